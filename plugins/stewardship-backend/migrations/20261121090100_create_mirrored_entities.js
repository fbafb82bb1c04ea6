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
 * The part of each catalog entity that records are resolved from. A removed entity stays for a while, so that it finds
 * its history when it returns; hence the uid as the key, and one present entity for each reference.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // References are compared byte by byte on every engine, whatever the locale of the database.
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('mirrored_entities', table => {
    table.comment('Entities of the catalog, as far as records need them');
    table.specificType('uid', text).primary().comment('metadata.uid');
    table.specificType('entity_ref', text).notNullable().comment('Reference');
    table
      .text('entity')
      .notNullable()
      .comment('The entity as read for the graph, JSON');
    table
      .string('etag', 64)
      .notNullable()
      .comment('Changes whenever the entity or the settings change');
    table
      .string('mirrored_at', 32)
      .notNullable()
      .comment('When this row last changed, ISO 8601 UTC');
    table
      .string('removed_at', 32)
      .nullable()
      .comment('When the entity left the catalog, ISO 8601 UTC');
    table.index(['removed_at'], 'mirrored_entities_removed_at_idx');
    table.unique(['entity_ref'], {
      indexName: 'mirrored_entities_entity_ref_idx',
      predicate: knex.whereNull('removed_at'),
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mirrored_entities');
};
