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
import { ROUNDS } from '../shared/rounds';
import { median } from '../shared/statistics';
import { checkAllResults } from './checkResults';
import { tidyUp } from './insertRows';
import { evaluate } from './measureEvaluation';
import type { Observation } from './observe';
import { adder, type Subject } from './Subject';

const CHANGED = 0.01;

type Again = { ms: number; written: number; history: number };

/** The next evaluation: where nothing has changed, where everything is looked at again, and where a few facts have. */
export async function measureAgain(subject: Subject): Promise<void> {
  const { engine, facts, stewardship, tools } = subject;
  const add = adder(subject);
  const { knex } = stewardship.sql;
  const changed = Math.round(facts.refs.length * CHANGED);
  const firsts: Observation<unknown>[] = [];
  const unchanged: Again[] = [];
  const looked: Again[] = [];
  const few: Again[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    note(`${engine}: round ${round + 1} of later evaluations`);
    await stewardship.sql.forgetEvaluations();
    await tidyUp(knex);
    firsts.push(await evaluate(subject));
    // The tools are asked, and say what they said.
    await stewardship.refreshScorecards();
    unchanged.push(await again(subject));
    await knex('scorecard_subjects').increment('input_version', 1);
    looked.push(await again(subject));
    tools.only = facts.changeEntities(changed);
    await stewardship.refreshScorecards();
    tools.only = undefined;
    few.push(await again(subject));
  }
  await checkAllResults(subject);
  const ratio = (runs: Again[]) =>
    median(runs.map(({ ms }, round) => ms / firsts[round].ms));
  const most = (read: (run: Again) => number, runs: Again[]) =>
    Math.max(...runs.map(read));
  const rows = ({ written, history }: Again) => written + history;
  assert.equal(
    most(({ history }) => history, looked),
    0,
  );
  add('nothing changed, ratio to the first', ratio(unchanged), 'ratio', 0.25);
  add('nothing changed: rows written', most(rows, unchanged), 'rows', 0);
  add('everything looked at again, ratio to the first', ratio(looked), 'ratio');
  add(
    'everything looked at again: results and history written',
    most(rows, looked),
    'rows',
    0,
  );
  add('1 % of services changed, ratio to the first', ratio(few), 'ratio', 0.3);
  add(
    '1 % of services changed: results written for each',
    most(({ written }) => written, few) / changed,
    'rows',
    1.2,
  );
}

async function again(subject: Subject): Promise<Again> {
  const { knex } = subject.stewardship.sql;
  const [state] = await knex('scorecard_state').select('seq');
  const [before] = await knex('scorecard_changes').count({ rows: '*' });
  const { ms } = await evaluate(subject);
  const [results] = await knex('scorecard_results')
    .where('seq', '>', state.seq)
    .count({ rows: '*' });
  const [after] = await knex('scorecard_changes').count({ rows: '*' });
  return {
    ms,
    written: Number(results.rows),
    history: Number(after.rows) - Number(before.rows),
  };
}
