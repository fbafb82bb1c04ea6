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
  defaultRecordSettings,
  resolveRecord,
  toGraphEntity,
  type RecordSettings,
} from '@backstage-stewardship/plugin-stewardship-common';
import { makeEntity } from '../__testUtils__/demoCatalog';
import { supportFactDescriptions, supportFacts } from './supportFacts';

const settings: RecordSettings = {
  ...defaultRecordSettings,
  duties: [{ role: 'deliveryManager', title: 'Delivery manager' }],
};

function factsOf(stewardship: object, owner?: string) {
  const entity = toGraphEntity(
    makeEntity({
      kind: 'Component',
      name: 'pay',
      spec: {
        ...(owner !== undefined && { owner }),
        stewardship: JSON.parse(JSON.stringify(stewardship)),
      },
      ...(owner !== undefined && { relations: { ownedBy: [owner] } }),
    }),
    settings,
  );
  const graph = new Map([[entity.ref, entity]]);
  return supportFacts({
    ...{ settings, people: 2 },
    record: resolveRecord({ entity, graph, settings }),
  });
}

describe('supportFacts', () => {
  it('say what is committed to, and by the side of it what the tier promises', () => {
    const tier = settings.supportTiers.find(({ id }) => id === 'gold');
    expect(
      factsOf(
        {
          supportTier: 'gold',
          purpose: 'Takes payments',
          commitments: {
            ...{ availability: 99.9, rto: 'PT90M', rpo: 'PT30S' },
            backupRetention: 'P5W',
          },
          environments: ['production'],
          dataClassification: 'internal',
          contacts: [
            { role: 'deliveryManager', ref: 'user:default/mona' },
            { role: 'stakeholder', ref: 'group:default/finance' },
          ],
          supportLines: [
            { line: 1, ref: 'group:default/desk', hours: '24x7' },
            { line: 2, name: 'Nobody yet' },
          ],
          review: { every: 'P90D' },
        },
        'group:default/team',
      ),
    ).toMatchObject({
      ...{ tier: 'gold', tierRank: tier?.rank, hasOwner: true },
      ...{ ownerKind: 'group', people: 2, purpose: 'Takes payments' },
      ...{ minimumPeople: tier?.minimumPeople ?? settings.minimumPeople },
      ...{ availability: 99.9, tierAvailability: tier?.availability },
      ...{ rtoMinutes: 90, rpoMinutes: 0.5, backupRetentionDays: 35 },
      ...{ environments: ['production'], dataClassification: 'internal' },
      contactRoles: ['deliveryManager', 'stakeholder'],
      // Nobody whom it names is in the catalog.
      problems: 4,
      ...{ reviewEveryDays: 90, completenessTotal: 10 },
    });
  });

  it('leave out what nobody knows, and say plainly what is not there', () => {
    const facts = factsOf({});
    expect(facts).toMatchObject({
      ...{ hasOwner: false, hasPurpose: false, hasAvailability: false },
      ...{ hasRto: false, hasRpo: false, hasBackupRetention: false },
      ...{ supportLines: 0, environments: [], contactRoles: [] },
      dutiesMissing: [
        ...['accountable', 'supportLine1', 'supportLine2', 'supportLine3'],
        ...['supportLine4', 'deliveryManager'],
      ],
    });
    for (const name of ['tier', 'ownerKind', 'purpose', 'rtoMinutes']) {
      expect(facts).not.toHaveProperty(name);
    }
    const described = Object.keys(supportFactDescriptions);
    expect(described).toEqual(expect.arrayContaining(Object.keys(facts)));
  });
});
