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
 * Bills of materials: where they are, what came of reading them the last time, and which known products are in them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('bom_sources', table => {
    table.comment('One row for each bill of materials that entities name');
    table
      .specificType('key', text)
      .notNullable()
      .primary('bom_sources_pk')
      .comment('Hash of the address');
    table.text('shown').notNullable().comment('Address without secrets');
    table.string('status', 16).notNullable().comment('read, wrong or failed');
    table.text('etag').nullable().comment('What the place called its content');
    table.text('finding').nullable().comment('What is wrong with it, JSON');
    table
      .string('index_hash', 64)
      .nullable()
      .comment('Of the identifiers of products that it was read with');
    table
      .text('components')
      .notNullable()
      .comment('Components whose product is known, JSON');
    table.integer('component_count').nullable().comment('All components');
    table
      .integer('recognized_count')
      .nullable()
      .comment('Components whose product is known');
    table
      .string('fetched_at', 32)
      .nullable()
      .comment('When it was last read, ISO 8601 UTC');
    table
      .string('checked_at', 32)
      .notNullable()
      .comment('When it was last asked for, ISO 8601 UTC');
    table.integer('failures').notNullable().comment('In a row');
    table
      .string('retry_at', 32)
      .notNullable()
      .comment('When it is asked for again, ISO 8601 UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('bom_sources');
};
