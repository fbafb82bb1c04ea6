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
  compareEnds,
  supportEnd,
  type TechnologyFilter,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import type { Readable } from '../../catalog/readable';
import {
  decision,
  EMPTY,
  entity,
  fleets,
  onlyWith,
  TODAY,
} from './__testUtils__/fleets';
import type { BookContents } from './contents';
import { noticeSubjectsIn } from './noticeSubjects';
import { TechnologyBook } from './TechnologyBook';

const ALL: Readable = { kind: 'all' };

const filters: fc.Arbitrary<TechnologyFilter> = fc.record(
  {
    owner: fc.subarray(['group:x', 'group:y'], { minLength: 1 }),
    tier: fc.constant(['gold']),
    system: fc.constant(['system:s']),
    product: fc.constant(['db']),
    phase: fc.constantFrom(['endOfLife' as const], ['unknown' as const]),
    endsWithin: fc.constantFrom(0, 365),
    undecided: fc.constant(true),
    text: fc.constantFrom('product os', '10'),
  },
  { requiredKeys: [] },
);

/** Everything that a book answers. */
function answersOf(
  book: TechnologyBook,
  contents: BookContents,
  filter: TechnologyFilter,
  readable: Readable,
) {
  const view = { readable, today: TODAY };
  const found = book.uses(filter, view);
  return {
    uses: found.items.map(({ cycle, uses, ...rest }) => ({
      ...rest,
      cycle: [cycle.product, cycle.name],
      counts: book.count(uses, TODAY),
      first: book.mostImportant(uses, 2),
    })),
    summary: book.summary(found),
    affected: contents.cycles.map(({ product, name }) => {
      const { owner, tier } = filter;
      const subject = { product, cycle: name };
      const { total, at, totals } = book.affected(
        subject,
        { owner, tier },
        view,
      );
      return { totals, items: Array.from({ length: total }, (_, i) => at(i)) };
    }),
    inherited: contents.entities.map(({ ref }) =>
      book.inheritedOf(ref, { readable, limit: 3 }),
    ),
    realizers: ['storage', 'search'].map(capability =>
      book.realizersOf(capability, readable),
    ),
  };
}

/** Entities below one, with how far down they are, worked out by repeated steps. */
function below(contents: BookContents, start: string): Map<string, number> {
  const there = new Set(contents.entities.map(({ ref }) => ref));
  const found = new Map([[start, 0]]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const [on, dependent] of contents.reliances) {
      const steps = found.get(dependent);
      if (steps !== undefined && there.has(on) && there.has(dependent)) {
        const better = Math.min(found.get(on) ?? Infinity, steps + 1);
        grew ||= better !== found.get(on);
        found.set(on, better);
      }
    }
  }
  found.delete(start);
  return found;
}

function endOf(
  contents: BookContents,
  use: { entityRef: string; product: string; cycle: string },
) {
  const cycle = contents.cycles.find(
    ({ product, name }) => product === use.product && name === use.cycle,
  );
  const extension = contents.decisions
    .filter(
      ({ entityRef, product, cycle: name }) =>
        entityRef === use.entityRef &&
        product === use.product &&
        name === use.cycle,
    )
    .at(-1);
  return supportEnd(cycle?.milestones ?? {}, extension?.decision.extendedUntil);
}

