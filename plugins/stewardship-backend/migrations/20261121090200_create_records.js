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
 * What holds for each entity after inheritance, derivation and defaults.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('records', table => {
    table.comment('Resolved records');
    table
      .specificType('uid', text)
      .primary()
      .references('uid')
      .inTable('mirrored_entities')
      .onDelete('CASCADE')
      .comment('Entity');
    table.text('record').notNullable().comment('Resolved record, JSON');
    table
      .string('record_hash', 64)
      .notNullable()
      .comment('Hash of the record, so that an unchanged one is not written');
    table
      .string('changed_at', 32)
      .notNullable()
      .comment('When the record last changed, ISO 8601 UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('records');
};
