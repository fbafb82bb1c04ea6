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

import { NotFoundError } from '@backstage/errors';
import type { TechnologyRequest } from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { EMPTY, entity, TODAY } from '../book/__testUtils__/fleets';
import type { BookContents } from '../book/contents';
import { ALL, cycleOf, startFleet } from './__testUtils__/startFleet';
import { readAffectedRequest, readTechnologyRequest } from './fleetRequest';

/** Forty release cycles, with as many services that rely on the ones that run on them. */
const MANY: BookContents = (() => {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const services = numbers.map(number => `component:default/s${number}`);
  return {
    ...EMPTY,
    entities: [
      ...services.map((ref, number) =>
        entity(ref, {
          sortName: number % 3 === 0 ? 'same\nname' : ref,
          tierRank: number % 4,
          tierId: `t${number % 4}`,
          ownerRef: number % 2 === 0 ? 'group:default/even' : '',
        }),
      ),
      ...services.map(ref => entity(`${ref}-client`)),
    ],
    reliances: services.map(ref => [ref, `${ref}-client`]),
    cycles: numbers.map(number =>
      cycleOf(
        `${number}`,
        number % 5 === 0 ? undefined : `20${20 + (number % 7)}-01-31`,
      ),
    ),
    uses: services.flatMap((entityRef, number) => [
      { entityRef, product: 'db', cycle: `${number}` },
      { entityRef, product: 'db', cycle: '0' },
    ]),
  };
})();

/** All pages from the first one on, and then all back again. */
async function walkPages<T>(
  read: (cursor?: string) => Promise<{
    items: T[];
    pageInfo: { nextCursor?: string; prevCursor?: string };
  }>,
): Promise<{ forth: T[]; back: T[] }> {
  let page = await read();
  expect(page.pageInfo.prevCursor).toBeUndefined();
  const forth = [...page.items];
  while (page.pageInfo.nextCursor) {
    page = await read(page.pageInfo.nextCursor);
    forth.push(...page.items);
  }
  const back = [...page.items];
  while (page.pageInfo.prevCursor) {
    page = await read(page.pageInfo.prevCursor);
    back.unshift(...page.items);
  }
  return { forth, back };
}

