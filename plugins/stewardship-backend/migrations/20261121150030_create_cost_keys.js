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
 * Rows of a bill that rules cannot tell apart have one key. It says to which entity they are allocated, and is allocated
 * anew when rules or entities change, without reading the bill again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('cost_keys', table => {
    table.comment('What rules of allocation look at, and what they found');
    table
      .increments('id', { primaryKey: false })
      .primary('cost_keys_pk')
      .comment('Key');
    table
      .specificType('source', text)
      .notNullable()
      .comment('Id of the source');
    table.string('hash', 64).notNullable().comment('Of the attributes');
    table
      .text('attributes')
      .notNullable()
      .comment('Account, tags, columns and so on, JSON');
    table
      .specificType('entity_uid', text)
      .nullable()
      .comment('To which its costs are allocated; null where to nothing');
    table
      .specificType('entity_ref', text)
      .nullable()
      .comment('Its reference when it was allocated');
    table
      .string('outcome', 16)
      .nullable()
      .comment(
        'allocated, noRule, noEntity, ambiguous or entityGone; null before it was allocated',
      );
    table
      .text('looked')
      .nullable()
      .comment('What the rule looked at, in the words of the bill, JSON');
    table.unique(['source', 'hash'], {
      indexName: 'cost_keys_source_hash_idx',
    });
    table.index(['entity_uid'], 'cost_keys_entity_uid_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_keys');
};
