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
 * To which question an answer was given, and under which of its terms the last day is, so that a question that has become
 * another one, or asks for newer answers, is not taken for the one that was answered. Answers from before are taken as given
 * to the question as it is then.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecard_answers', table => {
    table
      .string('question_version', 16)
      .nullable()
      .comment('Of the submitted answer; null where that is not known yet');
    table
      .string('valid_for', 200)
      .nullable()
      .comment('How long the question lets it hold, as of valid_until');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Not by rebuilding the table, as the builder does on SQLite.
  for (const column of ['question_version', 'valid_for']) {
    await knex.raw('alter table scorecard_answers drop column ??', [column]);
  }
};
