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
 * What facts say of units that are charged or shared by, month by month, so that a month that is over stays as it was.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('cost_quantities', table => {
    table.comment('Quantities of months');
    table
      .specificType('entity_uid', text)
      .notNullable()
      .comment('Of the entity');
    table.specificType('fact', text).notNullable().comment('Source and name');
    table.string('month', 7).notNullable().comment('YYYY-MM');
    table
      .double('quantity')
      .notNullable()
      .comment('The last one known in that month');
    table.string('measured_at', 32).notNullable().comment('ISO 8601 UTC');
    table.primary(['entity_uid', 'fact', 'month'], 'cost_quantities_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_quantities');
};
