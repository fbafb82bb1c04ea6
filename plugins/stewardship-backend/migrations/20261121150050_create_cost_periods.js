/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

// @ts-check

/**
 * Which batch of rows counts for a source and billing period. An import replaces all of its periods in one transaction.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('cost_periods', table => {
    table.comment('Billing periods with the batch that counts');
    table
      .specificType('source', text)
      .notNullable()
      .comment('Id of the source');
    table.string('period', 7).notNullable().comment('YYYY-MM');
    table.bigInteger('batch_id').notNullable().comment('Of its rows');
    table
      .specificType('import_id', text)
      .notNullable()
      .comment('Import that brought it');
    table
      .string('checksum', 64)
      .notNullable()
      .comment('Of its rows, whatever file they came from');
    table.string('first_day', 10).notNullable().comment('YYYY-MM-DD');
    table.string('last_day', 10).notNullable().comment('YYYY-MM-DD');
    table.text('totals').notNullable().comment('For each currency, JSON');
    table.primary(['source', 'period'], 'cost_periods_pk');
    table.index(['batch_id'], 'cost_periods_batch_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_periods');
};
