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

import { Random } from '../shared/random';
import { insertRows } from './insertRows';
import { LEVELS, SCORECARD } from './MadeUpScorecard';
import { uidOf, type Subject } from './Subject';

const DAY_MS = 24 * 3600_000;
// As many results move in a day as rows of facts do, of which one in a hundred is another one each day.
const MOVED = 0.05;

/** Puts the first evaluation so many days back, and lets results move on each day since. Returns how many rows there are. */
export async function addHistory(
  { facts, oracle, stewardship }: Subject,
  days: number,
): Promise<number> {
  const { knex } = stewardship.sql;
  const random = new Random(17);
  const now = Date.now();
  const atOf = (day: number) =>
    new Date(now - (days - day) * DAY_MS).toISOString();
  await knex('scorecard_changes').update({ at: atOf(0) });
  const isPostgres = knex.client.config.client === 'pg';
  for (let day = 1; day < days; day++) {
    const refs = random.sample(
      facts.refs,
      Math.round(facts.refs.length * MOVED),
    );
    const rows = refs.map(ref => {
      const { id } = random.pick(oracle.checks);
      const { earned, possible, level = null } = oracle.expect(ref);
      const before = random.pick([...LEVELS, null]);
      return {
        uid: uidOf(ref),
        scorecard: SCORECARD,
        at: atOf(day),
        checks: JSON.stringify([[id, 'fail', 'pass', 'serviceChanged']]),
        level_from: random.chance(0.1) ? before : level,
        level_to: level,
        ...{ earned, possible },
        applies: isPostgres ? true : 1,
        actor: null,
      };
    });
    await insertRows(knex, 'scorecard_changes', rows);
  }
  const [{ rows }] = await knex('scorecard_changes').count({ rows: '*' });
  return Number(rows);
}
