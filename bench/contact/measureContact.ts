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
import { OutgoingCalls } from '../shared/OutgoingCalls';
import { Random } from '../shared/random';
import {
  ask,
  expectAnswer,
  measureRounds,
  type Question,
} from '../shared/rounds';
import { percentile } from '../shared/statistics';
import { annotationOf } from './LadderOracle';
import { aliasPathOf, BY_REFS, pathOf, type Subject } from './Subject';

const KIB = 1024;
const SAMPLE = 400;
const BATCH = 25;
const outgoing = new OutgoingCalls();

/** The three ways to ask whom to reach: what they cost for a typical entity, and for the worst of all. */
export async function measureContact(subject: Subject): Promise<void> {
  const { generated } = subject;
  const random = new Random(1);
  const some = () => random.pick(generated.listed);
  const names = generated.components.map(
    component =>
      annotationOf(component, 'backstage.io/kubernetes-id') ?? component.name,
  );
  const walk = await walkAll(subject, generated.listed.map(pathOf));
  note(`the slowest answer is that of ${walk.slowest.path}`);

  for (const [name, questions, goal] of [
    ['contact', repeat(() => pathOf(some())), 10],
    ['contact by alias', repeat(() => aliasPathOf(random.pick(names))), 10],
    ['contact that was slowest of all', [walk.slowest.path], 10],
    [
      `contacts of ${BATCH}`,
      repeat(() => ({
        path: BY_REFS,
        body: { entityRefs: repeat(() => some().ref, BATCH) },
      })),
      50,
    ],
  ] as const) {
    await measure(subject, name, [...questions], goal);
  }
}

function repeat<T>(make: () => T, times = SAMPLE): T[] {
  return Array.from({ length: times }, make);
}

async function measure(
  subject: Subject,
  name: string,
  questions: Question[],
  goal: number,
): Promise<void> {
  const { engine, figures, stewardship } = subject;
  const { p50, p95 } = await measureRounds(stewardship.http, questions);
  figures.add({ engine, figure: `${name}, p50`, value: p50, unit: 'ms' });
  figures.add({
    engine,
    figure: `${name}, p95`,
    value: p95,
    unit: 'ms',
    goal: { atMost: goal },
  });
  const cost = await count(subject, questions.slice(0, SAMPLE));
  figures.add({
    engine,
    figure: `${name}: most SQL statements`,
    value: cost.statements,
    unit: 'statements',
  });
  for (const [figure, value] of [
    ['most catalog calls', cost.catalogCalls],
    ['most outgoing HTTP calls', cost.calls],
    ['most questions to the on-call tool', cost.toolCalls],
  ] as const) {
    figures.add({
      engine,
      figure: `${name}: ${figure}`,
      value,
      unit: 'calls',
      goal: { atMost: 0 },
    });
  }
  await measureRepeated(subject, name, questions[0]);
}

/** Who has the answer already gets none. */
async function measureRepeated(
  { engine, figures, stewardship }: Subject,
  name: string,
  question: Question,
): Promise<void> {
  const { http } = stewardship;
  const { headers } = await ask(http, question);
  assert.match(String(headers.etag), /^(W\/)?"[^"]+"$/);
  if (typeof question !== 'string') {
    return;
  }
  const repeated = await http.get(question, {
    'if-none-match': String(headers.etag),
  });
  figures.add({
    engine,
    figure: `${name}: status of a repeated request`,
    value: repeated.status,
    unit: 'status',
    goal: { atLeast: 304 },
  });
  figures.add({
    engine,
    figure: `${name}: body of a repeated request`,
    value: repeated.bytes,
    unit: 'bytes',
    goal: { atMost: 0 },
  });
}

async function count(
  { stewardship, catalog, pager }: Subject,
  questions: Question[],
) {
  const { http, sql } = stewardship;
  const most = { statements: 0, catalogCalls: 0, calls: 0, toolCalls: 0 };
  for (const question of questions) {
    sql.reset();
    catalog.calls = 0;
    outgoing.count = 0;
    const before = pager.requests;
    expectAnswer(JSON.stringify(question), await ask(http, question));
    most.statements = Math.max(most.statements, sql.statements);
    most.catalogCalls = Math.max(most.catalogCalls, catalog.calls);
    most.calls = Math.max(most.calls, outgoing.count);
    most.toolCalls = Math.max(most.toolCalls, pager.requests - before);
  }
  return most;
}

/** Asks for every entity once, and keeps the largest and the slowest answer. */
async function walkAll(subject: Subject, paths: string[]) {
  const { engine, figures, stewardship } = subject;
  let slowest = { path: '', ms: 0 };
  const bytes: number[] = [];
  for (const path of paths) {
    const answer = await stewardship.http.get(path);
    expectAnswer(path, answer);
    bytes.push(answer.bytes);
    if (answer.ms > slowest.ms) {
      slowest = { path, ms: answer.ms };
    }
  }
  for (const [figure, share] of [
    ['median answer', 0.5],
    ['largest answer', 1],
  ] as const) {
    figures.add({
      engine,
      figure: `contact: ${figure}`,
      value: percentile(bytes, share) / KIB,
      unit: 'KiB',
    });
  }
  return { slowest };
}