describe('TechnologyBook', () => {
  it('answers as if what the caller may not read did not exist', async () => {
    await fc.assert(
      fc.asyncProperty(
        fleets,
        filters,
        fc.subarray([...'abcdefg', 'group:x', 'group:y', 'group:z']),
        async (contents, filter, shown) => {
          const refs = new Set(shown);
          const rest = onlyWith(contents, refs);
          const whole = await TechnologyBook.build(contents);
          const part = await TechnologyBook.build(rest);
          const readable: Readable = { kind: 'some', refs };
          expect(answersOf(whole, contents, filter, readable)).toEqual(
            answersOf(part, contents, filter, ALL),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('inherits each release cycle of everything below once, at its earliest end, by a shortest path', async () => {
    await fc.assert(
      fc.asyncProperty(fleets, async contents => {
        const book = await TechnologyBook.build(contents);
        const earliest = book.earliestForAll();
        const edges = new Set(
          contents.reliances.map(([on, dependent]) => `${dependent}>${on}`),
        );
        for (const { ref } of contents.entities) {
          const depths = below(contents, ref);
          const uses = contents.uses.filter(use => depths.has(use.entityRef));
          const { items, total } = book.inheritedOf(ref, {
            readable: ALL,
            limit: 100,
          });
          expect(items.map(({ product, cycle }) => [product, cycle])).toEqual(
            [...items]
              .sort((a, b) => compareEnds(a.endsOn, b.endsOn))
              .map(({ product, cycle }) => [product, cycle]),
          );
          expect(
            items.map(({ product, cycle }) => `${product}@${cycle}`).sort(),
          ).toEqual(
            [
              ...new Set(
                uses.map(({ product, cycle }) => `${product}@${cycle}`),
              ),
            ].sort(),
          );
          expect(total).toBe(items.length);
          for (const { product, cycle, homeRef, path, endsOn } of items) {
            const same = uses.filter(
              use => use.product === product && use.cycle === cycle,
            );
            const first = same
              .map(use => endOf(contents, use))
              .sort(compareEnds)[0];
            expect(compareEnds(endsOn, first)).toBe(0);
            const homes = same.filter(
              use => compareEnds(endOf(contents, use), first) === 0,
            );
            expect(homes.map(({ entityRef }) => entityRef)).toContain(homeRef);
            expect(path).toHaveLength(
              Math.min(...homes.map(use => depths.get(use.entityRef) ?? 0)),
            );
            expect(path.at(-1)).toBe(homeRef);
            [ref, ...path.slice(0, -1)].forEach((from, step) =>
              expect(edges).toContain(`${from}>${path[step]}`),
            );
          }
          expect(earliest.get(ref)).toEqual(
            items.length > 0 ? { endsOn: items[0].endsOn } : undefined,
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reaches everybody who relies on a release cycle, each once', async () => {
    await fc.assert(
      fc.asyncProperty(fleets, async contents => {
        const book = await TechnologyBook.build(contents);
        const view = { readable: ALL, today: TODAY };
        const there = new Set(contents.entities.map(({ ref }) => ref));
        for (const { product, name: cycle } of contents.cycles) {
          const { total, at } = book.affected({ product, cycle }, {}, view);
          const items = Array.from({ length: total }, (_, index) => at(index));
          const homes = new Set(
            contents.uses
              .filter(use => use.product === product && use.cycle === cycle)
              .map(({ entityRef }) => entityRef)
              .filter(ref => there.has(ref)),
          );
          const expected = [...there].flatMap(ref => {
            const steps = [...below(contents, ref)]
              .filter(([home]) => homes.has(home))
              .map(([, depth]) => depth);
            return homes.has(ref) || steps.length > 0
              ? [`${ref} ${homes.has(ref) ? 0 : Math.min(...steps)}`]
              : [];
          });
          expect(
            items
              .map(({ entity: { ref }, path }) => `${ref} ${path.length}`)
              .sort(),
          ).toEqual(expected.sort());
          expect(items.map(({ direct }) => direct)).toEqual(
            items.map((_, index) => index < homes.size),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells owners of each end with their own entities, and consumers alike', async () => {
    const uses = ['db-a', 'db-b'].map(entityRef => ({
      entityRef,
      product: 'db',
      cycle: '1',
    }));
    const book = await TechnologyBook.build({
      ...EMPTY,
      entities: [
        entity('db-a', { ownerRef: 'group:dbs' }),
        entity('db-b', { ownerRef: 'group:dbs' }),
        entity('shop', { ownerRef: 'group:shop', tierRank: 2 }),
        entity('pay', { ownerRef: 'group:shop', tierRank: 1 }),
        entity('nobody'),
      ],
      reliances: [
        ['db-a', 'shop'],
        ['shop', 'pay'],
        ['db-a', 'nobody'],
      ],
      uses,
      cycles: [
        {
          ...{ product: 'db', productTitle: 'DB', name: '1', sourceId: 'own' },
          milestones: { endOfLife: { kind: 'date', on: '2027-01-31' } },
        },
      ],
      decisions: [decision(uses[1], { extendedUntil: '2028-01-31' })],
    });
    const subjects = await noticeSubjectsIn(book);
    expect(subjects).toEqual([
      expect.objectContaining({
        endsOn: '2027-01-31',
        owners: [{ ownerRef: 'group:dbs', entityRefs: ['db-a'] }],
        consumers: [{ ownerRef: 'group:shop', entityRefs: ['pay', 'shop'] }],
      }),
      expect.objectContaining({
        endsOn: '2028-01-31',
        owners: [{ ownerRef: 'group:dbs', entityRefs: ['db-b'] }],
        consumers: [],
      }),
    ]);
  });

  it('takes a release cycle that no source has any more for unknown', async () => {
    const book = await TechnologyBook.build({
      ...EMPTY,
      entities: [entity('a')],
      uses: [{ entityRef: 'a', product: 'gone', cycle: '1' }],
    });
    const found = book.uses({}, { readable: ALL, today: TODAY });
    expect(book.summary(found)).toEqual({
      byPhase: [],
      services: 1,
      servicesWithout: 0,
      unknown: { technologies: 1, services: 1 },
    });
  });
});
