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
  Source,
} from '@backstage-stewardship/plugin-stewardship-common';
import { paymentsCosts } from './costs';
import { declared } from './declared';
import { paymentsLadder } from './ladders';
import { paymentsLifecycle } from './lifecycle';
import { paymentsRunbooks } from './runbooks';
import { paymentsScorecards } from './scorecards';
import { gold, goldSummary, officeHours, platinumSummary } from './tiers';

const fromTicketing: Source = {
  kind: 'inherited',
  from: 'system:default/ticketing',
  path: 'spec.stewardship.supportLines',
};

const teamPayments: NamedEntity = {
  ref: 'group:default/team-payments',
  known: true,
  title: 'Team Payments',
  kind: 'Group',
  type: 'team',
};

/** A payment service that declares everything, with a few mistakes. */
export const completeStewardship: EntityStewardship = {
  entity: {
    ref: 'component:default/payments',
    known: true,
    kind: 'Component',
    namespace: 'default',
    name: 'payments',
    title: 'Payments',
  },
  mirroredAt: '2026-11-20T09:58:00.000Z',
  changedAt: '2026-11-17T10:00:00.000Z',
  undeclared: false,
  support: {
    owner: declared(teamPayments, 'owner'),
    purpose: declared(
      'Takes card payments for the web shop and the ticket machines.',
      'stewardship.purpose',
    ),
    tier: declared(gold, 'stewardship.supportTier'),
    hours: {
      value: officeHours,
      source: {
        kind: 'default',
        of: 'supportTier',
        path: 'gold.supportHours',
      },
    },
    commitments: {
      availability: declared(99.95, 'stewardship.commitments.availability'),
      rto: declared('PT1H', 'stewardship.commitments.rto'),
      rpo: {
        value: 'PT1H',
        source: { kind: 'default', of: 'supportTier', path: 'gold.maxRpo' },
      },
      backupRetention: declared(
        'P35D',
        'stewardship.commitments.backupRetention',
      ),
    },
    supportLines: [
      {
        value: {
          line: 1,
          name: 'Service desk',
          ref: 'group:default/service-desk',
          who: {
            ref: 'group:default/service-desk',
            known: true,
            title: 'Northline Service Desk',
          },
          hours: officeHours,
          scope: 'Checks that the request is ours and complete.',
          procedure: 'https://wiki.northline.example/desk/payments',
          allowedActions: [],
          respondWithin: 'PT15M',
        },
        source: fromTicketing,
      },
      {
        value: {
          line: 2,
          ref: 'group:default/operations',
          who: {
            ref: 'group:default/operations',
            known: true,
            title: 'Operations',
          },
          hours: { kind: 'always' },
          allowedActions: [
            {
              title: 'Restart a pod',
              runbook: 'restart-pod',
              agreedBy: 'group:default/team-payments',
              agreedByWho: {
                ref: 'group:default/team-payments',
                known: true,
                title: 'Team Payments',
                kind: 'Group',
              },
              agreedOn: '2026-03-02',
            },
          ],
          respondWithin: 'PT15M',
          resolveWithin: 'PT4H',
        },
        source: fromTicketing,
      },
      {
        value: {
          line: 3,
          ref: 'group:default/team-payments',
          who: teamPayments,
          // eslint-disable-next-line no-script-url
          procedure: 'javascript:alert(document.domain)',
        },
        source: {
          kind: 'derived',
          from: 'component:default/payments',
          rule: 'owner',
        },
      },
      {
        value: {
          line: 4,
          ref: 'group:default/team-databases',
          who: {
            ref: 'group:default/team-databases',
            known: true,
            title: 'Team Databases',
          },
        },
        source: {
          kind: 'derived',
          from: 'resource:default/payments-db',
          rule: 'technologyOwner',
        },
      },
    ],
    contacts: [
      declared(
        {
          role: 'deliveryManager',
          ref: 'user:default/mona',
          who: { ref: 'user:default/mona', known: true, title: 'Mona' },
        },
        'stewardship.contacts[0]',
      ),
      declared(
        {
          role: 'stakeholder',
          ref: 'group:default/finance',
          who: { ref: 'group:default/finance', known: false },
        },
        'stewardship.contacts[1]',
      ),
    ],
    environments: declared(
      ['development', 'test', 'production'],
      'stewardship.environments',
    ),
    missingEnvironments: ['acceptance'],
    dataClassification: declared(
      'confidential',
      'stewardship.dataClassification',
    ),
    reviewEvery: {
      value: 'P90D',
      source: { kind: 'default', of: 'supportTier', path: 'gold.reviewEvery' },
    },
    people: {
      count: 2,
      complete: true,
      minimum: 3,
      minimumSource: 'supportTier',
      groups: [teamPayments],
    },
    duties: [
      {
        duty: 'accountable',
        title: 'Answers for it',
        holder: declared(teamPayments, 'owner'),
      },
      { duty: 'changeApproval', title: 'Approves changes' },
    ],
    dependents: {
      direct: 3,
      total: 8,
      highestTier: platinumSummary,
      byTier: [
        { tier: platinumSummary, count: 1 },
        { tier: goldSummary, count: 4 },
        { count: 3 },
      ],
      examples: [
        {
          ref: 'component:default/web-shop',
          known: true,
          title: 'Web shop',
          tier: platinumSummary,
          direct: true,
        },
        {
          ref: 'component:default/ticket-machine',
          known: true,
          tier: goldSummary,
          direct: true,
        },
        {
          ref: 'component:default/season-tickets',
          known: true,
          direct: false,
        },
      ],
    },
    completeness: { filled: 8, total: 10, missing: ['escalation', 'runbooks'] },
  },
  escalation: paymentsLadder,
  runbooks: paymentsRunbooks,
  lifecycle: paymentsLifecycle,
  scorecards: paymentsScorecards,
  costs: paymentsCosts,
  problems: [
    {
      kind: 'invalidValue',
      severity: 'error',
      entityRef: 'component:default/payments',
      path: 'spec.stewardship.review.every',
      value: 'quarterly',
      expected: 'an ISO 8601 duration such as P90D',
      message: '',
      fix: '',
    },
    {
      kind: 'referenceNotFound',
      severity: 'warning',
      entityRef: 'component:default/payments',
      path: 'spec.stewardship.contacts[1].ref',
      value: 'group:default/finance',
      expected: 'that group',
      message: '',
      fix: '',
    },
  ],
};
