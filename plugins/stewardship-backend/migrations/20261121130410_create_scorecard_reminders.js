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
 * Which reminders were sent, so that none is sent twice.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('scorecard_reminders', table => {
    table.comment('One row for each reminder that was sent');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.specificType('scorecard', text).notNullable().comment('Scorecard');
    table.specificType('check', text).notNullable().comment('Question');
    table.string('valid_until', 10).notNullable().comment('YYYY-MM-DD');
    table
      .integer('days_before')
      .notNullable()
      .comment('Days left when it was due');
    table
      .string('sent_at', 30)
      .notNullable()
      .comment('ISO 8601 UTC; or ~ and until when a run has claimed it');
    table.primary(
      ['uid', 'scorecard', 'check', 'valid_until', 'days_before'],
      'scorecard_reminders_pk',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_reminders');
};
