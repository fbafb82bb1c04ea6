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
 * What owners decided about release cycles that their entities run on. A decision that was withdrawn keeps its row, so that
 * nobody takes it for one that was never made.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('technology_decisions', table => {
    table.comment('One row for each entity and release cycle');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.specificType('product', text).notNullable().comment('Product');
    table.specificType('cycle', text).notNullable().comment('Release cycle');
    table.integer('version').notNullable().comment('Grows with each change');
    table
      .text('decision')
      .nullable()
      .comment('TechnologyDecision, JSON; null where it was withdrawn');
    table
      .string('decided_by', 500)
      .notNullable()
      .comment('Entity ref of the user');
    table.string('decided_at', 30).notNullable().comment('ISO 8601 UTC');
    table.primary(['uid', 'product', 'cycle'], 'technology_decisions_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('technology_decisions');
};
