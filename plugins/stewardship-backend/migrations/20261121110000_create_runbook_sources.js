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
 * Places where runbooks and alert rules are read: what came of it the last time, and when it is tried again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('runbook_sources', table => {
    table.comment('Documents, folders and rule files that are read');
    table
      .specificType('source', text)
      .notNullable()
      .primary('runbook_sources_pk')
      .comment('Kind and address');
    table.string('status', 16).notNullable().comment('read, wrong or failed');
    table.text('etag').nullable().comment('What the place called its content');
    table.text('alerts').nullable().comment('Rules of a rule file, JSON');
    table.text('findings').notNullable().comment('What is wrong with it, JSON');
    table
      .string('fetched_at', 32)
      .nullable()
      .comment('When it was last read, ISO 8601 UTC');
    table.integer('failures').notNullable().comment('In a row');
    table
      .string('attempted_at', 32)
      .notNullable()
      .comment('When it was last tried, ISO 8601 UTC');
    table
      .string('next_at', 32)
      .notNullable()
      .comment('When it is tried again, ISO 8601 UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_sources');
};
