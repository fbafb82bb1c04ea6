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
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { note } from '../shared/Figures';
import { Random } from '../shared/random';
import { ROUNDS } from '../shared/rounds';
import { median, percentile } from '../shared/statistics';
import { checkAllResults } from './checkResults';
import { tidyUp } from './insertRows';
import { askForMore, writeScorecard } from './MadeUpScorecard';
import { evaluate, max, p99 } from './measureEvaluation';
import type { Assignment, Reading } from './readers';
import { adder, detailsPathOf, PAGE, type Subject } from './Subject';

const READERS = 50;
const PAUSE_MS = 2000;
const DETAILS = 200;
const CALM_MS = 4000;

/** What those see who read while everything is evaluated, as the scorecard is another one. */
export async function measureReaders(subject: Subject): Promise<void> {
  const { engine, facts, file, oracle, stewardship } = subject;
  const count = facts.refs.length;
  const add = adder(subject);
  const { http, sql } = stewardship;
  const details = new Random(8).sample(facts.refs, DETAILS).map(detailsPathOf);
  const assignment: Assignment = {
    port: http.port,
    token: http.token ?? '',
    readers: READERS,
    // As many read about the fleet as about one service.
    questions: [...details, ...details.map(() => PAGE)],
    pauseMs: PAUSE_MS,
  };
  note(`${engine}: ${READERS} readers while everything is evaluated`);
  const child = fork(join(__dirname, 'readers.ts'));
  child.send(assignment);
  await sleep(CALM_MS);
  const evaluations: Awaited<ReturnType<typeof evaluate>>[] = [];
  const times: { from: number; to: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    askForMore(oracle.checks);
    writeScorecard(file, oracle.checks);
    await stewardship.refreshScorecards();
    await tidyUp(sql.knex);
    const from = Date.now();
    evaluations.push(await evaluate(subject));
    times.push({ from, to: Date.now() });
  }
  const readings = await end(child);
  await checkAllResults(subject);
  // A few have the same score as before, with other weights.
  assert.ok(
    evaluations.every(
      ({ result }) =>
        result.evaluated === count && result.changed > 0.99 * count,
    ),
  );
  const during = readings.filter(({ at }) =>
    times.some(({ from, to }) => at >= from && at < to),
  );
  assert.ok(during.length >= READERS);
  const ms = during.map(reading => reading.ms);
  const of = (read: typeof max) => median(evaluations.map(read));
  add(
    'evaluation with 50 readers: time',
    median(evaluations.map(run => run.ms)) / 1000,
    's',
  );
  add('evaluation with 50 readers: answers', during.length, 'answers');
  add('evaluation with 50 readers: p50 of answers', percentile(ms, 0.5), 'ms');
  add(
    'evaluation with 50 readers: p95 of answers',
    percentile(ms, 0.95),
    'ms',
    200,
  );
  add('evaluation with 50 readers: event loop delay, max', of(max), 'ms', 150);
  add('evaluation with 50 readers: event loop delay, p99', of(p99), 'ms', 50);
}

async function end(child: ReturnType<typeof fork>): Promise<Reading[]> {
  const readings = new Promise<Reading[]>(resolve => {
    child.on('message', message => {
      // The loader of TypeScript tells a parent which files it has read.
      if (Array.isArray(message)) {
        resolve(message);
      }
    });
  });
  const exit = once(child, 'exit');
  child.send('end');
  const found = await Promise.race([
    readings,
    exit.then(() => {
      throw new Error('The readers have ended early');
    }),
  ]);
  await exit;
  return found;
}
