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
 * Append-only: who found a runbook to be still correct. Kept when the runbook goes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('runbook_reviews', table => {
    table.comment('Reviews of runbooks, append-only');
    table.bigIncrements('id').comment('Order of the reviews');
    table.string('runbook_id', 32).notNullable().comment('Runbook');
    table.specificType('uid', text).notNullable().comment('Entity that has it');
    table
      .specificType('entity_ref', text)
      .notNullable()
      .comment('Its reference at the time');
    table
      .specificType('reviewed_by', text)
      .notNullable()
      .comment('Entity ref of the user');
    table.string('reviewed_at', 32).notNullable().comment('ISO 8601 UTC');
    table.text('remark').nullable().comment('What the reviewer wrote');
    table
      .string('content_hash', 64)
      .notNullable()
      .comment('Words that were reviewed; empty for links');
    table.index(
      ['runbook_id', 'reviewed_at'],
      'runbook_reviews_runbook_id_reviewed_at_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_reviews');
};
