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
 * Who relies on whom: through `dependsOn`, or by consuming an API that the other provides.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('reliances', table => {
    table.comment('Directed edges between present entities');
    table.specificType('on_ref', text).notNullable().comment('Relied upon');
    table
      .specificType('dependent_ref', text)
      .notNullable()
      .comment('Who fails with it');
    table.primary(['on_ref', 'dependent_ref'], 'reliances_pk');
    table.index(['dependent_ref'], 'reliances_dependent_ref_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reliances');
};
