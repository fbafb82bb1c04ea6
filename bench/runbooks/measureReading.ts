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
import { EventLoopWatch } from '../shared/EventLoopWatch';
import type { RunbookOutcome } from '../shared/startStewardship';
import { median } from '../shared/statistics';
import type { Subject } from './Subject';

const ROUNDS = 5;

type Run = {
  ms: number;
  statements: number;
  writes: number;
  delay: number;
  result: RunbookOutcome;
};

/** What it costs to read all runbooks and put them on the shelves: at first, and with nothing changed. */
export async function measureReading(subject: Subject): Promise<void> {
  const { engine, figures, folders, stewardship } = subject;
  const documents = [...folders.values()].flat().length;
  const first: Run[] = [];
  const unchanged: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await stewardship.sql.forgetRunbooks();
    first.push(await observe(subject));
    await stewardship.sql.makeRunbooksDue();
    unchanged.push(await observe(subject));
  }
  assert.ok(first.every(({ result }) => result.refreshed.read >= folders.size));
  const seconds = (runs: Run[]) => median(runs.map(({ ms }) => ms)) / 1000;
  const add = (figure: string, value: number, unit: string, atMost?: number) =>
    figures.add({
      ...{ engine, figure, value, unit },
      goal: atMost === undefined ? undefined : { atMost },
    });
  add('first reading: files', documents, 'files');
  add('first reading: time', seconds(first), 's');
  add('first reading: files per second', documents / seconds(first), '1/s');
  add(
    'first reading: event loop delay, max',
    median(first.map(({ delay }) => delay)),
    'ms',
    150,
  );
  add('reading with nothing changed: time', seconds(unchanged), 's');
  add(
    'reading with nothing changed, ratio to the first',
    seconds(unchanged) / seconds(first),
    'ratio',
    0.25,
  );
  add(
    'reading with nothing changed: runbooks and shelves written',
    Math.max(...unchanged.map(({ result }) => result.shelved?.changed ?? 0)),
    'rows',
    0,
  );
}

async function observe({ stewardship }: Subject): Promise<Run> {
  const eventLoop = new EventLoopWatch();
  stewardship.sql.reset();
  eventLoop.start();
  const started = performance.now();
  const result = await stewardship.refreshRunbooks();
  const ms = performance.now() - started;
  const { max } = await eventLoop.stop();
  assert.equal(result.refreshed.status, 'done');
  const { statements, writes } = stewardship.sql;
  return { ms, statements, writes, delay: max, result };
}
