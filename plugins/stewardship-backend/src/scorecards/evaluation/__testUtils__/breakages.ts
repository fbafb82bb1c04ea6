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

import type { WrittenCheck } from './randomScorecard';

/** A check with something wrong about it, for which nobody can judge it any more. */
export type Breakage = (check: WrittenCheck, levels: string[]) => WrittenCheck;

/** Everything that can be wrong with a check that has an id. */
export const breakages: Breakage[] = [
  ofRule('ci.coverge >= 10'),
  ofRule('nowhere.coverage >= 10'),
  ofRule('ci.coverage >='),
  ofRule('ci.coverage >= "10"'),
  ofRule('ci.coverage + 10'),
  ofRule('ci.coverage'),
  ofRule('ci.toString == "x"'),
  ofRule('ci.language.matches("(?=a)")'),
  ofRule(`ci.coverage >= 10 ${'|| ci.green '.repeat(200)}`),
  ofRule(''),
  ofRule(undefined),
  ofRule(['true']),
  ({ document, ...check }) => ({
    ...{ ...check, asks: 'broken' },
    document: {
      ...{ ...document, rule: 'true' },
      question: { kind: 'text', text: 'So?' },
    },
  }),
  ...[{ kind: 'text' }, { text: 'So?' }, { text: 'So?', kind: 'single' }].map(
    question =>
      ({ document, ...check }: WrittenCheck): WrittenCheck => ({
        ...{ ...check, asks: 'broken' },
        document: { ...document, rule: undefined, question },
      }),
  ),
  ...['ci.gren', 'ci.coverage', 'ci.coverage >', 7].map(
    when =>
      ({ document, ...check }: WrittenCheck): WrittenCheck => ({
        ...{ ...check, asks: 'broken', when: undefined },
        document: { ...document, when },
      }),
  ),
  ...['heavy', -1, 5000].map(
    weight =>
      ({ document, ...check }: WrittenCheck): WrittenCheck => ({
        ...{ ...check, asks: 'broken', weight: 1 },
        document: { ...document, weight },
      }),
  ),
  ...['platinum', 'Bronze', 7, ['bronze']].map(
    level =>
      ({ document, ...check }: WrittenCheck, [first]: string[]) => ({
        ...{ ...check, asks: 'broken' as const, level: first },
        document: { ...document, level },
      }),
  ),
  ({ document, ...check }) => ({
    ...{ ...check, asks: 'broken', enabledFrom: undefined },
    document: { ...document, enabledFrom: '2027-02-30' },
  }),
  ...[
    { tiers: [] },
    { tiers: ['gold', {}] },
    { tiers: ['gold'], filter: { 'spec.typ': 'service' } },
    'everybody',
  ].map(
    appliesTo =>
      ({ document, ...check }: WrittenCheck): WrittenCheck => ({
        ...{ ...check, asks: 'broken', tiers: undefined },
        document: { ...document, appliesTo },
      }),
  ),
];

function ofRule(rule: unknown): Breakage {
  return ({ document, ...check }) => ({
    ...{ ...check, asks: 'broken' },
    document: { ...document, question: undefined, rule },
  });
}
