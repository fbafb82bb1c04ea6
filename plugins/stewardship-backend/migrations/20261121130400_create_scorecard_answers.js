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
 * What people answered. An answer that was taken back keeps its row, so that nobody takes it for one that was never given.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('scorecard_answers', table => {
    table.comment('One row for each entity and question');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.specificType('scorecard', text).notNullable().comment('Scorecard');
    table.specificType('check', text).notNullable().comment('Question');
    table.integer('version').notNullable().comment('Grows with each change');
    table
      .text('answer')
      .nullable()
      .comment('StoredAnswer, JSON; null where it was taken back');
    table
      .text('submitted')
      .nullable()
      .comment(
        'The last submitted StoredAnswer, JSON, while answer is a draft',
      );
    table
      .string('valid_until', 10)
      .nullable()
      .comment('Of the submitted answer, YYYY-MM-DD');
    table.primary(['uid', 'scorecard', 'check'], 'scorecard_answers_pk');
    table.index(['valid_until'], 'scorecard_answers_valid_until_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_answers');
};
