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
 * What each on-call source said when it was last read. A failure leaves the schedule as it was.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('on_call_sources', table => {
    table.comment('On-call sources with their shifts');
    table
      .specificType('source', text)
      .primary()
      .comment('As in the record, for example pagerduty:PABC123');
    table
      .string('status', 16)
      .notNullable()
      .comment('read, wrong or failed: how the last attempt ended');
    table
      .text('schedule')
      .nullable()
      .comment('Levels and shifts of the past week and the coming month, JSON');
    table
      .string('fetched_at', 32)
      .nullable()
      .comment('When the schedule was read, ISO 8601 UTC');
    table
      .text('message')
      .nullable()
      .comment('Why the last attempt ended as it did');
    table.text('fix').nullable().comment('What to do about it');
    table
      .integer('failures')
      .notNullable()
      .comment('How many attempts have failed in a row');
    table
      .string('attempted_at', 32)
      .notNullable()
      .comment('When it was last asked, ISO 8601 UTC');
    table
      .string('next_at', 32)
      .notNullable()
      .comment('Not to be asked again before, ISO 8601 UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('on_call_sources');
};
