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

import fc from 'fast-check';
import type { CostDimension } from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../catalog/readable';
import {
  bookEntity,
  bookSource,
  makeBook,
  type TestCost,
} from './book/__testUtils__/makeBook';
import type { BookEntity } from './book/CostBook';
import { ALL, showbackRoom } from './__testUtils__/showbackRoom';

jest.setTimeout(120_000);

const GROUPS = [
  'group:default/top',
  'group:default/middle',
  'group:default/below',
];
const SYSTEMS = ['system:default/s', 'system:default/t'];
const DOMAINS = ['domain:default/d', 'domain:default/e'];
const PLACES = [...GROUPS, ...SYSTEMS, ...DOMAINS];
const COUNT = 6;

const lastDays = new Map([
  ['2026-10', '2026-10-31'],
  ['2026-11', '2026-11-20'],
]);
// How far months are compared depends on which of them bring what a caller may read.
const sources = [
  bookSource('bill', { lastDays }),
  bookSource('late', {
    lastDays: new Map([...lastDays, ['2026-11', '2026-11-08']]),
  }),
  bookSource('behind', { lastDays: new Map([...lastDays].slice(0, 1)) }),
];

const month = fc.constantFrom(
  ...['2026-03', '2026-08', '2026-09', '2026-10', '2026-11'],
);
const day = fc.constantFrom(
  ...['2026-10-03', '2026-10-25', '2026-11-02', '2026-11-19'],
);
const cost = fc.record({
  of: fc.integer({ min: -1, max: COUNT - 1 }),
  on: fc.oneof(month, day),
  amount: fc.integer({ min: -50, max: 1_000 }).map(String),
  currency: fc.constantFrom('EUR', 'USD', 'credits'),
  service: fc.constantFrom('vm', 'disk'),
  source: fc.constantFrom('bill', 'bill', 'late', 'behind'),
});
const entity = fc.record({
  owner: fc.constantFrom('', ...GROUPS),
  system: fc.constantFrom('', ...SYSTEMS),
  domain: fc.constantFrom('', '', ...DOMAINS),
  isHidden: fc.boolean(),
  labour: fc.integer({ min: 0, max: 3 }),
});
const world = fc.record({
  // More readable ones than hidden ones, so that ways lead further.
  hiddenPlaces: fc.subarray(PLACES, { maxLength: 3 }),
  domains: fc.record({
    'system:default/s': fc.constantFrom('', ...DOMAINS),
    'system:default/t': fc.constantFrom('', ...DOMAINS),
  }),
  entities: fc.array(entity, { minLength: COUNT, maxLength: COUNT }),
  costs: fc.array(cost, { maxLength: 40 }),
  dependencies: fc.array(
    fc.tuple(fc.nat({ max: COUNT - 1 }), fc.nat({ max: COUNT - 1 })),
    { maxLength: 8 },
  ),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const refOf = (number: number) => `component:default/e${number}`;

/** Where an entity is. What it does not say itself is only known by what is there. */
function placesOf(
  { domains, hiddenPlaces }: World,
  of: World['entities'][number],
  isWhole: boolean,
): Partial<BookEntity> {
  const own = { ownerRef: of.owner, systemRef: of.system };
  if (of.domain !== '') {
    return { ...own, domainRef: of.domain };
  }
  const [, domain = ''] =
    Object.entries(domains).find(
      ([ref]) => ref === of.system && (isWhole || !hiddenPlaces.includes(ref)),
    ) ?? [];
  return domain === ''
    ? own
    : { ...own, domainRef: domain, domainVia: of.system };
}

/** With everything, or without what is hidden. */
function bookOf(
  given: World,
  isWhole: boolean,
  more: Parameters<typeof makeBook>[0] = {},
) {
  const { entities, costs, dependencies, hiddenPlaces, domains } = given;
  const isThere = (number: number) => isWhole || !entities[number].isHidden;
  const isPlace = (ref: string) => isWhole || !hiddenPlaces.includes(ref);
  const subgroups: [string, string][] = [
    ['group:default/top', 'group:default/middle'],
    ['group:default/middle', 'group:default/below'],
  ];
  return makeBook({
    sources,
    entities: [
      ...PLACES.filter(isPlace).map(ref =>
        bookEntity(ref, {
          domainRef:
            Object.entries(domains).find(([system]) => system === ref)?.[1] ??
            '',
        }),
      ),
      ...entities.flatMap((of, number): BookEntity[] =>
        isThere(number)
          ? [
              bookEntity(refOf(number), {
                ...placesOf(given, of, isWhole),
                declared:
                  of.labour === 0
                    ? []
                    : [
                        {
                          ...{ id: 'l', kind: 'labour', per: 'month' },
                          ...{ amount: of.labour, currency: 'EUR' },
                          from: '2026-10-01',
                        },
                      ],
              }),
            ]
          : [],
      ),
    ],
    costs: costs.flatMap(({ of, service, ...rest }): TestCost[] =>
      of < 0 || isThere(of)
        ? [
            {
              ...rest,
              ...(of >= 0 && { of: refOf(of) }),
              label: { service },
            },
          ]
        : [],
    ),
    dependencies: dependencies.flatMap(([on, by]): [string, string][] =>
      isThere(on) && isThere(by) ? [[refOf(on), refOf(by)]] : [],
    ),
    // A group names those directly below it itself.
    subgroups: subgroups.filter(([ref]) => isPlace(ref)),
    ...more,
  });
}

/** Everything that is answered to a caller. */
async function answers(
  book: Awaited<ReturnType<typeof makeBook>>,
  readable: Readable,
  refs: string[],
) {
  const budget = {
    ...{ id: 'b', owner: 'group:default/top', amount: '500' },
    ...{ currency: 'EUR', metric: 'effective' as const, notifyAt: [0.5, 1] },
  };
  const room = showbackRoom({
    ...{ book, currency: 'EUR' },
    rates: [{ from: 'USD', to: 'EUR', rate: '0.9', since: '2026-01-01' }],
    budgets: [
      { ...budget, per: 'month' },
      { ...budget, id: 'y', per: 'year' },
    ],
    policies: [
      {
        ...{ id: 'p', title: 'P', appliesTo: {}, method: 'costPlus' },
        ...{ percent: '5', metric: 'effective' },
      },
    ],
  });
  // Whoever may read more has asked before, and what was worked out then is kept.
  await room.costFleet.getCosts({ by: 'service' }, ALL);
  await room.budgets.listBudgets({}, ALL);
  const found: unknown[] = [];
  const dimensions: CostDimension[] = [
    ...(['team', 'system', 'domain', 'service'] as const),
    ...(['product', 'category', 'provider'] as const),
  ];
  for (const by of dimensions) {
    for (const range of [{}, { from: '2026-09', to: '2026-10' }]) {
      const request = { by, ...range };
      found.push(await room.costFleet.getCosts(request, readable));
      found.push(await room.costFleet.exportCsv(request, readable));
    }
  }
  for (const filter of [
    ...GROUPS.map(ref => ({ owner: [ref] })),
    ...SYSTEMS.map(ref => ({ system: [ref] })),
    ...DOMAINS.map(ref => ({ domain: [ref] })),
  ]) {
    const request = { by: 'service' as const, ...filter };
    found.push(await room.costFleet.getCosts(request, readable));
  }
  for (const ref of refs) {
    found.push(await room.picture(ref, readable));
  }
  for (const owner of GROUPS) {
    const statement = { owner, month: '2026-11' };
    const get = () => room.statements.getStatement(statement, readable);
    const csv = () => room.statements.exportCsv(statement, readable);
    if (readable.kind === 'some' && readable.refs.has(owner)) {
      found.push(await get(), await csv());
    } else {
      await expect(get()).rejects.toThrow('No team found');
      await expect(csv()).rejects.toThrow('No team found');
    }
    const budgets = { owner: [owner] };
    found.push(await room.budgets.listBudgets(budgets, readable));
  }
  found.push(await room.budgets.listBudgets({}, readable));
  return found;
}

/** Refs of entities and places that the caller may read. */
function shownIn({ entities, hiddenPlaces }: World): string[] {
  return [
    ...entities.flatMap(({ isHidden }, number) =>
      isHidden ? [] : [refOf(number)],
    ),
    ...PLACES.filter(ref => !hiddenPlaces.includes(ref)),
  ];
}

describe('costs of what a caller may not read', () => {
  it('are in no figure, count, share, change, budget, statement or file: answers are as if it did not exist', async () => {
    await fc.assert(
      fc.asyncProperty(world, async of => {
        const refs = shownIn(of);
        const readable: Readable = { kind: 'some', refs: new Set(refs) };
        const whole = await bookOf(of, true);
        const without = await bookOf(of, false);
        expect(await answers(whole, readable, refs)).toEqual(
          await answers(without, readable, refs),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('are named nowhere, though a part of them is borne by what may be read', async () => {
    await fc.assert(
      fc.asyncProperty(world, async of => {
        const hidden = of.entities.flatMap(({ isHidden }, number) =>
          isHidden ? [refOf(number)] : [],
        );
        const refs = shownIn(of);
        const readable: Readable = { kind: 'some', refs: new Set(refs) };
        const book = await bookOf(of, true, {
          shared: Object.fromEntries(
            of.entities.map((_, number) => [refOf(number), { by: 'even' }]),
          ),
        });
        const text = JSON.stringify(await answers(book, readable, refs));
        for (const ref of hidden) {
          expect(text).not.toContain(ref);
          expect(text).not.toContain(`"${ref.split('/')[1]}"`);
        }
        for (const ref of of.hiddenPlaces.filter(one =>
          DOMAINS.includes(one),
        )) {
          expect(text).not.toContain(ref);
        }
      }),
      { numRuns: 40 },
    );
  });
});
