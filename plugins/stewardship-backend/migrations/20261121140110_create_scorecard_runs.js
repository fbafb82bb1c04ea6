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
 * Up to when everything was evaluated. Which buckets a run has depends on the number of shards, so that of the runs that had a
 * bucket the latest one counts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecard_runs', table => {
    table.comment('One row for each range of buckets that was evaluated');
    table.integer('from_bucket').notNullable().comment('The first');
    table.integer('to_bucket').notNullable().comment('The first one after it');
    table
      .string('evaluated_at', 30)
      .notNullable()
      .comment('Start of the last run that came to its end, ISO 8601 UTC');
    table.primary(['from_bucket', 'to_bucket'], 'scorecard_runs_pk');
  });
  await knex.raw('alter table scorecard_state drop column evaluated_at');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scorecard_state', table => {
    table
      .string('evaluated_at', 30)
      .nullable()
      .comment('End of the last run, ISO 8601 UTC');
  });
  await knex.schema.dropTable('scorecard_runs');
};
