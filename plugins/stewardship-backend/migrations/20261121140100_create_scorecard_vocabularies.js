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
 * What processes know of the facts that rules may name, and how they read rules. While a release is rolled out, and where
 * replicas have different modules, these differ; all of them work with what all of them know together.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecard_vocabularies', table => {
    table.comment('One row for each vocabulary that some process has');
    table.string('hash', 64).notNullable().comment('Of all of it');
    table
      .integer('meaning')
      .notNullable()
      .comment('Grows with releases that make something else of a definition');
    table
      .text('sources')
      .notNullable()
      .comment('FactSourceDefinition[] that rules may name, JSON');
    table
      .string('seen_at', 30)
      .notNullable()
      .comment('When a process last said so, ISO 8601 UTC');
    table.primary(['hash'], 'scorecard_vocabularies_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_vocabularies');
};
