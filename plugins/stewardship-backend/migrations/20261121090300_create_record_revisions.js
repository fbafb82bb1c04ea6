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
 * Append-only history of resolved records: what changed, from what, to what, when, and from which source. Kept when
 * the entity is purged.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('record_revisions', table => {
    table.comment('History of resolved records, append-only');
    table.bigIncrements('id').comment('Order of the revisions');
    table.specificType('uid', text).notNullable().comment('Entity');
    table
      .specificType('entity_ref', text)
      .notNullable()
      .comment('Reference at the time');
    table
      .string('change', 16)
      .notNullable()
      .comment('added, changed, removed or restored');
    table
      .string('field', 64)
      .nullable()
      .comment('Field of the record; only for changed');
    table.text('from_value').nullable().comment('Value before, JSON');
    table.text('to_value').nullable().comment('Value after, JSON');
    table
      .text('source')
      .nullable()
      .comment('Where the value after comes from, JSON');
    table
      .string('changed_at', 32)
      .notNullable()
      .comment('When it was seen, ISO 8601 UTC');
    table.index(['uid', 'id'], 'record_revisions_uid_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('record_revisions');
};
