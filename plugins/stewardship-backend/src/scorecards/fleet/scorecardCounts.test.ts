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
  ScorecardFilter,
  ScorecardResultsRequest,
  ScorecardRollup,
  ScorecardRollupRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import { parse } from 'papaparse';
import { isReadable, type Readable } from '../../catalog/readable';
import {
  compareEach,
  countStates,
  distributionOf,
  rolledUpBy,
  servicesOf,
  tasksOf,
  trendOf,
  type Service,
} from './__testUtils__/countPlainly';
import { fleets, TODAY, type PlainFleet } from './__testUtils__/fleets';
import { ALL, some, startScorecards } from './__testUtils__/startScorecards';
import { trendDays } from './TrendReplay';

jest.setTimeout(120_000);

const filters: fc.Arbitrary<ScorecardFilter> = fc.record(
  {
    owner: fc.subarray(['group:default/x', 'group:default/y', 'none'], {
      minLength: 1,
    }),
    nested: fc.boolean(),
    tier: fc.subarray(['gold', 'silver', 'none'], { minLength: 1 }),
    system: fc.subarray(['system:default/s', 'none'], { minLength: 1 }),
    domain: fc.subarray(['domain:default/d', 'none'], { minLength: 1 }),
    level: fc.subarray(['bronze', 'silver', 'none', 'platinum'], {
      minLength: 1,
    }),
    check: fc.subarray(
      ['ladder:fail', 'drill:unknown', 'tests:pass', '*:error', '*:fail'],
      {
        minLength: 1,
        maxLength: 1,
      },
    ),
    text: fc.constantFrom('same', 'secret a', 'component'),
  },
  { requiredKeys: [] },
);

/** Mostly few filters at once, or nothing would be left. */
const fewFilters = filters.map((filter): ScorecardFilter => {
  const entries = Object.entries(filter);
  return Object.fromEntries(entries.slice(0, 3));
});

const readables = (fleet: PlainFleet): fc.Arbitrary<Readable> =>
  fc.oneof(
    fc.constant(ALL),
    fc
      .subarray([...fleet.subjects.map(({ ref }) => ref), 'domain:default/d'])
      .map(refs => some(refs)),
  );

const cases = fleets.chain(fleet =>
  fc.tuple(fc.constant(fleet), fewFilters, readables(fleet)),
);

const SORTS: NonNullable<ScorecardResultsRequest['sort']>[] = [
  ...(['name', 'score', 'level', 'tier', 'owner'] as const),
  ...(['failing', 'unknown'] as const),
];

/** What a result is sorted by; last where there is nothing. */
function valueOf(
  { subject, result }: Service,
  sort: ScorecardResultsRequest['sort'],
): string | number | undefined {
  const { score } = result;
  const { fail = 0, unknown = 0, error = 0 } = score.counts;
  switch (sort) {
    case 'score':
      return score.possible > 0 ? score.earned / score.possible : undefined;
    case 'level':
      return ['bronze', 'silver', 'gold'].indexOf(score.level ?? '');
    case 'tier':
      return subject.tier?.rank;
    case 'owner':
      return subject.ownerRef;
    case 'failing':
      return fail;
    case 'unknown':
      return unknown + error;
    default:
      return nameOf(subject.sortName);
  }
}

function nameOf(sortName: string): string {
  return sortName.replace(/\n/g, ' ');
}

function sorted(
  services: Service[],
  { sort, order }: Pick<ScorecardResultsRequest, 'sort' | 'order'>,
): string[] {
  return [...services]
    .sort((a, b) => {
      const [one, other] = [valueOf(a, sort), valueOf(b, sort)];
      const byValue =
        one === undefined || other === undefined
          ? Number(one === undefined) - Number(other === undefined)
          : compareEach([one], [other]) * (order === 'desc' ? -1 : 1);
      return (
        byValue ||
        compareEach(
          [nameOf(a.subject.sortName), a.subject.ref],
          [nameOf(b.subject.sortName), b.subject.ref],
        )
      );
    })
    .map(({ subject }) => subject.ref);
}

