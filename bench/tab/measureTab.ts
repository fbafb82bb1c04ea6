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

import { OutgoingCalls } from '../shared/OutgoingCalls';
import { Random } from '../shared/random';
import { note } from '../shared/Figures';
import { percentile } from '../shared/statistics';
import { expectAnswer, measureRounds } from '../shared/rounds';
import { LISTED_KINDS, pathOf, type Subject } from './Subject';

const KIB = 1024;
const SAMPLE = 400;
const outgoing = new OutgoingCalls();

/** The one answer of the Ownership tab: what it costs for a typical entity, and for the worst of all. */
export async function measureTab(subject: Subject): Promise<void> {
  const { engine, figures, stewardship, generated, oracle } = subject;
  const { http, sql } = stewardship;
  const random = new Random(1);
  const typical = Array.from({ length: SAMPLE }, () =>
    pathOf(random.pick(generated.components)),
  );
  const all = generated.entities
    .filter(({ kind }) => LISTED_KINDS.has(kind))
    .map(pathOf);
  const [platform] = [...generated.platforms].sort(
    (a, b) => oracle.expect(b).dependents - oracle.expect(a).dependents,
  );

  const walk = await walkAll(subject, all);
  note(`${engine}: largest answer is that of ${walk.largest.path}`);
  note(`${engine}: slowest answer is that of ${walk.slowest.path}`);
  const { statements, catalogCalls, calls } = walk;
  for (const [figure, value, unit, goal] of [
    ['requests for the tab', 1, 'requests', 1],
    ['most SQL statements of any answer', statements, 'statements', 8],
    ['most catalog calls of any answer', catalogCalls, 'calls', 0],
    ['most outgoing HTTP calls of any answer', calls, 'calls', 0],
  ] as const) {
    figures.add({ engine, figure, value, unit, goal: { atMost: goal } });
  }
  figures.add({
    engine,
    figure: 'median answer',
    value: percentile(walk.bytes, 0.5) / KIB,
    unit: 'KiB',
    goal: { atMost: 12 },
  });
  figures.add({
    engine,
    figure: 'largest answer',
    value: walk.largest.value / KIB,
    unit: 'KiB',
    goal: { atMost: 12 },
  });

  const figuresOf = async (name: string, paths: string[], goal?: number) => {
    const { p50, p95 } = await measureRounds(http, paths);
    figures.add({ engine, figure: `${name}, p50`, value: p50, unit: 'ms' });
    figures.add({
      engine,
      figure: `${name}, p95`,
      value: p95,
      unit: 'ms',
      goal: goal === undefined ? undefined : { atMost: goal },
    });
  };
  await figuresOf('typical component', typical, 30);
  await figuresOf('platform with the most dependents', [pathOf(platform)], 30);
  await figuresOf('slowest entity of all', [walk.slowest.path], 30);

  sql.reset();
  const first = await http.get(typical[0]);
  const repeated = await http.get(typical[0], {
    'if-none-match': String(first.headers.etag),
  });
  figures.add({
    engine,
    figure: 'status of a repeated request',
    value: repeated.status,
    unit: 'status',
    goal: { atLeast: 304 },
  });
  figures.add({
    engine,
    figure: 'body of a repeated request',
    value: repeated.bytes,
    unit: 'bytes',
    goal: { atMost: 0 },
  });
}

/** Asks for every entity once, and keeps the worst of everything. */
async function walkAll({ stewardship, catalog }: Subject, paths: string[]) {
  const { http, sql } = stewardship;
  const worst = { statements: 0, catalogCalls: 0, calls: 0 };
  let largest = { path: '', value: 0 };
  let slowest = { path: '', value: 0 };
  const bytes: number[] = [];
  for (const path of paths) {
    sql.reset();
    catalog.calls = 0;
    outgoing.count = 0;
    const answer = await http.get(path);
    expectAnswer(path, answer);
    worst.statements = Math.max(worst.statements, sql.statements);
    worst.catalogCalls = Math.max(worst.catalogCalls, catalog.calls);
    worst.calls = Math.max(worst.calls, outgoing.count);
    bytes.push(answer.bytes);
    if (answer.bytes > largest.value) {
      largest = { path, value: answer.bytes };
    }
    if (answer.ms > slowest.value) {
      slowest = { path, value: answer.ms };
    }
  }
  return { ...worst, bytes, largest, slowest };
}
