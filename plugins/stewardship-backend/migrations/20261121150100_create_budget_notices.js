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
 * Which thresholds of budgets were reached, and when somebody was told.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('budget_notices', table => {
    table.comment('Reached thresholds of budgets');
    table
      .specificType('budget', text)
      .notNullable()
      .comment('Id of the budget');
    table.string('period', 7).notNullable().comment('YYYY-MM or YYYY');
    table.double('threshold').notNullable().comment('Part of the budget');
    table.string('reached_on', 10).notNullable().comment('YYYY-MM-DD');
    table
      .string('claimed_until', 32)
      .nullable()
      .comment('Until when somebody is sending it, ISO 8601 UTC');
    table.string('sent_at', 32).nullable().comment('ISO 8601 UTC');
    table.primary(['budget', 'period', 'threshold'], 'budget_notices_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('budget_notices');
};
