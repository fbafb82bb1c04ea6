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
 * What there is to say about the technologies of an entity beside the technologies themselves.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('technology_sheets', table => {
    table.comment('One row for each entity');
    table
      .specificType('uid', text)
      .notNullable()
      .primary('technology_sheets_pk')
      .comment('Entity');
    table
      .text('sheet')
      .notNullable()
      .comment(
        'Technologies, bills of materials, capabilities, successor, problems, JSON',
      );
    table
      .string('hash', 64)
      .notNullable()
      .comment('Of the row and its technologies, to see what changed');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('technology_sheets');
};
