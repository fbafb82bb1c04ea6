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
import { showbackRoom } from './__testUtils__/showbackRoom';

jest.setTimeout(120_000);

const GROUPS = ['group:default/top', 'group:default/below'];
const PLACES = ['system:default/s', 'domain:default/d', ...GROUPS];
const COUNT = 6;

const lastDays = new Map([
  ['2026-10', '2026-10-31'],
  ['2026-11', '2026-11-20'],
]);
const sources = [bookSource('bill', { lastDays })];

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
});
const entity = fc.record({
  owner: fc.constantFrom('', ...GROUPS),
  system: fc.constantFrom('', 'system:default/s'),
  domain: fc.constantFrom('', 'domain:default/d'),
  isHidden: fc.boolean(),
  labour: fc.integer({ min: 0, max: 3 }),
});
const world = fc.record({
  entities: fc.array(entity, { minLength: COUNT, maxLength: COUNT }),
  costs: fc.array(cost, { maxLength: 40 }),
  dependencies: fc.array(
    fc.tuple(fc.nat({ max: COUNT - 1 }), fc.nat({ max: COUNT - 1 })),
    { maxLength: 8 },
  ),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const refOf = (number: number) => `component:default/e${number}`;

function bookOf(
  { entities, costs, dependencies }: World,
  isThere: (number: number) => boolean,
  shared: Parameters<typeof makeBook>[0] = {},
) {
  return makeBook({
    sources,
    entities: [
      ...PLACES.map(ref => bookEntity(ref)),
      ...entities.flatMap((of, number): BookEntity[] =>
        isThere(number)
          ? [
              bookEntity(refOf(number), {
                ...{ ownerRef: of.owner, systemRef: of.system },
                domainRef: of.domain,
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
    subgroups: [['group:default/top', 'group:default/below']],
    ...shared,
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
  const found: unknown[] = [];
  const dimensions: CostDimension[] = ['team', 'system', 'service', 'product'];
  for (const by of dimensions) {
    for (const range of [{}, { from: '2026-09', to: '2026-10' }]) {
      const request = { by, ...range };
      found.push(await room.costFleet.getCosts(request, readable));
      found.push(await room.costFleet.exportCsv(request, readable));
    }
  }
  for (const ref of [...refs, ...PLACES]) {
    found.push(await room.picture(ref, readable));
  }
  const statement = { owner: 'group:default/top', month: '2026-11' };
  found.push(await room.statements.getStatement(statement, readable));
  found.push(await room.statements.exportCsv(statement, readable));
  found.push(await room.budgets.listBudgets({}, readable));
  return found;
}

describe('costs of what a caller may not read', () => {
  it('are in no figure, count, share, change, budget, statement or file: answers are as if it did not exist', async () => {
    await fc.assert(
      fc.asyncProperty(world, async of => {
        const isShown = (number: number) => !of.entities[number].isHidden;
        const refs = of.entities.flatMap((_, number) =>
          isShown(number) ? [refOf(number)] : [],
        );
        const readable: Readable = {
          kind: 'some',
          refs: new Set([...PLACES, ...refs]),
        };
        const whole = await bookOf(of, () => true);
        const without = await bookOf(of, isShown);
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
        const refs = of.entities.flatMap(({ isHidden }, number) =>
          isHidden ? [] : [refOf(number)],
        );
        const readable: Readable = {
          kind: 'some',
          refs: new Set([...PLACES, ...refs]),
        };
        const book = await bookOf(of, () => true, {
          shared: Object.fromEntries(
            of.entities.map((_, number) => [refOf(number), { by: 'even' }]),
          ),
        });
        const text = JSON.stringify(await answers(book, readable, refs));
        for (const ref of hidden) {
          expect(text).not.toContain(ref);
          expect(text).not.toContain(`"${ref.split('/')[1]}"`);
        }
      }),
      { numRuns: 40 },
    );
  });
});
