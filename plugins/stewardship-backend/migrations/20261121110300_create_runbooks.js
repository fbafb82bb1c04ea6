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
 * Runbooks of the entities that have them, gathered from all their places.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('runbooks', table => {
    table.comment('Runbooks by the entity that has them');
    table.string('id', 32).primary('runbooks_pk').comment('Public id');
    table.specificType('uid', text).notNullable().comment('Entity that has it');
    table
      .specificType('entity_ref', text)
      .notNullable()
      .comment('Its reference');
    table.specificType('title', text).notNullable().comment('For sorting');
    table.specificType('url', text).nullable().comment('Where people read it');
    table.specificType('source', text).nullable().comment('Place of its words');
    table.specificType('path', text).nullable().comment('File in that place');
    table
      .text('summary')
      .notNullable()
      .comment('Everything else that is known without its words, JSON');
    table
      .string('hash', 64)
      .notNullable()
      .comment('Of the row, to see what changed');
    table.index(['uid'], 'runbooks_uid_idx');
    table.index(['entity_ref'], 'runbooks_entity_ref_idx');
    table.index(['source', 'path'], 'runbooks_source_path_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbooks');
};
