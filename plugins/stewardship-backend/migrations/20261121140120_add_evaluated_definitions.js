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
 * Which definitions an entity was evaluated with, as a number that only grows: whoever has older ones leaves it alone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecard_subjects', table => {
    table
      .integer('evaluated_definitions')
      .notNullable()
      .defaultTo(0)
      .comment('definitions_version of the last evaluation');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Not by rebuilding the table, as the builder does on SQLite.
  await knex.raw(
    'alter table scorecard_subjects drop column evaluated_definitions',
  );
};
