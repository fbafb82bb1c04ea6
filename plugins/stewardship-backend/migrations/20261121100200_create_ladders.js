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
 * The escalation ladder of each entity with its addresses and the verdict of the last test.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('ladders', table => {
    table.comment('Escalation ladders as tested');
    table
      .specificType('uid', text)
      .primary()
      .references('uid')
      .inTable('mirrored_entities')
      .onDelete('CASCADE')
      .comment('Entity');
    table
      .string('verdict', 16)
      .notNullable()
      .comment('works, weak, broken or unknown');
    table
      .string('verdict_before', 16)
      .nullable()
      .comment('What it was before it became that');
    table
      .string('verdict_since', 32)
      .notNullable()
      .comment('When it became that, ISO 8601 UTC');
    table.text('ladder').notNullable().comment('Steps and reasons, JSON');
    table
      .string('ladder_hash', 64)
      .notNullable()
      .comment('Hash of the ladder, so that an unchanged one is not written');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ladders');
};
