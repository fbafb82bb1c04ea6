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
 * What all writers of results share: the sequence by which readers find what is new, and the version of the definitions.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecard_state', table => {
    table.comment('One row');
    table.integer('id').notNullable().comment('1');
    table
      .integer('seq')
      .notNullable()
      .comment('Grows with each write that pages show; its row is the lock');
    table
      .integer('definitions_version')
      .notNullable()
      .comment('Grows with each change of a definition');
    table
      .string('evaluated_at', 30)
      .nullable()
      .comment('End of the last run, ISO 8601 UTC');
    table.primary(['id'], 'scorecard_state_pk');
  });
  await knex('scorecard_state').insert({
    id: 1,
    seq: 0,
    definitions_version: 0,
    evaluated_at: null,
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_state');
};