/** What a row of a roll-up is sorted by, unless by name. */
function sortedBy(
  { distribution }: ScorecardRollup['items'][number],
  sort: ScorecardRollupRequest['sort'],
): number | undefined {
  const { services, states, earned, possible } = distribution;
  switch (sort) {
    case 'services':
      return services;
    case 'score':
      return possible > 0 ? earned / possible : undefined;
    case 'failing':
      return states.fail ?? 0;
    case 'unknown':
      return (states.unknown ?? 0) + (states.error ?? 0);
    default:
      return 0;
  }
}

describe('Scorecards of the fleet', () => {
  it('count what plain code counts, whatever the filter and the caller', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([fleet, filter, readable]) => {
        const { scorecardFleet } = startScorecards(fleet);
        const list = await scorecardFleet.listScorecards(filter, readable);
        expect(list.items.map(({ distribution }) => distribution)).toEqual(
          fleet.scorecards.map(scorecard =>
            distributionOf(
              scorecard,
              servicesOf(fleet, scorecard.definition.id, filter, readable),
            ),
          ),
        );
        for (const scorecard of fleet.scorecards) {
          const { id } = scorecard.definition;
          const services = servicesOf(fleet, id, filter, readable);
          const request = { ...filter, id };
          const one = await scorecardFleet.getScorecard(request, readable);
          expect(one.checks.map(({ states }) => states)).toEqual(
            scorecard.checks.map(check =>
              countStates(services, check.definition.id),
            ),
          );
          const page = await scorecardFleet.listResults(request, readable);
          expect(page.totalItems).toBe(services.length);
          expect(page.distribution).toEqual(
            distributionOf(scorecard, services),
          );
          expect(one.distribution).toEqual(page.distribution);
          for (const { entity, score } of page.items) {
            const found = services.find(
              ({ subject }) => subject.ref === entity.ref,
            );
            expect(score).toEqual(found?.result.score);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are rolled up as plain code does it', async () => {
    const by = fc.constantFrom(
      ...(['owner', 'system', 'domain', 'tier'] as const),
    );
    const orders = fc.record({
      sort: fc.constantFrom(
        ...(['name', 'services', 'score', 'failing', 'unknown'] as const),
      ),
      order: fc.constantFrom(...(['asc', 'desc'] as const)),
      limit: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, by, orders, async (of, way, order) => {
        const [fleet, filter, readable] = of;
        const { scorecardFleet } = startScorecards(fleet);
        for (const scorecard of fleet.scorecards) {
          const { id } = scorecard.definition;
          const services = servicesOf(fleet, id, filter, readable);
          const read = (cursor?: string) =>
            scorecardFleet.getRollup(
              { ...filter, ...order, id, by: way, cursor },
              readable,
            );
          let page = await read();
          const items = [...page.items];
          while (page.pageInfo.nextCursor) {
            page = await read(page.pageInfo.nextCursor);
            expect(page.from).toBe(items.length);
            items.push(...page.items);
          }
          expect(page.totalItems).toBe(items.length);
          const back = [...page.items];
          while (page.pageInfo.prevCursor) {
            page = await read(page.pageInfo.prevCursor);
            back.unshift(...page.items);
          }
          expect(back).toEqual(items);
          const found = items.map(
            ({ subject, tier, distribution, checks }) =>
              [
                subject?.ref ?? tier?.id ?? '',
                { distribution, checks },
              ] as const,
          );
          expect(new Map(found)).toEqual(
            rolledUpBy(scorecard, services, way, readable),
          );
          // By name, what has no subject and no tier comes last.
          const inFront = order.sort === 'name' ? found.slice(0, -1) : [];
          expect(inFront.map(([key]) => key)).not.toContain('');
          const values = items.map(item => sortedBy(item, order.sort));
          const known = values.filter(value => value !== undefined);
          expect(values.slice(0, known.length)).toEqual(
            known.sort((a, b) => (order.order === 'asc' ? a - b : b - a)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are sorted by what was asked for, then by name, then by reference, and cut into pages there and back', async () => {
    const orders = fc.record({
      sort: fc.constantFrom(...SORTS),
      order: fc.constantFrom(...(['asc', 'desc'] as const)),
      limit: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        ...[cases, orders],
        async ([fleet, filter, readable], order) => {
          const { scorecardFleet } = startScorecards(fleet);
          const id = 'operations';
          const expected = sorted(
            servicesOf(fleet, id, filter, readable),
            order,
          );
          const read = (cursor?: string) =>
            scorecardFleet.listResults(
              { ...filter, ...order, id, cursor },
              readable,
            );
          let page = await read();
          const forth = page.items.map(({ entity }) => entity.ref);
          while (page.pageInfo.nextCursor) {
            page = await read(page.pageInfo.nextCursor);
            forth.push(...page.items.map(({ entity }) => entity.ref));
          }
          const back = page.items.map(({ entity }) => entity.ref);
          while (page.pageInfo.prevCursor) {
            page = await read(page.pageInfo.prevCursor);
            back.unshift(...page.items.map(({ entity }) => entity.ref));
          }
          expect(forth).toEqual(expected);
          expect(back).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are exported as they are listed', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([fleet, filter, readable]) => {
        const { scorecardFleet } = startScorecards(fleet);
        const id = 'operations';
        const parts: string[] = [];
        for await (const part of scorecardFleet.exportCsv(
          { ...filter, id },
          readable,
        )) {
          parts.push(part);
        }
        const { data } = parse<Record<string, string>>(parts.join('').trim(), {
          header: true,
        });
        const services = servicesOf(fleet, id, filter, readable);
        expect(data.map(({ entity }) => entity)).toEqual(
          sorted(services, { sort: 'name' }),
        );
        for (const row of data) {
          const { result, subject: service } = services.find(
            ({ subject }) => subject.ref === row.entity,
          ) as Service;
          expect(row.level).toBe(result.score.level ?? '');
          const { domainRef = '' } = service;
          expect(row.domain).toBe(
            isReadable(domainRef, readable) ? domainRef : '',
          );
          for (const { check, state } of result.outcomes) {
            expect(row[`check ${check}`]).toBe(state);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('ask first for what matters most', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([fleet, { owner }, readable]) => {
        const { scorecardTasks } = startScorecards(fleet);
        const { items, totalItems } = await scorecardTasks.listTasks(
          { owner, limit: 5 },
          readable,
        );
        const expected = tasksOf(fleet, { owner }, readable);
        expect(totalItems).toBe(expected.length);
        expect(
          items.map(
            ({ entity, scorecard, toDo }) =>
              `${entity.ref} ${scorecard} ${toDo.check}`,
          ),
        ).toEqual(expected.slice(0, 5));
      }),
      { numRuns: 200 },
    );
  });

  it('have moved as a replay of all changes says', async () => {
    await fc.assert(
      fc.asyncProperty(
        cases,
        fc.constantFrom(1, 30, 61, 365),
        async ([fleet, filter, readable], days) => {
          const { scorecardTrends } = startScorecards(fleet);
          for (const scorecard of fleet.scorecards) {
            const { id } = scorecard.definition;
            const { points } = await scorecardTrends.getTrend(
              { ...filter, id, days },
              readable,
            );
            const services = servicesOf(fleet, id, filter, readable);
            expect(points).toEqual(
              trendOf(fleet, scorecard, services, trendDays(TODAY, days)),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('have at most sixty points of a trend, the last of which is today', () => {
    for (const days of [1, 2, 59, 60, 61, 90, 120, 121, 364, 365]) {
      const points = trendDays(TODAY, days);
      expect(points.length).toBeLessThanOrEqual(60);
      expect(points.at(-1)).toBe(TODAY);
      expect(new Set(points).size).toBe(points.length);
    }
  });
});
