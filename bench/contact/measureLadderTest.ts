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
import { mock } from 'node:test';
import { EventLoopWatch, type Delay } from '../shared/EventLoopWatch';
import type { Statement } from '../shared/PluginDatabase';
import type { Stewardship } from '../shared/startStewardship';
import { median } from '../shared/statistics';
import type { Subject } from './Subject';

const ROUNDS = 5;
const HOUR_MS = 3600_000;

/** One test of all ladders, watched. */
type TestOfAll = {
  ms: number;
  ladders: number;
  changed: number;
  statements: number;
  writes: number;
  delay: Delay;
};

/**
 * What it costs to test the ladders of all entities: for the first time, with nothing changed, and when an hour has gone by.
 * The clock of the plugin stands still meanwhile, or people would hand over in between.
 */
export async function measureLadderTest(subject: Subject): Promise<void> {
  const { stewardship } = subject;
  const now = Date.now();
  mock.timers.enable({ apis: ['Date'], now });
  try {
    const first: TestOfAll[] = [];
    const unchanged: TestOfAll[] = [];
    const later: TestOfAll[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await stewardship.sql.forgetLadders();
      first.push(await observeTest(stewardship));
      unchanged.push(await observeTest(stewardship));
      mock.timers.setTime(now + (round + 1) * HOUR_MS);
      later.push(await observeTest(stewardship));
    }
    const [{ ladders }] = first;
    assert.ok(ladders >= subject.generated.listed.length);
    assert.ok(first.every(({ changed }) => changed === ladders));
    addFigures(subject, 'first test of all ladders', first);
    addFigures(subject, 'test with nothing changed', unchanged, 0);
    addFigures(subject, 'test an hour later', later);
  } finally {
    mock.timers.reset();
  }
}

function addFigures(
  { engine, figures }: Subject,
  name: string,
  tests: TestOfAll[],
  mostWritten?: number,
): void {
  const of = (pick: (test: TestOfAll) => number) => median(tests.map(pick));
  const worst = (pick: (test: TestOfAll) => number) =>
    Math.max(...tests.map(pick));
  const add = (figure: string, value: number, unit: string, atMost?: number) =>
    figures.add({
      engine,
      figure: `${name}: ${figure}`,
      value,
      unit,
      goal: atMost === undefined ? undefined : { atMost },
    });
  add('time', of(({ ms }) => ms) / 1000, 's');
  add(
    'ladders',
    worst(({ ladders }) => ladders),
    'ladders',
  );
  add(
    'ladders written',
    worst(({ changed }) => changed),
    'ladders',
    mostWritten,
  );
  add(
    'SQL statements',
    worst(({ statements }) => statements),
    'statements',
  );
  add(
    'SQL statements that write',
    worst(({ writes }) => writes),
    'statements',
    mostWritten,
  );
  add(
    'event loop delay, max',
    of(({ delay }) => delay.max),
    'ms',
    150,
  );
  // In so short a time few timers are late at all, so that this says little more than the worst.
  add(
    'event loop delay, p99',
    of(({ delay }) => delay.p99),
    'ms',
  );
}

/** From the statement that says that a test has begun to the one that says that it has ended. */
async function observeTest({
  sql,
  refreshOnCall,
}: Pick<Stewardship, 'sql' | 'refreshOnCall'>): Promise<TestOfAll> {
  const eventLoop = new EventLoopWatch();
  let started: number | undefined;
  let ended: Pick<TestOfAll, 'ms' | 'statements' | 'writes'> | undefined;
  sql.listener = (statement: Statement) => {
    if (!isOfTest(statement)) {
      return;
    }
    if (started === undefined) {
      started = performance.now();
      sql.reset();
      eventLoop.start();
    } else if (statement.sql.includes('completed_at')) {
      const ms = performance.now() - started;
      ended = { ms, statements: sql.statements, writes: sql.writes };
    }
  };
  const { tested } = await refreshOnCall();
  const delay = await eventLoop.stop();
  sql.listener = undefined;
  assert.equal(tested.status, 'done');
  assert.ok(ended);
  return {
    ...ended,
    ladders: tested.ladders,
    changed: tested.changed,
    delay,
  };
}

function isOfTest({ sql, bindings = [] }: Statement): boolean {
  return (
    /^(insert|update)/i.test(sql) &&
    sql.includes('task_runs') &&
    bindings.includes('ladder-test')
  );
}
