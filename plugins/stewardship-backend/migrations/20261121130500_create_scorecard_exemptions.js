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
 * Who asked that a check need not be met for a while, and what became of it. Rows stay for as long as their entity.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('scorecard_exemptions', table => {
    table.comment('One row for each request');
    table.specificType('id', text).notNullable().comment('UUID');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.specificType('scorecard', text).notNullable().comment('Scorecard');
    table.specificType('check', text).notNullable().comment('Check');
    table.integer('version').notNullable().comment('Grows with each change');
    table
      .string('status', 20)
      .notNullable()
      .comment(
        'requested, approved, denied or revoked; expired follows from until',
      );
    table.text('reason').notNullable().comment('Why it is asked for');
    table.string('until', 10).notNullable().comment('Last day, YYYY-MM-DD');
    table.string('requested_by', 500).notNullable().comment('Entity ref');
    table.string('requested_at', 30).notNullable().comment('ISO 8601 UTC');
    table.string('decided_by', 500).nullable().comment('Entity ref');
    table.string('decided_at', 30).nullable().comment('ISO 8601 UTC');
    table.text('decision_remark').nullable().comment('What was said to it');
    table.primary(['id'], 'scorecard_exemptions_pk');
    table.index(['uid', 'scorecard', 'check'], 'scorecard_exemptions_uid_idx');
    table.index(['status', 'requested_at'], 'scorecard_exemptions_status_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_exemptions');
};
