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

import {
  checkStates,
  type CheckOutcome,
  type CheckReason,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import { packOutcomes, unpackOutcomes } from './packedOutcomes';

const plain = [
  ...(['rule', 'answer', 'unanswered', 'draft', 'notForThis'] as const),
  ...(['awaitingConfirmation', 'notConfirmed'] as const),
  'answeredNotApplicable' as const,
].map(kind => fc.constant<CheckReason>({ kind }));

const PLAIN = { noNullPrototype: true };

const text = fc.string({ unit: 'binary' });

const reasons: fc.Arbitrary<CheckReason> = fc.oneof(
  ...plain,
  fc.record(
    { kind: fc.constant('missingFacts'), missing: fc.array(text) },
    PLAIN,
  ),
  fc.record({ kind: fc.constant('expired'), on: text }, PLAIN),
  fc.record({ kind: fc.constant('exemption'), until: text }, PLAIN),
  fc.record({ kind: fc.constant('notYet'), from: text }, PLAIN),
  fc.record({ kind: fc.constant('failed'), message: text }, PLAIN),
);

const outcomes: fc.Arbitrary<CheckOutcome> = fc.record(
  {
    check: text,
    state: fc.constantFrom(...checkStates),
    reason: reasons,
    credit: fc.oneof(
      ...[fc.constant(0), fc.constant(1)],
      fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
    ),
  },
  { requiredKeys: ['check', 'state', 'reason'], noNullPrototype: true },
);

describe('packOutcomes', () => {
  it('loses nothing of any outcome', () => {
    fc.assert(
      fc.property(fc.array(outcomes), items => {
        expect(unpackOutcomes(packOutcomes(items))).toStrictEqual(items);
      }),
      { numRuns: 500 },
    );
  });

  it('says no more than it has to', () => {
    expect(
      packOutcomes([
        { check: 'a', state: 'pass', reason: { kind: 'rule' }, credit: 1 },
        {
          ...{ check: 'b', state: 'unknown' },
          reason: { kind: 'missingFacts', missing: ['ci.coverage'] },
        },
        { check: 'c', state: 'pass', reason: { kind: 'answer' }, credit: 0.6 },
      ]),
    ).toBe('[["a","pr"],["b","um",["ci.coverage"]],["c","pa",0,0.6]]');
  });
});
