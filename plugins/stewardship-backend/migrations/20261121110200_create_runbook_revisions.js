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
 * Append-only history of the words of runbooks. Kept when the file goes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('runbook_revisions', table => {
    table.comment('History of runbooks, append-only');
    table.bigIncrements('id').comment('Order of the revisions');
    table
      .specificType('source', text)
      .notNullable()
      .comment('Kind and address of the place');
    table.specificType('path', text).notNullable().comment('Within the place');
    table.string('hash', 64).notNullable().comment('SHA-256 of what was read');
    table
      .string('changed_at', 32)
      .notNullable()
      .comment('When it was first seen with these words, ISO 8601 UTC');
    table.index(
      ['source', 'path', 'id'],
      'runbook_revisions_source_path_id_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_revisions');
};