describe('FleetService', () => {
  it.each(['end', 'product', 'services'] as const)(
    'gives each release cycle once over all pages, by %s, there and back',
    async sort => {
      const { fleet } = startFleet(MANY);
      const { forth, back } = await walkPages(cursor =>
        fleet.listTechnologies({ sort, limit: 7, cursor }, ALL),
      );
      expect(new Set(forth.map(({ cycle }) => cycle)).size).toBe(40);
      expect(forth).toHaveLength(40);
      expect(back).toEqual(forth);
      const whole = await fleet.listTechnologies({ sort, limit: 200 }, ALL);
      expect(forth).toEqual(whole.items);
      expect(whole.totalItems).toBe(40);
    },
  );

  it('gives each affected service once over all pages, those who run on it first', async () => {
    const { fleet } = startFleet(MANY);
    const request = { product: 'db', cycle: '0' };
    const { forth, back } = await walkPages(cursor =>
      fleet.listAffected({ ...request, limit: 9, cursor }, ALL),
    );
    expect(forth).toHaveLength(80);
    expect(new Set(forth.map(item => item.entity.ref)).size).toBe(80);
    expect(back).toEqual(forth);
    expect(forth.map(({ direct }) => direct)).toEqual(
      forth.map((_, index) => index < 40),
    );
    const { totals } = await fleet.listAffected(request, ALL);
    expect(totals).toMatchObject({
      ...{ direct: 40, indirect: 40, undecided: 40, overdue: 0 },
      byOwner: [
        { direct: 20, indirect: 40 },
        { owner: { ref: 'group:default/even' }, direct: 20, indirect: 0 },
      ],
    });
  });

  it('refuses the cursor of another list', async () => {
    const { fleet } = startFleet(MANY);
    const { pageInfo } = await fleet.listTechnologies({ limit: 3 }, ALL);
    const other: TechnologyRequest = {
      text: 'db',
      cursor: pageInfo.nextCursor,
    };
    await expect(fleet.listTechnologies(other, ALL)).rejects.toThrow(
      'The cursor belongs to other filters',
    );
  });

  it('sorts release cycles as people count, and says how old the dates are', async () => {
    const { fleet } = startFleet({
      ...EMPTY,
      entities: [entity('a')],
      cycles: [cycleOf('10', TODAY), cycleOf('9.6', TODAY)],
      uses: ['10', '9.6'].map(cycle => ({
        ...{ entityRef: 'a', product: 'db', cycle },
      })),
    });
    const { items, summary } = await fleet.listTechnologies({}, ALL);
    expect(items.map(({ cycle }) => cycle)).toEqual(['9.6', '10']);
    // On its last day.
    expect(items[0]).toMatchObject({ phase: 'supported', daysLeft: 0 });
    expect(summary).toMatchObject({
      byPhase: [{ phase: 'supported', cycles: 2, services: 1 }],
      sources: [{ id: 'own', stale: true }],
      today: TODAY,
    });
  });

  it('does not tell a release cycle that only hidden services use from one that nobody uses', async () => {
    const { fleet } = startFleet(MANY);
    const none: Readable = { kind: 'some', refs: new Set() };
    const [hidden, unused] = await Promise.all(
      ['3', 'unused'].map(cycle =>
        fleet.listAffected({ product: 'db', cycle }, none),
      ),
    );
    expect(hidden).toEqual({ ...unused, cycle: hidden.cycle });
    expect((await fleet.getProduct('db', none)).cycles.at(3)).toMatchObject({
      services: 0,
    });
    await expect(
      fleet.listAffected({ product: 'db', cycle: 'other' }, none),
    ).rejects.toThrow(NotFoundError);
    await expect(fleet.getProduct('other', ALL)).rejects.toThrow(
      "No source of release cycles has 'other'",
    );
  });

  it('puts what ends first at the top of the timeline', async () => {
    const { fleet } = startFleet({
      ...EMPTY,
      entities: [entity('a')],
      cycles: [
        cycleOf('1', '2027-01-01'),
        cycleOf('2', '2029-01-01'),
        cycleOf('1', '2025-01-01', { product: 'os', productTitle: 'OS' }),
      ],
      uses: [
        { entityRef: 'a', product: 'db', cycle: '2' },
        { entityRef: 'a', product: 'db', cycle: '1' },
        { entityRef: 'a', product: 'os', cycle: '1' },
      ],
    });
    const timeline = await fleet.getTimeline({}, ALL);
    expect(
      timeline.products.map(({ product, cycles }) => [
        product,
        cycles.map(({ cycle }) => cycle),
      ]),
    ).toEqual([
      ['os', ['1']],
      ['db', ['1', '2']],
    ]);
  });
});

describe('requests', () => {
  it('are read from query strings', () => {
    expect(
      readTechnologyRequest({
        ...{ owner: 'Team-A', product: ['PostgreSQL'], phase: 'endOfLife' },
        ...{ endsWithin: '90', undecided: 'true', limit: '5' },
      }),
    ).toEqual({
      owner: ['group:default/team-a'],
      product: ['postgresql'],
      phase: ['endOfLife'],
      endsWithin: 90,
      undecided: true,
      limit: 5,
    });
    expect(readAffectedRequest('DB', { cycle: '1/2 &' })).toEqual({
      product: 'db',
      cycle: '1/2 &',
    });
  });

  it.each([
    [{ endsWithin: '3651' }],
    [{ endsWithin: '-1' }],
    [{ phase: 'dead' }],
    [{ undecided: 'perhaps' }],
    [{ owner: 'group:' }],
    [{ text: 'a\u0000' }],
    [{ limit: '201' }],
    [{ color: 'red' }],
  ])('are refused with a reason: %p', query => {
    expect(() => readTechnologyRequest(query)).toThrow('Invalid query');
  });
});
