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

import type { RecordSettings } from './settings';
import type { SupportTier } from './supportTier';
import type { SupportHours } from './values';

const businessHours: SupportHours = {
  kind: 'weekly',
  timeZone: 'UTC',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
};

const defaultSupportTiers: SupportTier[] = [
  {
    id: 'platinum',
    title: 'Platinum',
    rank: 1,
    description: 'The organization stops without it.',
    supportHours: { kind: 'always' },
    severities: [
      { severity: '1', respondWithin: 'PT5M', resolveWithin: 'PT1H' },
      { severity: '2', respondWithin: 'PT15M', resolveWithin: 'PT4H' },
      { severity: '3', respondWithin: 'PT4H', resolveWithin: 'P2D' },
    ],
    availability: 99.99,
    maxRto: 'PT1H',
    maxRpo: 'PT5M',
    reviewEvery: 'P90D',
    minimumPeople: 3,
    requiredFailureModes: [
      'capacity',
      'dependency-failure',
      'configuration-drift',
    ],
    changeNotice: 'P14D',
  },
  {
    id: 'gold',
    title: 'Gold',
    rank: 2,
    description: 'Customers notice within minutes.',
    supportHours: { kind: 'always' },
    severities: [
      { severity: '1', respondWithin: 'PT15M', resolveWithin: 'PT4H' },
      { severity: '2', respondWithin: 'PT1H', resolveWithin: 'P1D' },
      { severity: '3', respondWithin: 'P1D', resolveWithin: 'P5D' },
    ],
    availability: 99.9,
    maxRto: 'PT4H',
    maxRpo: 'PT1H',
    reviewEvery: 'P90D',
    minimumPeople: 3,
    requiredFailureModes: ['capacity', 'dependency-failure'],
    changeNotice: 'P7D',
  },
  {
    id: 'silver',
    title: 'Silver',
    rank: 3,
    description: 'Colleagues can work around it for a day.',
    supportHours: businessHours,
    severities: [
      { severity: '1', respondWithin: 'PT1H', resolveWithin: 'P1D' },
      { severity: '2', respondWithin: 'PT4H', resolveWithin: 'P3D' },
    ],
    availability: 99.5,
    maxRto: 'P1D',
    maxRpo: 'P1D',
    reviewEvery: 'P180D',
    minimumPeople: 3,
    requiredFailureModes: ['dependency-failure'],
    changeNotice: 'P3D',
  },
  {
    id: 'bronze',
    title: 'Bronze',
    rank: 4,
    description: 'Best effort, no promise outside working hours.',
    supportHours: businessHours,
    severities: [{ severity: '1', respondWithin: 'P1D' }],
    maxRto: 'P5D',
    maxRpo: 'P1D',
    reviewEvery: 'P1Y',
    minimumPeople: 2,
    requiredFailureModes: [],
  },
];

/**
 * The settings that apply where the configuration says nothing: four support tiers, `business` and `24x7` support
 * hours, four environments, and the links and annotations that people already use.
 *
 * @public
 */
export const defaultRecordSettings: RecordSettings = {
  supportTiers: defaultSupportTiers,
  tierValues: new Map(),
  supportHours: new Map<string, SupportHours>([
    ['business', businessHours],
    ['24x7', { kind: 'always' }],
  ]),
  environments: ['development', 'test', 'acceptance', 'production'],
  duties: [
    { role: 'changeApproval', title: 'Approves changes' },
    { role: 'incidentCommunication', title: 'Tells people about incidents' },
  ],
  minimumPeople: 3,
  sources: [
    {
      concern: 'runbooks',
      source: { link: { type: 'runbook' } },
      shared: true,
    },
    {
      concern: 'runbooks',
      source: { link: { titleContains: 'runbook' } },
      shared: true,
    },
    {
      concern: 'runbooks',
      source: { link: { urlContains: '/runbook' } },
      shared: true,
    },
    {
      concern: 'technologies',
      source: { annotation: 'endoflife.date/products' },
      shared: true,
    },
  ],
  failureModes: [
    { id: 'capacity', title: 'Capacity' },
    { id: 'dependency-failure', title: 'Dependency failure' },
    { id: 'configuration-drift', title: 'Configuration drift' },
    { id: 'data-corruption', title: 'Data corruption' },
    { id: 'security-incident', title: 'Security incident' },
    { id: 'site-loss', title: 'Site loss' },
    { id: 'performance-degradation', title: 'Performance degradation' },
    { id: 'expired-certificate', title: 'Expired certificate' },
  ],
  rotas: new Map(),
  aliases: [{ annotation: 'backstage.io/kubernetes-id' }],
};
