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
 * What is written in runbooks, as it was last read.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('runbook_documents', table => {
    table.comment('Files of runbooks');
    table
      .specificType('source', text)
      .notNullable()
      .comment('Kind and address of the place');
    table
      .specificType('path', text)
      .notNullable()
      .comment('Within the place; empty where the place is the file');
    table.text('url').nullable().comment('Where people read it');
    table.string('hash', 64).notNullable().comment('SHA-256 of what was read');
    table
      .text('outline')
      .notNullable()
      .comment('Front matter, title, steps, links and what is wrong, JSON');
    table
      .text('content')
      .notNullable()
      .comment('Markdown and what it was taken apart into, JSON');
    table
      .string('changed_at', 32)
      .nullable()
      .comment(
        'When it was first seen with these words after others, ISO 8601 UTC',
      );
    table.primary(['source', 'path'], 'runbook_documents_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_documents');
};
