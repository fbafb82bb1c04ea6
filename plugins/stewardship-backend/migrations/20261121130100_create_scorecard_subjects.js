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
 * Entities as scorecards see them. What an evaluation reads about an entity counts `input_version` up in the transaction
 * that changes it; an evaluation writes back the version that it has read, so that what changed meanwhile is due again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('scorecard_subjects', table => {
    table.comment('One row for each entity');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.specificType('entity_ref', text).notNullable().comment('Its ref');
    table.string('kind', 200).notNullable().comment('As written');
    table
      .text('subject')
      .notNullable()
      .comment('Subject, JSON: names, owner, tier, what filters look at');
    table.string('hash', 64).notNullable().comment('Of the subject');
    table
      .integer('bucket')
      .notNullable()
      .comment('0 to 63, by uid; shards are ranges of them');
    table
      .integer('input_version')
      .notNullable()
      .comment('Grows with each change of what is evaluated');
    table
      .integer('evaluated_version')
      .notNullable()
      .comment('input_version of the last evaluation; -1 before the first');
    table
      .string('evaluated_with', 64)
      .nullable()
      .comment('Hash of the definitions of the last evaluation');
    table
      .string('evaluated_at', 30)
      .nullable()
      .comment('Last evaluation that was due, ISO 8601 UTC');
    table
      .string('due_at', 30)
      .nullable()
      .comment('When time alone changes something, ISO 8601 UTC');
    table
      .integer('seq')
      .notNullable()
      .comment('Of scorecard_state, as written');
    table
      .string('removed_at', 30)
      .nullable()
      .comment('ISO 8601 UTC; absent from the catalog since');
    table.primary(['uid'], 'scorecard_subjects_pk');
    table.index(['entity_ref'], 'scorecard_subjects_entity_ref_idx');
    table.index(['bucket', 'uid'], 'scorecard_subjects_bucket_idx');
    table.index(['seq'], 'scorecard_subjects_seq_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_subjects');
};
