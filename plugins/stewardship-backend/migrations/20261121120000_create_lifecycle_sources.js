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
 * Where release cycles come from, with what came of the last reading.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('lifecycle_sources', table => {
    table.comment('Sources of release cycles');
    table
      .specificType('id', text)
      .notNullable()
      .primary('lifecycle_sources_pk')
      .comment('Of the file or the provider');
    table.text('title').notNullable().comment('As shown');
    table
      .integer('position')
      .notNullable()
      .comment('Of two that have a product, the first one counts');
    table.string('status', 16).notNullable().comment('pending, read or failed');
    table.text('etag').nullable().comment('What it called its last answer');
    table
      .text('problem')
      .nullable()
      .comment('Why it failed, or what was passed over');
    table
      .string('checked_at', 32)
      .nullable()
      .comment('When it was last tried, ISO 8601 UTC');
    table
      .string('fetched_at', 32)
      .nullable()
      .comment('When it was last read whole, ISO 8601 UTC');
    table.integer('failures').notNullable().comment('In a row');
    table
      .string('retry_at', 32)
      .nullable()
      .comment('Not tried before, ISO 8601 UTC');
    table
      .text('held')
      .nullable()
      .comment(
        'Products that it does not have any more, not yet believed, JSON',
      );
    table
      .string('unconfigured_since', 32)
      .nullable()
      .comment('When it was first not configured any more, ISO 8601 UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('lifecycle_sources');
};
