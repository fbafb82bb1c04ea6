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
 * One narrow row for each entity, so that lists, counts and facets never read whole records. Sort columns are never
 * null: engines disagree on where null sorts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('directory_entries', table => {
    table.comment('Columns of the directory');
    table
      .specificType('uid', text)
      .primary()
      .references('uid')
      .inTable('mirrored_entities')
      .onDelete('CASCADE')
      .comment('Entity');
    table.specificType('entity_ref', text).notNullable().comment('Reference');
    table.specificType('kind', text).notNullable().comment('Kind');
    table
      .specificType('sort_name', text)
      .notNullable()
      .comment('Title or name in lower case');
    table
      .specificType('owner_ref', text)
      .notNullable()
      .comment('Owner; empty where there is none');
    table
      .boolean('owner_known')
      .notNullable()
      .comment('Whether the owner is in the catalog');
    table
      .specificType('system_ref', text)
      .notNullable()
      .comment('System; empty where there is none');
    table
      .specificType('domain_ref', text)
      .notNullable()
      .comment('Domain; empty where there is none');
    table
      .specificType('tier_id', text)
      .notNullable()
      .comment('Support tier; empty where there is none');
    table
      .integer('tier_rank')
      .notNullable()
      .comment('Rank of the tier; 1000000 where there is none');
    table
      .specificType('data_classification', text)
      .notNullable()
      .comment('Class of data; empty where there is none');
    table.integer('error_count').notNullable().comment('Problems: errors');
    table.integer('warning_count').notNullable().comment('Problems: warnings');
    table
      .integer('filled')
      .notNullable()
      .comment('How many fields of a complete record are filled');
    table
      .specificType('search_text', text)
      .notNullable()
      .comment('Name, title, purpose and owner in lower case');
    table.text('summary').notNullable().comment('EntitySummary, JSON');
    table.unique(['entity_ref'], {
      indexName: 'directory_entries_entity_ref_idx',
    });
    for (const column of [
      'kind',
      'sort_name',
      'owner_ref',
      'system_ref',
      'domain_ref',
      'tier_rank',
      'error_count',
      'filled',
    ]) {
      table.index(
        [column, 'entity_ref'],
        `directory_entries_${column}_entity_ref_idx`,
      );
    }
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('directory_entries');
};
