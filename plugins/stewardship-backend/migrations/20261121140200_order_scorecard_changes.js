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
 * Trends and the removal of old changes read the changes of a scorecard by moment and id: with the id in the index nothing has
 * to be sorted, however many changes have the same moment.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecard_changes', table => {
    table.dropIndex(['scorecard', 'at'], 'scorecard_changes_scorecard_at_idx');
    table.index(
      ['scorecard', 'at', 'id'],
      'scorecard_changes_scorecard_at_id_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scorecard_changes', table => {
    table.dropIndex(
      ['scorecard', 'at', 'id'],
      'scorecard_changes_scorecard_at_id_idx',
    );
    table.index(['scorecard', 'at'], 'scorecard_changes_scorecard_at_idx');
  });
};
