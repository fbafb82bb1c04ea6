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

import type { RunbookPage } from '@backstage-stewardship/plugin-stewardship-common';
import { alertOf } from '../shared/addRunbooks';
import { note } from '../shared/Figures';
import { OutgoingCalls } from '../shared/OutgoingCalls';
import { Random } from '../shared/random';
import { ask, expectAnswer, measureRounds } from '../shared/rounds';
import { percentile } from '../shared/statistics';
import {
  alertPathOf,
  entityPathOf,
  listPathOf,
  runbookPathOf,
  type Subject,
} from './Subject';

const KIB = 1024;
const SAMPLE = 400;
const outgoing = new OutgoingCalls();

/** How quickly runbooks are found and opened. */
export async function measureAnswers(subject: Subject): Promise<void> {
  const { folders, generated, stewardship } = subject;
  const random = new Random(3);
  const titles = [...folders.values()].flat().map(({ title }) => title);
  const some = () => random.pick(generated.components);
  const ids: string[] = [];
  for (let index = 0; index < 100; index++) {
    const path = alertPathOf(alertOf(random.pick(titles)));
    const { items } = await stewardship.http.json<RunbookPage>(path);
    ids.push(items[0].id);
  }
  const repeat = (make: () => string) => Array.from({ length: SAMPLE }, make);
  for (const [name, questions] of [
    ['one runbook', repeat(() => runbookPathOf(random.pick(ids)))],
    [
      'runbooks of an alert',
      repeat(() => alertPathOf(alertOf(random.pick(titles)))),
    ],
    ['runbooks of an entity', repeat(() => listPathOf(some()))],
    ['whole entity', repeat(() => entityPathOf(some()))],
  ] as const) {
    note(`measuring ${name}`);
    await measure(subject, name, [...questions]);
  }
}

async function measure(
  { engine, figures, host, stewardship }: Subject,
  name: string,
  questions: string[],
): Promise<void> {
  const { http, sql } = stewardship;
  const { p50, p95 } = await measureRounds(http, questions);
  const sizes: number[] = [];
  const most = { statements: 0, calls: 0, requests: 0 };
  for (const question of questions) {
    sql.reset();
    outgoing.count = 0;
    const before = host.requests;
    const answer = await ask(http, question);
    expectAnswer(question, answer);
    sizes.push(answer.bytes);
    most.statements = Math.max(most.statements, sql.statements);
    most.calls = Math.max(most.calls, outgoing.count);
    most.requests = Math.max(most.requests, host.requests - before);
  }
  const add = (figure: string, value: number, unit: string, atMost?: number) =>
    figures.add({
      ...{ engine, value, unit },
      figure: `${name}: ${figure}`,
      goal: atMost === undefined ? undefined : { atMost },
    });
  add('p50', p50, 'ms');
  add('p95', p95, 'ms', 50);
  add('most SQL statements', most.statements, 'statements', 8);
  add('most outgoing HTTP calls', most.calls, 'calls', 0);
  add('most files read', most.requests, 'files', 0);
  add('median answer', percentile(sizes, 0.5) / KIB, 'KiB');
  add('largest answer', percentile(sizes, 1) / KIB, 'KiB');
}
