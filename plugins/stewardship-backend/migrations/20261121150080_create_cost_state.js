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
 * One row that says whether anything about costs has changed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_state', table => {
    table.comment('State of costs');
    table.integer('id').primary('cost_state_pk').comment('1');
    table.bigInteger('version').notNullable().comment('Grows with each change');
    table
      .bigInteger('next_batch')
      .notNullable()
      .comment('Id of the next batch');
    table
      .text('allocated')
      .nullable()
      .comment('Rules and mirror that all keys were last allocated by');
  });
  await knex('cost_state').insert({ id: 1, version: 0, next_batch: 1 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_state');
};
