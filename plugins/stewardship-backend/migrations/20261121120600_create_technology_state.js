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
 * One row that says whether what is kept in memory about technologies is still what is stored.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('technology_state', table => {
    table.comment('One row');
    table
      .integer('id')
      .notNullable()
      .primary('technology_state_pk')
      .comment('Always 1');
    table
      .integer('version')
      .notNullable()
      .comment('Grows with each change of products, technologies or decisions');
    table
      .string('matched', 200)
      .nullable()
      .comment('The versions of this row and of the mirror that sheets are of');
  });
  await knex('technology_state').insert({ id: 1, version: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('technology_state');
};
