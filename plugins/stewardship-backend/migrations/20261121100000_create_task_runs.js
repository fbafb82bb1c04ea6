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
 * Which run of each scheduled task may write: the scheduler can start a task while an older run of it still works.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('task_runs', table => {
    table.comment('The run of each task that may write');
    table.string('task', 64).primary().comment('Name of the task');
    table
      .integer('run_id')
      .notNullable()
      .comment('Grows with each run; only the latest may write');
    table
      .string('completed_at', 32)
      .nullable()
      .comment('When a run last came to its end, ISO 8601 UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_runs');
};
