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
 * What each import has read and what came of it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('cost_imports', table => {
    table.comment('Imports, also those that failed');
    table
      .specificType('id', text)
      .notNullable()
      .primary('cost_imports_pk')
      .comment('UUID');
    table
      .specificType('source', text)
      .notNullable()
      .comment('Id of the source');
    table
      .string('status', 16)
      .notNullable()
      .comment('running, imported, unchanged or failed');
    table.bigInteger('batch_id').nullable().comment('Of its rows');
    table.string('started_at', 32).notNullable().comment('ISO 8601 UTC');
    table.string('ended_at', 32).nullable().comment('ISO 8601 UTC');
    table
      .string('seen_at', 32)
      .notNullable()
      .comment('When it last said that it is running, ISO 8601 UTC');
    table
      .specificType('requested_by', text)
      .notNullable()
      .comment('Entity ref of a user, schedule, command or a service');
    table
      .text('report')
      .notNullable()
      .comment('The rest of what is answered about it, JSON');
    table.index(['started_at', 'id'], 'cost_imports_started_at_id_idx');
    table.index(['source', 'started_at'], 'cost_imports_source_started_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_imports');
};
