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
 * Products as each source describes them: two may have the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('products', table => {
    table.comment('Products of sources of release cycles');
    table
      .specificType('name', text)
      .notNullable()
      .comment('What stands before the @ of product@cycle');
    table.specificType('source_id', text).notNullable().comment('Source');
    table
      .text('doc')
      .notNullable()
      .comment('Title, other names, identifiers and link, JSON');
    table
      .string('hash', 64)
      .notNullable()
      .comment('Of the product and its release cycles, to see what changed');
    table.primary(['name', 'source_id'], 'products_pk');
    table.index(['source_id'], 'products_source_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('products');
};
