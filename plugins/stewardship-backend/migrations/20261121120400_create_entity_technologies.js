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
 * What entities run on, each with the release cycle that it was matched to.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('entity_technologies', table => {
    table.comment('One row for each technology of an entity');
    table.specificType('uid', text).notNullable().comment('Entity');
    table
      .integer('position')
      .notNullable()
      .comment('As declared, then as found in bills of materials');
    table
      .specificType('product', text)
      .nullable()
      .comment('Product; null where no source has it');
    table
      .specificType('cycle', text)
      .nullable()
      .comment('Release cycle; null where it is not known');
    table.string('version', 200).nullable().comment('As written');
    table.primary(['uid', 'position'], 'entity_technologies_pk');
    table.index(['product', 'cycle'], 'entity_technologies_product_cycle_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entity_technologies');
};
