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
 * Which runbooks an entity sees: its own, inherited ones, and those of technologies.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('runbook_shelf_items', table => {
    table.comment('Runbooks on shelves, in order');
    table.specificType('uid', text).notNullable().comment('Entity');
    table.integer('position').notNullable().comment('Order on the shelf');
    table.string('runbook_id', 32).notNullable().comment('Runbook');
    table
      .text('item')
      .notNullable()
      .comment('From where it comes for this entity, JSON');
    table.primary(['uid', 'position'], 'runbook_shelf_items_pk');
    table.index(['runbook_id'], 'runbook_shelf_items_runbook_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runbook_shelf_items');
};
