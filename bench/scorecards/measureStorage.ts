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

import assert from 'node:assert/strict';
import { note } from '../shared/Figures';
import { checkAllResults } from './checkResults';
import { insertRows, tidyUp } from './insertRows';
import { sourceIds } from './MadeUpFacts';
import { openStore, schemaOf } from './Peer';
import { sizeOf } from './sizeOf';
import { adder, SHARDS, type Subject } from './Subject';

const DAYS = 30;
const CHANGED = 0.01;
// Days that are written in full to know what a row takes.
const SAMPLED = 3;
const DAY_MS = 24 * 3600_000;
const MIB = 2 ** 20;
const GIB = 2 ** 30;

const OF_FACTS = ['fact_latest', 'fact_changes'];
const OF_SCORECARDS = [
  ...OF_FACTS,
  ...['scorecard_subjects', 'scorecard_results', 'scorecard_changes'],
  ...['scorecard_exemptions', 'audit_log'],
];

/** What is stored after a month in which one row of facts in a hundred was another one each day. */
export async function measureStorage(subject: Subject): Promise<void> {
  const { engine, facts, stewardship, tools } = subject;
  const add = adder(subject);
  const { knex } = stewardship.sql;
  await stewardship.sql.forgetEvaluations();
  await knex('fact_changes').delete();
  await stewardship.evaluateScorecards(SHARDS);
  await tidyUp(knex);
  const before = await sizeOf(knex, OF_SCORECARDS);
  note(`${engine}: ${DAYS} days`);
  for (let day = 0; day < DAYS; day++) {
    tools.only = facts.change(CHANGED);
    tools.measuredAt = new Date(tools.measuredAt.getTime() + DAY_MS);
    await stewardship.refreshScorecards();
    await stewardship.evaluateScorecards(SHARDS);
    await tidyUp(knex);
  }
  tools.only = undefined;
  await checkAllResults(subject);
  const [{ rows }] = await knex('fact_changes').count({ rows: '*' });
  const expected = facts.refs.length * sourceIds.length * CHANGED * DAYS;
  assert.equal(Number(rows), Math.round(expected));
  const ofFacts = await sizeOf(knex, OF_FACTS);
  const all = await sizeOf(knex, OF_SCORECARDS);
  const appended = await measureAppending(subject);
  add('facts after 30 days, with history', ofFacts / MIB, 'MiB');
  add('all of scorecards after 30 days', all / MIB, 'MiB');
  add('facts of 30 days, every day appended', appended / MIB, 'MiB');
  add('facts, share of appending every day', ofFacts / appended, 'ratio', 0.1);
  add(
    'all of scorecards, share of appending facts alone',
    all / appended,
    'ratio',
  );
  add(
    'all of scorecards after a year, at that rate',
    (before + ((all - before) * 365) / DAYS) / GIB,
    'GiB',
    1,
  );
}

/** The table of tech-insights with its indexes, of which some days are written and the others reckoned. */
async function measureAppending({
  database,
  engine,
  facts,
  tools,
}: Subject): Promise<number> {
  note(`${engine}: appending ${SAMPLED} days`);
  const knex = await database.open('append');
  const store = await openStore(knex);
  for (const [index, id] of sourceIds.entries()) {
    await store.insertFactSchema(schemaOf(id, index, facts));
  }
  for (let day = 0; day < SAMPLED; day++) {
    const at = new Date(tools.measuredAt.getTime() + day * DAY_MS);
    for (const [index, id] of sourceIds.entries()) {
      const rows = facts.refs.map(ref => ({
        ...{ id, version: '1.0.0', timestamp: at.toISOString(), entity: ref },
        facts: JSON.stringify(facts.of(ref)[index]),
      }));
      await insertRows(knex, 'facts', rows);
    }
  }
  await tidyUp(knex);
  const bytes = await sizeOf(knex, ['facts']);
  await knex.destroy();
  return (bytes * DAYS) / SAMPLED;
}
