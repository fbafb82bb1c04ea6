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
  EntityStewardship,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { noCosts } from './costs';
import { declared } from './declared';
import { noTechnologies } from './lifecycle';
import { noRunbooks } from './runbooks';
import { noScorecards } from './scorecards';
import { silverSummary } from './tiers';

const teamTimetable: NamedEntity = {
  ref: 'group:default/team-timetable',
  known: true,
  title: 'Team Timetable',
};

/** A service about which nobody has written down anything: what is known follows from the catalog. */
export const undeclaredStewardship: EntityStewardship = {
  entity: {
    ref: 'component:default/timetable',
    known: true,
    kind: 'Component',
    namespace: 'default',
    name: 'timetable',
  },
  mirroredAt: '2026-11-20T09:58:00.000Z',
  changedAt: '2026-11-20T09:58:00.000Z',
  undeclared: true,
  support: {
    owner: declared(teamTimetable, 'owner'),
    commitments: {},
    supportLines: [
      {
        value: {
          line: 3,
          ref: 'group:default/team-timetable',
          who: teamTimetable,
        },
        source: {
          kind: 'derived',
          from: 'component:default/timetable',
          rule: 'owner',
        },
      },
    ],
    contacts: [],
    missingEnvironments: [],
    people: {
      count: 4,
      complete: true,
      minimum: 3,
      minimumSource: 'configuration',
      groups: [teamTimetable],
    },
    duties: [],
    dependents: {
      direct: 1,
      total: 1,
      highestTier: silverSummary,
      byTier: [{ tier: silverSummary, count: 1 }],
      examples: [
        {
          ref: 'component:default/departure-board',
          known: true,
          tier: silverSummary,
          direct: true,
        },
      ],
    },
    completeness: {
      filled: 1,
      total: 10,
      missing: ['supportTier', 'escalation', 'purpose'],
    },
  },
  escalation: { steps: [], neighbours: [], parts: [] },
  runbooks: noRunbooks,
  lifecycle: noTechnologies,
  scorecards: noScorecards,
  costs: noCosts,
  problems: [],
};

/** A service without an owner, a tier or anybody who knows it. */
export const orphanedStewardship: EntityStewardship = {
  ...undeclaredStewardship,
  entity: {
    ref: 'component:default/true',
    known: true,
    kind: 'Component',
    namespace: 'default',
    name: 'true',
  },
  support: {
    ...undeclaredStewardship.support,
    owner: undefined,
    supportLines: [],
    people: {
      count: 0,
      complete: true,
      minimum: 3,
      minimumSource: 'configuration',
      groups: [],
    },
    dependents: { direct: 0, total: 0, byTier: [], examples: [] },
    completeness: { filled: 0, total: 10, missing: ['owner'] },
  },
};
