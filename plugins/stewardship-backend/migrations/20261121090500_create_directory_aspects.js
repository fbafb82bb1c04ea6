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
 * What an entity can have several of and the directory filters by: environments, problems, technologies.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('directory_aspects', table => {
    table.comment('Multi-valued filters of the directory');
    table
      .specificType('uid', text)
      .notNullable()
      .references('uid')
      .inTable('mirrored_entities')
      .onDelete('CASCADE')
      .comment('Entity');
    table
      .string('aspect', 16)
      .notNullable()
      .comment('environment, problem or technology');
    table.specificType('value', text).notNullable().comment('Value');
    table.primary(['uid', 'aspect', 'value'], 'directory_aspects_pk');
    table.index(
      ['aspect', 'value', 'uid'],
      'directory_aspects_aspect_value_uid_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('directory_aspects');
};
