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
 * Files that a source was imported from, so that those that have not changed are not read again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('cost_files', table => {
    table.comment('Imported files');
    table
      .specificType('source', text)
      .notNullable()
      .comment('Id of the source');
    table.specificType('path', text).notNullable().comment('Within the source');
    table
      .text('etag')
      .notNullable()
      .comment('Changes with the file: an ETag, or size and time');
    table
      .text('periods')
      .notNullable()
      .comment('Billing periods of its rows, JSON');
    table.string('imported_at', 32).notNullable().comment('ISO 8601 UTC');
    table.primary(['source', 'path'], 'cost_files_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_files');
};
