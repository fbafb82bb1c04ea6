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
 * Only removed entities are looked up by when they were removed. As an index of all entities it misled SQLite: where an
 * entity is looked up by its reference, and must not be removed, it went through all that are not.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('mirrored_entities', table => {
    table.dropIndex(['removed_at'], 'mirrored_entities_removed_at_idx');
    table.index(['removed_at'], 'mirrored_entities_removed_at_idx', {
      predicate: knex.whereNotNull('removed_at'),
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('mirrored_entities', table => {
    table.dropIndex(['removed_at'], 'mirrored_entities_removed_at_idx');
    table.index(['removed_at'], 'mirrored_entities_removed_at_idx');
  });
};
