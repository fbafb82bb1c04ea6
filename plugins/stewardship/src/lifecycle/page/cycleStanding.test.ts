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

import type { CycleState } from '@backstage-stewardship/plugin-stewardship-common';
import { decisionNeed, hasEnded } from './cycleStanding';

type Standing = Parameters<typeof decisionNeed>[0];

const date = (daysLeft: number): Omit<Standing, 'phase'> => ({
  endsOn: { kind: 'date', on: '2027-01-01' },
  daysLeft,
});

describe('decisionNeed', () => {
  it.each<[ReturnType<typeof decisionNeed>, Standing]>([
    ['now', { phase: 'endOfLife', ...date(-372) }],
    ['now', { phase: 'supported', ...date(0) }],
    ['now', { phase: 'activeSupportEnded', ...date(365) }],
    ['later', { phase: 'supported', ...date(366) }],
    ['later', { phase: 'supported', endsOn: { kind: 'open' } }],
    ['now', { phase: 'securitySupportEnded', endsOn: { kind: 'passed' } }],
    ['now', { phase: 'extendedSupport' }],
    ['unknown', { phase: 'unknown' }],
  ])('is %s for %j', (need, cycle) => {
    expect(decisionNeed(cycle)).toBe(need);
  });
});

describe('hasEnded', () => {
  it.each<[boolean, CycleState['phase']]>([
    [true, 'endOfLife'],
    [true, 'securitySupportEnded'],
    [false, 'extendedSupport'],
    [false, 'supported'],
    [false, 'unknown'],
  ])('is %s in the phase %s', (ended, phase) => {
    expect(hasEnded({ phase })).toBe(ended);
  });
});
