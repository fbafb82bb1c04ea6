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
import type { TechnologyOutcome } from '../shared/startStewardship';
import { median } from '../shared/statistics';
import type { Subject } from './Subject';

const ROUNDS = 5;

type Run = {
  ms: number;
  statements: number;
  writes: number;
  delay: number;
  result: TechnologyOutcome;
};

/**
 * What it costs to find out what every entity runs on after a feed was read: at first; when something changed in the feed
 * that concerns nobody; and when nothing changed at all.
 */
export async function measureMatching(subject: Subject): Promise<void> {
  const { engine, feed, figures, generated, stewardship } = subject;
  const entities = generated.listed.length;
  const first: Run[] = [];
  const foreign: Run[] = [];
  const unchanged: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await stewardship.sql.forgetTechnologies();
    first.push(await observe(subject));
    feed.changeUnused();
    await stewardship.sql.makeFeedsDue();
    foreign.push(await observe(subject));
    await stewardship.sql.makeFeedsDue();
    unchanged.push(await observe(subject));
  }
  assert.equal(feed.readings, 3 * ROUNDS);
  assert.ok(first.every(run => (run.result.matched?.changed ?? 0) >= entities));
  assert.ok(foreign.every(run => run.result.refreshed.changed === 1));
  const seconds = (runs: Run[]) => median(runs.map(({ ms }) => ms)) / 1000;
  const add = (figure: string, value: number, unit: string, atMost?: number) =>
    figures.add({
      ...{ engine, figure, value, unit },
      goal: atMost === undefined ? undefined : { atMost },
    });
  add('first matching: technologies', entities * 8, 'technologies');
  add('first matching: time, with the feed', seconds(first), 's');
  add(
    'first matching: SQL statements per entity, with the feed',
    median(first.map(({ statements }) => statements)) / entities,
    'statements',
    0.03,
  );
  add(
    'first matching: event loop delay, max',
    median(first.map(({ delay }) => delay)),
    'ms',
    150,
  );
  add(
    'matching after a foreign change, ratio to the first',
    seconds(foreign) / seconds(first),
    'ratio',
  );
  add(
    'matching after a foreign change: sheets written',
    Math.max(...foreign.map(({ result }) => result.matched?.changed ?? -1)),
    'rows',
    0,
  );
  add(
    'nothing changed, ratio to the first',
    seconds(unchanged) / seconds(first),
    'ratio',
    0.25,
  );
  add(
    'nothing changed: rows written but for the state of the source',
    Math.max(...unchanged.map(({ writes }) => writes)) - 1,
    'rows',
    0,
  );
}

async function observe({ stewardship }: Subject): Promise<Run> {
  const eventLoop = new EventLoopWatch();
  stewardship.sql.reset();
  eventLoop.start();
  const started = performance.now();
  const result = await stewardship.refreshTechnologies();
  const ms = performance.now() - started;
  const { max } = await eventLoop.stop();
  assert.equal(result.refreshed.status, 'done');
  const { statements, writes } = stewardship.sql;
  return { ms, statements, writes, delay: max, result };
}
