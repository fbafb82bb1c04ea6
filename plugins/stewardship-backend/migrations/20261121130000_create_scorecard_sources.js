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
 * Files and addresses of scorecards. One that cannot be read keeps the scorecards that it had.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('scorecard_sources', table => {
    table.comment('One row for each configured file or folder of scorecards');
    table.specificType('source', text).notNullable().comment('As configured');
    table.text('etag').nullable().comment('Of the last reading');
    table
      .string('read_at', 30)
      .nullable()
      .comment('Last good reading, ISO 8601 UTC');
    table
      .string('attempted_at', 30)
      .notNullable()
      .comment('Last reading, ISO 8601 UTC');
    table
      .text('problems')
      .notNullable()
      .comment('DefinitionProblem[] of the source itself, JSON');
    table.primary(['source'], 'scorecard_sources_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_sources');
};
