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

import type {
  LadderStep,
  LadderVerdict,
  Presence,
} from '@backstage-stewardship/plugin-stewardship-common';
import { declared } from '../__fixtures__/declared';
import { paymentsStep } from '../__fixtures__/ladders';
import { stepToCall } from './stepToCall';

function numbers(...verdicts: LadderVerdict[]) {
  const found = stepToCall(
    verdicts.map(verdict =>
      declared<LadderStep>({ ...paymentsStep, verdict }, 'escalation'),
    ),
  );
  return (
    found && [
      found.first.number,
      found.then?.number,
      found.passedOver.map(({ number }) => number),
    ]
  );
}

describe('stepToCall', () => {
  it('is the first step that is not broken, and then the next such one', () => {
    expect(numbers('works', 'works')).toEqual([1, 2, []]);
    expect(numbers('weak', 'broken', 'works')).toEqual([1, 3, []]);
    expect(numbers('unknown', 'works')).toEqual([1, 2, []]);
    expect(numbers('broken', 'broken', 'weak')).toEqual([3, undefined, [1, 2]]);
  });

  it('passes over a step at which nobody is there now, unless there is no other', () => {
    const steps = (...presences: Presence[]) =>
      presences.map(presence =>
        declared<LadderStep>({ ...paymentsStep, presence }, 'escalation'),
      );
    const found = stepToCall(steps('away', 'unknown', 'away', 'there'));
    expect(found).toMatchObject({
      first: { number: 2 },
      then: { number: 4 },
      passedOver: [{ number: 1 }],
    });
    expect(stepToCall(steps('away', 'away'))).toMatchObject({
      first: { number: 1 },
      then: undefined,
    });
  });

  it('is nothing where every step is broken, or there is none', () => {
    expect(numbers('broken', 'broken')).toBe(undefined);
    expect(numbers()).toBe(undefined);
  });
});
