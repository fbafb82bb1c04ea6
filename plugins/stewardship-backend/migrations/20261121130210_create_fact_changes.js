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
 * How facts changed. A fact that stays the same is no row.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('fact_changes', table => {
    table.comment('One row for each change of the facts of an entity');
    table.bigIncrements('id').comment('In the order of writing');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.specificType('source', text).notNullable().comment('Before the dot');
    table.string('at', 30).notNullable().comment('ISO 8601 UTC');
    table
      .text('changes')
      .notNullable()
      .comment('JSON: { name: [before or null, after or null] }');
    table.index(['uid', 'source', 'id'], 'fact_changes_uid_idx');
    table.index(['at'], 'fact_changes_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fact_changes');
};
