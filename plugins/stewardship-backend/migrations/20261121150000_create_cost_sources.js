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
 * Where costs are imported from, with what came of the last import.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('cost_sources', table => {
    table.comment('Sources of costs');
    table
      .specificType('id', text)
      .notNullable()
      .primary('cost_sources_pk')
      .comment('Of the configuration, the provider or an upload');
    table.text('title').notNullable().comment('As shown');
    table
      .string('kind', 32)
      .notNullable()
      .comment('What its costs are for, unless rows say so');
    table
      .integer('position')
      .notNullable()
      .comment('Order in which they are shown');
    table.string('status', 16).notNullable().comment('pending, read or failed');
    table.text('etag').nullable().comment('What it called its last answer');
    table
      .text('reading')
      .nullable()
      .comment(
        'Hash of how its rows were read last: columns and attributes of rules',
      );
    table.text('problem').nullable().comment('Why the last import failed');
    table
      .string('checked_at', 32)
      .nullable()
      .comment('When it was last tried, ISO 8601 UTC');
    table
      .string('imported_at', 32)
      .nullable()
      .comment('When what it has was last found or confirmed, ISO 8601 UTC');
    table.integer('failures').notNullable().comment('In a row');
    table
      .string('retry_at', 32)
      .nullable()
      .comment('Not tried before, ISO 8601 UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_sources');
};
