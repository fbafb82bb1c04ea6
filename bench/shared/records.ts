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

import type { Organization } from './generateOrganization';
import type { Random } from './random';

const TIERS = ['platinum', 'gold', 'silver', 'bronze'];
const WORDS =
  'Takes card payments and books them to the ledger of the customer for the night run that sends invoices'.split(
    ' ',
  );

/** Three in five systems say how well they are supported. */
export function systemRecord(
  random: Random,
  organization: Organization,
): Record<string, unknown> {
  if (!random.chance(0.6)) {
    return {};
  }
  return {
    stewardship: {
      supportTier: random.pick(TIERS),
      environments: ['development', 'test', 'production'],
      ...(random.chance(0.5) && {
        contacts: [
          {
            role: 'deliveryManager',
            ref: random.pick(organization.users).ref,
          },
        ],
      }),
    },
  };
}

/** One component in three says anything itself, one in a hundred everything, and one in a hundred something wrong. */
export function componentRecord(
  random: Random,
  organization: Organization,
  index: number,
): Record<string, unknown> {
  if (index % 100 === 7) {
    return {
      stewardship: { supportTier: 'diamond', commitments: { rto: 'soon' } },
    };
  }
  if (index % 100 === 3) {
    return { stewardship: fullRecord(random, organization) };
  }
  if (!random.chance(0.33)) {
    return {};
  }
  return {
    stewardship: {
      purpose: sentence(random, 8),
      ...(random.chance(0.5) && { supportTier: random.pick(TIERS) }),
      ...(random.chance(0.3) && { dataClassification: 'confidential' }),
      ...(random.chance(0.3) && {
        technologies: [{ product: 'postgresql', version: '15.4' }],
      }),
    },
  };
}

/** A record with all that the Ownership tab shows. */
function fullRecord(
  random: Random,
  { teams, users, operations, serviceDesk, vendors }: Organization,
): Record<string, unknown> {
  const team = random.pick(teams).ref;
  const vendor = random.pick(vendors).ref;
  return {
    purpose: sentence(random, 30),
    supportTier: 'gold',
    commitments: {
      availability: 99.95,
      rto: 'PT1H',
      rpo: 'PT5M',
      backupRetention: 'P35D',
    },
    environments: ['development', 'test', 'acceptance', 'production'],
    dataClassification: 'confidential',
    contacts: [
      'deliveryManager',
      'stakeholder',
      'changeApproval',
      'incidentCommunication',
    ].map(role => ({ role, ref: random.pick(users).ref })),
    supportLines: [
      {
        line: 1,
        name: 'Service desk',
        ref: serviceDesk.ref,
        hours: 'business',
        scope: sentence(random, 12),
        procedure: 'https://wiki.example.com/procedures/line-1',
      },
      {
        line: 2,
        name: 'Operations',
        ref: operations.ref,
        hours: '24x7',
        scope: sentence(random, 12),
        allowedActions: ['Restart a pod', 'Fail over', 'Purge the cache'].map(
          title => ({ title, agreedBy: team, agreedOn: '2026-03-02' }),
        ),
      },
      { line: 3, ref: team, hours: '24x7', respondWithin: 'PT15M' },
      { line: 4, ref: random.pick(teams).ref, scope: sentence(random, 6) },
      { line: 4, ref: vendor, scope: sentence(random, 6) },
    ],
    escalation: [
      {
        ref: team,
        onCall: 'pagerduty:PABC123',
        channel: 'pager',
        respondWithin: 'PT15M',
        backup: random.pick(users).ref,
        contingency: 'Public holidays - call the duty manager',
      },
      { ref: operations.ref, channel: 'chat', respondWithin: 'PT30M' },
      { ref: vendor, channel: 'ticket', respondWithin: 'PT4H' },
    ],
    runbooks: [
      {
        id: 'restart',
        title: 'Restart a pod',
        url: 'https://wiki.example.com/runbooks/restart',
        failureModes: ['capacity'],
        reviewedOn: '2026-05-01',
      },
    ],
    technologies: [
      { product: 'postgresql', version: '15.4' },
      { product: 'nodejs', version: '22' },
    ],
    review: { every: 'P90D' },
  };
}

function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
}
