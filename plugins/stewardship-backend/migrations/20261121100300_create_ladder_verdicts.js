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
 * Append-only history of verdicts on ladders. Kept when the entity is purged.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('ladder_verdicts', table => {
    table.comment('History of verdicts on ladders, append-only');
    table.bigIncrements('id').comment('Order of the verdicts');
    table.specificType('uid', text).notNullable().comment('Entity');
    table
      .specificType('entity_ref', text)
      .notNullable()
      .comment('Reference at the time');
    table
      .string('verdict', 16)
      .notNullable()
      .comment('works, weak, broken or unknown');
    table.string('verdict_before', 16).nullable().comment('What it was before');
    table
      .text('reasons')
      .notNullable()
      .comment('Reasons of the ladder and its steps, JSON');
    table
      .string('decided_at', 32)
      .notNullable()
      .comment('When it was tested, ISO 8601 UTC');
    table.index(['uid', 'id'], 'ladder_verdicts_uid_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ladder_verdicts');
};
