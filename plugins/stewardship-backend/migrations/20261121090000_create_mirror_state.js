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
 * One row that says how far the mirror of the catalog is, and which run may write to it: a run that finds another
 * `run_id` than its own has been superseded.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mirror_state', table => {
    table.comment('State of the mirror of the catalog; a single row');
    table.integer('id').primary().comment('Always 1');
    table
      .integer('run_id')
      .notNullable()
      .comment('The run that may write; grows with each run');
    table
      .integer('mirror_version')
      .notNullable()
      .comment('Grows whenever a mirrored entity changes');
    table
      .integer('resolved_version')
      .notNullable()
      .comment('The mirror_version that the records were resolved from');
    table
      .string('settings_hash', 64)
      .notNullable()
      .comment('Hash of the settings that the records were resolved with');
    table
      .string('status', 16)
      .notNullable()
      .comment('How the last run ended: never, running, done, failed, held');
    table
      .string('reason', 32)
      .nullable()
      .comment('Code of why it failed or was held back');
    table
      .string('synced_at', 32)
      .nullable()
      .comment('When the mirror last agreed with the catalog, ISO 8601 UTC');
    table
      .string('held_since', 32)
      .nullable()
      .comment('Since when a mass disappearance is held back, ISO 8601 UTC');
    table
      .text('held_uids')
      .nullable()
      .comment('The entities that are held back, JSON');
  });
  await knex('mirror_state').insert({
    id: 1,
    run_id: 0,
    mirror_version: 0,
    resolved_version: 0,
    settings_hash: '',
    status: 'never',
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mirror_state');
};
