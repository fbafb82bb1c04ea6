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
import type {
  ScorecardDetails,
  ScorecardResultPage,
} from '../../plugins/stewardship-common/src';
import { Random } from '../shared/random';
import { LEVELS } from './MadeUpScorecard';
import type { Standing, State } from './ScorecardOracle';
import { detailsPathOf, PAGE, uidOf, type Subject } from './Subject';

const ANSWERS = 300;

const STATES: Record<string, State> = {
  p: 'pass',
  f: 'fail',
  u: 'unknown',
  x: 'exempt',
};

/** Compares every stored state, score and level with what was made up. */
export async function checkAllResults(subject: Subject): Promise<void> {
  const { facts, oracle, stewardship } = subject;
  const rows: {
    uid: string;
    outcomes: string;
    earned: number;
    possible: number;
    level: string | null;
  }[] = await stewardship.sql
    .knex('scorecard_results')
    .whereNull('removed_at')
    .select('uid', 'outcomes', 'earned', 'possible', 'level');
  assert.equal(rows.length, facts.refs.length);
  const byUid = new Map(rows.map(row => [row.uid, row]));
  for (const ref of facts.refs) {
    const row = byUid.get(uidOf(ref));
    assert.ok(row, `no result of ${ref}`);
    const expected = oracle.expect(ref);
    const outcomes: [string, string][] = JSON.parse(row.outcomes);
    assert.deepEqual(
      outcomes.map(([id, [letter]]) => `${id} ${STATES[letter]}`),
      oracle.checks.map(({ id }, index) => `${id} ${expected.states[index]}`),
      ref,
    );
    assert.deepEqual(
      [row.earned, row.possible, row.level ?? undefined],
      [expected.earned, expected.possible, expected.level],
      ref,
    );
  }
}

/** Compares answers with what was made up: of some services everything, and the totals of the first page. */
export async function checkAnswers(subject: Subject): Promise<void> {
  const { facts, oracle, stewardship } = subject;
  const random = new Random(11);
  for (let index = 0; index < ANSWERS; index++) {
    const ref = random.pick(facts.refs);
    const details = await stewardship.http.json<ScorecardDetails>(
      detailsPathOf(ref),
    );
    const expected = oracle.expect(ref);
    assert.deepEqual(
      details.checks.map(({ state }) => state),
      expected.states,
      ref,
    );
    const { earned, possible, level } = details.score;
    assert.deepEqual(
      [earned, possible, level],
      [expected.earned, expected.possible, expected.level],
      ref,
    );
  }
  const page = await stewardship.http.json<ScorecardResultPage>(PAGE);
  const { services, levels, states, earned, possible } = page.distribution;
  const all = facts.refs.map(ref => oracle.expect(ref));
  const sum = (read: (standing: Standing) => number) =>
    all.reduce((total, standing) => total + read(standing), 0);
  assert.equal(page.totalItems, all.length);
  assert.deepEqual(
    [services, earned, possible],
    [all.length, sum(item => item.earned), sum(item => item.possible)],
  );
  for (const level of [undefined, ...LEVELS]) {
    assert.equal(
      levels.find(item => item.level === level)?.services ?? 0,
      all.filter(item => item.level === level).length,
      `services of level ${level}`,
    );
  }
  for (const state of Object.values(STATES)) {
    assert.equal(
      states[state] ?? 0,
      sum(item => item.states.filter(found => found === state).length),
      `checks that are ${state}`,
    );
  }
}
