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
 * How results changed, with a row for each change and none for what stays.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('scorecard_changes', table => {
    table.comment('One row for each change of a result');
    table.bigIncrements('id').comment('In the order of writing');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.specificType('scorecard', text).notNullable().comment('Scorecard');
    table.string('at', 30).notNullable().comment('ISO 8601 UTC');
    table
      .text('checks')
      .notNullable()
      .comment(
        'JSON: [[check, state before or null, state after or null, cause]]',
      );
    table.specificType('level_from', text).nullable().comment('Level before');
    table.specificType('level_to', text).nullable().comment('Level after');
    table.integer('earned').notNullable().comment('After it');
    table.integer('possible').notNullable().comment('After it');
    table
      .boolean('applies')
      .notNullable()
      .comment('Whether the scorecard is for the entity after it');
    table
      .string('actor', 500)
      .nullable()
      .comment('Entity ref of the person whose answer or decision it was');
    table.index(['uid', 'scorecard', 'id'], 'scorecard_changes_uid_idx');
    table.index(['scorecard', 'at'], 'scorecard_changes_scorecard_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_changes');
};
