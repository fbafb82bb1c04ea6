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
 * What costs are of, in the words of the bill, once for all rows.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_labels', table => {
    table.comment('Labels of costs');
    table
      .increments('id', { primaryKey: false })
      .primary('cost_labels_pk')
      .comment('Key');
    table.string('hash', 64).notNullable().comment('Of the rest');
    table.text('provider').notNullable().comment('Who provides the service');
    table.text('service').notNullable().comment('Name of the service');
    table.text('category').notNullable().comment('Category of the service');
    table
      .text('charge')
      .notNullable()
      .comment('Usage, Purchase, Tax, Credit or Adjustment');
    table.unique(['hash'], { indexName: 'cost_labels_hash_idx' });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_labels');
};
