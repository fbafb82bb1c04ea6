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
  SupportHours,
  SupportTier,
} from '@backstage-stewardship/plugin-stewardship-common';

export const officeHours: Extract<SupportHours, { kind: 'weekly' }> = {
  kind: 'weekly',
  timeZone: 'Europe/Brussels',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '08:00',
  to: '18:00',
};

export const gold: SupportTier = {
  id: 'gold',
  title: 'Gold',
  rank: 2,
  description: 'Travelers notice within minutes.',
  supportHours: { kind: 'always' },
  severities: [
    { severity: '1', respondWithin: 'PT15M', resolveWithin: 'PT4H' },
    { severity: '2', respondWithin: 'PT1H', resolveWithin: 'P1D' },
    { severity: '3', respondWithin: 'P1D' },
  ],
  availability: 99.9,
  maxRto: 'PT4H',
  maxRpo: 'PT1H',
  reviewEvery: 'P90D',
  minimumPeople: 3,
  requiredFailureModes: ['capacity'],
  changeNotice: 'P7D',
};

export const platinumSummary = { id: 'platinum', title: 'Platinum', rank: 1 };
export const goldSummary = { id: 'gold', title: 'Gold', rank: 2 };
export const silverSummary = { id: 'silver', title: 'Silver', rank: 3 };
