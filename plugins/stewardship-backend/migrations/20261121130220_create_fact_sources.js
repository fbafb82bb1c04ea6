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
 * How the sources stand that are asked for facts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('fact_sources', table => {
    table.comment('One row for each source that is asked');
    table.specificType('source', text).notNullable().comment('Before the dot');
    table
      .text('version')
      .nullable()
      .comment('What the source said of its state when it was last asked');
    table.string('collected_at', 30).nullable().comment('ISO 8601 UTC');
    table.text('problem').nullable().comment('Why the last attempt failed');
    table.primary(['source'], 'fact_sources_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fact_sources');
};
