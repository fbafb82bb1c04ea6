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
 * How each entity stands with each scorecard. A row is written only where something of it differs.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('scorecard_results', table => {
    table.comment('One row for each scorecard and entity that it is for');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.specificType('scorecard', text).notNullable().comment('Scorecard');
    table
      .text('outcomes')
      .notNullable()
      .comment('CheckOutcome[] in the order of the definition, compact JSON');
    table.integer('earned').notNullable().comment('Thousandths of weight');
    table.integer('possible').notNullable().comment('Thousandths of weight');
    table.text('counts').notNullable().comment('Checks by state, JSON');
    table
      .specificType('level', text)
      .nullable()
      .comment('Level reached; null below the first');
    table
      .text('next')
      .nullable()
      .comment('Next level and what is missing for it, JSON');
    table.string('hash', 64).notNullable().comment('Of all of the above');
    table.string('definition_hash', 64).notNullable().comment('Evaluated with');
    table
      .string('changed_at', 30)
      .notNullable()
      .comment('When this row was written, ISO 8601 UTC');
    table
      .integer('seq')
      .notNullable()
      .comment('Of scorecard_state, as written');
    table
      .string('removed_at', 30)
      .nullable()
      .comment('ISO 8601 UTC; the scorecard is no longer for the entity');
    table.primary(['uid', 'scorecard'], 'scorecard_results_pk');
    table.index(['seq'], 'scorecard_results_seq_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_results');
};
