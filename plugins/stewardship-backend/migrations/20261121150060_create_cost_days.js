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
 * Daily sums of what rules and pages can tell apart. A batch counts where a period names it, and goes when none does; rows of
 * one day and key may be several, as they are stored while an import reads on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_days', table => {
    table.comment('Daily sums of costs');
    table
      .bigInteger('batch_id')
      .notNullable()
      .comment('Import that brought it');
    table.string('period', 7).notNullable().comment('Billing period, YYYY-MM');
    table.string('day', 10).notNullable().comment('YYYY-MM-DD');
    table.integer('key_id').notNullable().comment('Of cost_keys');
    table.integer('label_id').notNullable().comment('Of cost_labels');
    table
      .string('currency', 40)
      .notNullable()
      .comment('ISO 4217, or another name');
    table.bigInteger('billed').notNullable().comment('Millionths');
    table.bigInteger('effective').notNullable().comment('Millionths');
    table.index(['batch_id', 'key_id'], 'cost_days_batch_id_key_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_days');
};
