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
 * Scorecards as their files say.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('scorecards', table => {
    table.comment('One row for each scorecard');
    table.specificType('id', text).notNullable().comment('Name in its file');
    table
      .specificType('source', text)
      .notNullable()
      .comment('Where it is from');
    table
      .text('definition')
      .notNullable()
      .comment('The document as it was written, JSON');
    table.text('written').notNullable().comment('The document, YAML');
    table.string('hash', 64).notNullable().comment('Of the definition');
    table.string('loaded_at', 30).notNullable().comment('ISO 8601 UTC');
    table
      .string('removed_at', 30)
      .nullable()
      .comment('ISO 8601 UTC; its results and answers are kept');
    table.primary(['id'], 'scorecards_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecards');
};
