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
  EscalationPicture,
  LadderStep,
  NamedEntity,
  StepOnCall,
} from '@backstage-stewardship/plugin-stewardship-common';
import { declared } from './declared';
import { officeHours } from './tiers';

const teamPayments: NamedEntity = {
  ref: 'group:default/team-payments',
  known: true,
  title: 'Team Payments',
  kind: 'Group',
  type: 'team',
};

export const jonas: NamedEntity = {
  ref: 'user:default/jonas',
  known: true,
  title: 'Jonas',
  kind: 'User',
};

const ines: NamedEntity = {
  ref: 'user:default/ines',
  known: true,
  title: 'Ines',
  kind: 'User',
};

/** Jonas until noon in New York, and Priya after him. */
export const paymentsOnCall: Extract<StepOnCall, { status: 'read' }> = {
  status: 'read',
  provider: 'PagerDuty',
  title: 'Payments primary',
  url: 'https://northline.pagerduty.example/schedules/PPAY001',
  fetchedAt: '2026-11-20T09:56:00.000Z',
  stale: false,
  problems: [],
  now: [
    {
      level: 1,
      person: {
        name: 'Jonas',
        email: 'jonas@northline.example',
        userRef: jonas.ref,
        channels: { phone: '+32 2 555 01 07' },
      },
      user: jonas,
      from: '2026-11-19T17:00:00.000Z',
      until: '2026-11-20T17:00:00.000Z',
    },
    {
      level: 2,
      person: { name: 'Priya', email: 'priya@northline.example' },
      until: '2026-11-20T17:00:00.000Z',
    },
  ],
  next: {
    level: 1,
    person: { name: 'Priya' },
    from: '2026-11-20T17:00:00.000Z',
  },
  levels: 2,
};

export const paymentsStep: LadderStep = {
  ref: teamPayments.ref,
  onCall: 'pagerduty:PPAY001',
  channel: 'phone',
  respondWithin: 'PT15M',
  backup: ines.ref,
  contingency: 'Public holidays: call the duty manager',
  who: teamPayments,
  verdict: 'works',
  presence: 'there',
  reasons: [],
  channels: [
    { channel: 'phone', address: '+32 2 555 01 01', href: 'tel:+3225550101' },
    {
      channel: 'chat',
      address: 'https://chat.northline.example/payments',
      href: 'https://chat.northline.example/payments',
    },
  ],
  onCallNow: paymentsOnCall,
  backupWho: ines,
  backupChannels: [
    {
      channel: 'email',
      address: 'ines@northline.example',
      href: 'mailto:ines@northline.example',
    },
  ],
};

export const databasesStep: LadderStep = {
  ref: 'group:default/team-databases',
  channel: 'chat',
  respondWithin: 'PT30M',
  who: {
    ref: 'group:default/team-databases',
    known: true,
    title: 'Team Databases',
    kind: 'Group',
  },
  verdict: 'weak',
  presence: 'there',
  reasons: [
    {
      kind: 'onePerson',
      verdict: 'weak',
      ref: 'group:default/team-databases',
    },
  ],
  channels: [
    {
      channel: 'chat',
      address: 'https://chat.northline.example/databases',
      href: 'https://chat.northline.example/databases',
    },
  ],
};

export const vendorStep: LadderStep = {
  ref: 'group:default/vendor-acme',
  channel: 'ticket',
  respondWithin: 'PT4H',
  who: {
    ref: 'group:default/vendor-acme',
    known: true,
    title: 'Acme Databases',
    kind: 'Group',
    type: 'vendor',
  },
  verdict: 'weak',
  presence: 'there',
  reasons: [
    {
      kind: 'contractEnds',
      verdict: 'weak',
      ref: 'group:default/vendor-acme',
      value: '2026-12-15',
    },
  ],
  channels: [
    {
      channel: 'ticket',
      address: 'https://support.acme.example/new',
      href: 'https://support.acme.example/new',
    },
  ],
  vendor: {
    portal: 'https://support.acme.example',
    phone: '+1 555 0100',
    accountId: 'NL-4711',
    contractNumber: 'C-2026-118',
    contractUntil: '2026-12-15',
    supportHours: officeHours,
    severities: { '1': 'Priority A', '2': 'Priority B' },
    responseTimes: { 'Priority A': 'PT1H', 'Priority C': 'P1D' },
  },
};

export const testedLadder: NonNullable<EscalationPicture['test']> = {
  verdict: 'weak',
  reasons: [],
  testedAt: '2026-11-20T09:55:00.000Z',
  since: '2026-11-18T14:30:00.000Z',
  before: 'works',
  hours: { kind: 'always' },
  window: {
    from: '2026-11-20T09:00:00.000Z',
    until: '2026-12-20T09:00:00.000Z',
  },
  uncovered: [],
  uncoveredHours: 0,
  unknownHours: 0,
};

/** A ladder on which somebody answers at each step. */
export const paymentsLadder: EscalationPicture = {
  test: testedLadder,
  steps: [
    declared(paymentsStep, 'stewardship.escalation[0]'),
    declared(databasesStep, 'stewardship.escalation[1]'),
    declared(vendorStep, 'stewardship.escalation[2]'),
  ],
  neighbours: [
    {
      entity: {
        ref: 'resource:default/payments-db',
        known: true,
        title: 'Payments database',
      },
      verdict: 'broken',
      who: databasesStep.who,
      now: [{ level: 1, person: { name: 'Sofia' } }],
      channel: databasesStep.channels[0],
    },
  ],
  parts: [
    {
      entity: { ref: 'component:default/payments-ledger', known: true },
      verdict: 'works',
      now: [],
    },
  ],
};

/** The same ladder with another first step. */
export function ladderWith(first: Partial<LadderStep>): EscalationPicture {
  const [, ...others] = paymentsLadder.steps;
  return {
    ...paymentsLadder,
    steps: [
      declared({ ...paymentsStep, ...first }, 'stewardship.escalation[0]'),
      ...others,
    ],
  };
}
