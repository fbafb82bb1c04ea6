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
 * What is known of each entity.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('fact_latest', table => {
    table.comment('One row for each entity and source of facts');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.specificType('source', text).notNullable().comment('Before the dot');
    table.text('facts').notNullable().comment('FactValues, JSON');
    table
      .text('ages')
      .nullable()
      .comment(
        'Facts with another age than the row, JSON: { name: { at, until? } }',
      );
    table.string('hash', 64).notNullable().comment('Of facts');
    table
      .string('measured_at', 30)
      .notNullable()
      .comment('When they were last found to be so, ISO 8601 UTC');
    table
      .string('expires_at', 30)
      .nullable()
      .comment('When they are no longer used, ISO 8601 UTC');
    table.primary(['uid', 'source'], 'fact_latest_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fact_latest');
};
