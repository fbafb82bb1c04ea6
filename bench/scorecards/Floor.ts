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

import type { Knex } from 'knex';
import { sourceIds } from './MadeUpFacts';
import { LEVELS, type MadeUpCheck } from './MadeUpScorecard';

const TABLE = 'bench_floor';
const SLICE = 1000;

type Facts = Record<string, unknown>;

/** The least that can be done: facts are read in key order, checks are closures, and each entity is one row. */
export class Floor {
  readonly #knex: Knex;
  readonly #checks: {
    level: number;
    weight: number;
    says: (facts: Facts[]) => boolean | undefined;
  }[];

  constructor(knex: Knex, checks: MadeUpCheck[]) {
    this.#knex = knex;
    this.#checks = checks.map(check => ({
      level: check.level === undefined ? -1 : LEVELS.indexOf(check.level),
      weight: check.weight,
      says: toClosure(check),
    }));
  }

  async create(): Promise<void> {
    await this.#knex.schema.createTable(TABLE, table => {
      table.text('uid').primary();
      table.text('states').notNullable();
      table.integer('earned').notNullable();
      table.integer('possible').notNullable();
      table.integer('level').notNullable();
    });
  }

  async drop(): Promise<void> {
    await this.#knex.schema.dropTable(TABLE);
  }

  async forget(): Promise<void> {
    await this.#knex(TABLE).delete();
  }

  /** Returns how many entities there were. */
  async run(): Promise<number> {
    let after = '';
    let entities = 0;
    for (;;) {
      const rows: { uid: string; source: string; facts: string }[] =
        await this.#knex('fact_latest')
          .whereIn('source', sourceIds)
          .where('uid', '>', after)
          .orderBy(['uid', 'source'])
          .limit(SLICE * sourceIds.length)
          .select('uid', 'source', 'facts');
      if (rows.length === 0) {
        return entities;
      }
      const byUid = new Map<string, Facts[]>();
      for (const { uid, facts } of rows) {
        const known = byUid.get(uid) ?? [];
        known.push(JSON.parse(facts));
        byUid.set(uid, known);
      }
      await this.#write([...byUid].map(([uid, of]) => this.#evaluate(uid, of)));
      entities += byUid.size;
      after = rows[rows.length - 1].uid;
    }
  }

  #evaluate(uid: string, facts: Facts[]) {
    let states = '';
    let earned = 0;
    let possible = 0;
    let reached = LEVELS.length;
    for (const { level, weight, says } of this.#checks) {
      const verdict = says(facts);
      if (verdict === undefined) {
        states += 'u';
      } else {
        states += verdict ? 'p' : 'f';
        possible += weight;
        earned += verdict ? weight : 0;
      }
      if (!verdict && level >= 0 && level < reached) {
        reached = level;
      }
    }
    return { uid, states, earned, possible, level: reached };
  }

  async #write(rows: object[]): Promise<void> {
    const columns = 'uid, states, earned, possible, level';
    const isPostgres = this.#knex.client.config.client === 'pg';
    await this.#knex.raw(
      `insert into ${TABLE} (${columns}) select ${
        isPostgres
          ? `${columns} from json_populate_recordset(null::${TABLE}, ?::json)`
          : `value ->> 'uid', value ->> 'states', value ->> 'earned', value ->> 'possible', value ->> 'level'
             from json_each(?) where true`
      } on conflict (uid) do update set states = excluded.states, earned = excluded.earned,
        possible = excluded.possible, level = excluded.level`,
      [JSON.stringify(rows)],
    );
  }
}

function toClosure({ flag, count, isEither }: MadeUpCheck) {
  return (facts: Facts[]): boolean | undefined => {
    const says = facts[flag.source][flag.name];
    const number = facts[count.source][count.name];
    const first = typeof says === 'boolean' ? says : undefined;
    const second =
      typeof number === 'number' ? number >= count.atLeast : undefined;
    if (first === isEither || second === isEither) {
      return isEither;
    }
    return first === undefined || second === undefined ? undefined : !isEither;
  };
}
