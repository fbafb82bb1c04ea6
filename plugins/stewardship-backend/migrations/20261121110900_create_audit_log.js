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
 * Who wrote what: one row for each write of a person or of a machine, in the transaction of the write. The database refuses
 * to change or delete rows.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('audit_log', table => {
    table.comment('Writes, append-only');
    table.bigIncrements('id').comment('Order of the writes');
    table.string('at', 32).notNullable().comment('ISO 8601 UTC');
    table
      .specificType('actor', text)
      .notNullable()
      .comment('Who: entity ref or service');
    table
      .string('action', 64)
      .notNullable()
      .comment('What: kebab-case, for example runbook-review-create');
    table.specificType('uid', text).nullable().comment('Entity concerned');
    table
      .specificType('entity_ref', text)
      .nullable()
      .comment('Its reference at the time');
    table
      .specificType('subject', text)
      .notNullable()
      .comment('Id of what was written');
    table.text('detail').notNullable().comment('What was written, JSON');
    table.index(['entity_ref', 'id'], 'audit_log_entity_ref_id_idx');
  });
  if (knex.client.config.client.includes('pg')) {
    await knex.raw(`
      create function refuse_audit_change() returns trigger as $$
      begin raise exception 'The audit log is append-only'; end
      $$ language plpgsql`);
    await knex.raw(`
      create trigger audit_log_append_only before update or delete on audit_log
      for each row execute function refuse_audit_change()`);
  } else {
    for (const change of ['update', 'delete']) {
      await knex.raw(`
        create trigger audit_log_no_${change} before ${change} on audit_log
        begin select raise(abort, 'The audit log is append-only'); end`);
    }
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('audit_log');
  if (knex.client.config.client.includes('pg')) {
    await knex.raw('drop function refuse_audit_change()');
  }
};
