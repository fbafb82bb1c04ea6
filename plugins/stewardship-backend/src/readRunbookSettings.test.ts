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

import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readConfig } from './config';

function read(runbooks?: JsonObject, more: JsonObject = {}) {
  const stewardship = { ...(runbooks && { runbooks }), ...more };
  return readConfig(mockServices.rootConfig({ data: { stewardship } }));
}

describe('readRunbookSettings', () => {
  it('reads nothing local, shows no images, checks no links and lets owners review, unless told', () => {
    expect(read().runbooks).toEqual({
      schedule: {
        frequency: { minutes: 5 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 15 },
        scope: 'global',
      },
      refreshEveryMs: 3600_000,
      reviewEvery: 'P1Y',
      ownersOnly: true,
      imageHosts: [],
      localFolders: [],
      techDocs: { folder: 'docs/runbooks', refreshEveryMs: 24 * 3600_000 },
    });
    expect(read().record.failureModes.map(({ id }) => id)).toEqual([
      'capacity',
      'dependency-failure',
      'configuration-drift',
      'data-corruption',
      'security-incident',
      'site-loss',
      'performance-degradation',
      'expired-certificate',
    ]);
  });

  it('reads what an organization decides', () => {
    const { runbooks } = read({
      refreshEvery: 'PT10M',
      reviewEvery: 'P30D',
      reviewers: 'permitted',
      imageHosts: ['*.images.example'],
      localFolders: ['/srv/runbooks'],
      techDocs: { enabled: false },
      linkCheck: {
        enabled: true,
        schedule: { frequency: { hours: 6 }, timeout: { minutes: 30 } },
      },
    });
    expect(runbooks).toMatchObject({
      refreshEveryMs: 600_000,
      ownersOnly: false,
      imageHosts: ['*.images.example'],
      localFolders: ['/srv/runbooks'],
      linkCheck: { schedule: { frequency: { hours: 6 } } },
    });
    expect(runbooks.techDocs).toBeUndefined();
  });

  it('has the default tiers ask for no failure modes that the organization does not distinguish', () => {
    const { record } = read({
      failureModes: [{ id: 'capacity', title: 'Capacity' }],
    });
    expect(record.supportTiers[0].requiredFailureModes).toEqual(['capacity']);
  });

  it.each<[JsonObject, string]>([
    [
      { failureModes: [{ id: 'No Good', title: 'x' }] },
      "'stewardship.runbooks.failureModes.0.id'",
    ],
    [
      {
        failureModes: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
      "'stewardship.runbooks.failureModes'",
    ],
    [{ imageHosts: ['https://x.example'] }, 'imageHosts.0'],
    [{ techDocs: { folder: '../secrets' } }, 'techDocs.folder'],
    [{ reviewers: 'everybody' }, 'reviewers'],
    [{ refreshEvery: '1 hour' }, 'refreshEvery'],
    [
      { linkCheck: { enabled: true, schedule: { frequency: 'often' } } },
      "'stewardship.runbooks.linkCheck.schedule.frequency'",
    ],
    [{ surprise: true }, 'surprise'],
  ])('refuses %j and says where', (runbooks, where) => {
    expect(() => read(runbooks)).toThrow(where);
  });

  it('refuses a tier that asks for what there is none of', () => {
    expect(() =>
      read(undefined, {
        supportTiers: [
          {
            id: 'a',
            title: 'A',
            rank: 1,
            requiredFailureModes: ['capacity', 'flood'],
          },
        ],
      }),
    ).toThrow(
      "'stewardship.supportTiers.0.requiredFailureModes.1': 'flood' is not one of",
    );
  });
});
