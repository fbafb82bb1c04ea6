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
 * Who was told that a technology ends, so that nobody is told twice. A row is there before the notice is sent: what was
 * claimed and never marked as sent is sent again, under the same scope, which the notifications replace.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('technology_notices', table => {
    table.comment(
      'One row for each recipient, release cycle, end and number of days before it',
    );
    table
      .string('id', 40)
      .notNullable()
      .primary('technology_notices_pk')
      .comment('Hash of those four');
    table
      .specificType('recipient_ref', text)
      .notNullable()
      .comment('Group or user');
    table.specificType('product', text).notNullable().comment('Product');
    table.specificType('cycle', text).notNullable().comment('Release cycle');
    table.string('ends_on', 10).notNullable().comment('YYYY-MM-DD');
    table.integer('days_before').notNullable().comment('Threshold');
    table
      .string('scope', 36)
      .notNullable()
      .comment('By which the notifications tell two of them apart');
    table.string('claim', 36).nullable().comment('The run that sends it');
    table
      .string('claimed_until', 30)
      .notNullable()
      .comment('ISO 8601 UTC; from then on another run may send it');
    table
      .string('sent_at', 30)
      .nullable()
      .comment('ISO 8601 UTC; null where it was not sent yet');
    table.index(
      ['product', 'cycle', 'ends_on'],
      'technology_notices_cycle_idx',
    );
    table.index(['ends_on'], 'technology_notices_ends_on_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('technology_notices');
};
