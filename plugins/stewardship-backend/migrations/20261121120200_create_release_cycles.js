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
 * Release cycles of products. What the configuration says about their dates stands beside what the source says, so that
 * either can change without the other.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('release_cycles', table => {
    table.comment('Release cycles of products');
    table
      .specificType('product', text)
      .notNullable()
      .comment('Name of the product');
    table.specificType('source_id', text).notNullable().comment('Source');
    table
      .specificType('cycle', text)
      .notNullable()
      .comment('What stands behind the @ of product@cycle');
    table
      .integer('position')
      .notNullable()
      .comment('In its product, from 0, which is the newest');
    table
      .text('doc')
      .notNullable()
      .comment(
        'Label, dates, newest release and link, as the source has them, JSON',
      );
    table
      .text('overridden')
      .nullable()
      .comment('Dates of the configuration, with their reason, JSON');
    table.primary(['product', 'source_id', 'cycle'], 'release_cycles_pk');
    table.index(['source_id'], 'release_cycles_source_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('release_cycles');
};
