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

import { note } from '../shared/Figures';
import { OutgoingCalls } from '../shared/OutgoingCalls';
import { Random } from '../shared/random';
import { ask, expectAnswer, measureRounds } from '../shared/rounds';
import { percentile } from '../shared/statistics';
import { affectedPathOf, BASE, entityPathOf, type Subject } from './Subject';

const KIB = 1024;
const SAMPLE = 200;
const outgoing = new OutgoingCalls();

/** How quickly one sees what ends, and who must act. */
export async function measureAnswers(subject: Subject): Promise<void> {
  const { generated, technologies } = subject;
  const random = new Random(3);
  const uses = [...technologies.uses.values()].flat();
  const owners = generated.listed.flatMap(entity => entity.targets('ownedBy'));
  const repeat = (make: () => string) => Array.from({ length: SAMPLE }, make);
  for (const [name, questions, kib] of [
    ['release cycles in use', [`${BASE}/technologies?limit=25`], 50],
    [
      'release cycles of an owner',
      repeat(
        () =>
          `${BASE}/technologies?limit=25&undecided=true&endsWithin=365&owner=${encodeURIComponent(
            random.pick(owners),
          )}`,
      ),
      50,
    ],
    ['timeline', [`${BASE}/technologies/timeline?endsWithin=365`], undefined],
    [
      'who must act',
      repeat(() => {
        const { product, cycle } = random.pick(uses);
        return affectedPathOf(product, cycle);
      }),
      50,
    ],
    [
      'whole entity',
      repeat(() => entityPathOf(random.pick(generated.components))),
      undefined,
    ],
  ] as const) {
    note(`measuring ${name}`);
    await measure(subject, name, [...questions], kib);
  }
}

async function measure(
  { engine, figures, stewardship }: Subject,
  name: string,
  questions: string[],
  kib: number | undefined,
): Promise<void> {
  const { http, sql } = stewardship;
  const { p50, p95 } = await measureRounds(http, questions);
  const sizes: number[] = [];
  const most = { statements: 0, calls: 0 };
  for (const question of questions) {
    sql.reset();
    outgoing.count = 0;
    const answer = await ask(http, question);
    expectAnswer(question, answer);
    sizes.push(answer.bytes);
    most.statements = Math.max(most.statements, sql.statements);
    most.calls = Math.max(most.calls, outgoing.count);
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
  add('median answer', percentile(sizes, 0.5) / KIB, 'KiB');
  add('largest answer', percentile(sizes, 1) / KIB, 'KiB', kib);
}
