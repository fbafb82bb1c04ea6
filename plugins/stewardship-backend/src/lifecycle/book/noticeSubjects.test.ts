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
import { DateTime } from 'luxon';
import { planNotices, type ToldNotice } from '../notices/planNotices';
import { decision, EMPTY, entity, fleets, TODAY } from './__testUtils__/fleets';
import type { BookContents } from './contents';
import { noticeSubjectsIn } from './noticeSubjects';
import { TechnologyBook } from './TechnologyBook';

const DAYS_BEFORE = [90, 30];
const inDays = (days: number) =>
  DateTime.fromISO(TODAY, { zone: 'utc' })
    .plus({ days })
    .toFormat('yyyy-MM-dd');
/** The last end that anybody is told of today. */
const UNTIL = inDays(Math.max(...DAYS_BEFORE));

/** A release cycle for each of some ends, and one entity that runs on all of them. */
function ending(days: string[]): BookContents {
  return {
    ...EMPTY,
    entities: [entity('db', { ownerRef: 'group:dbs' })],
    uses: days.map(cycle => ({ entityRef: 'db', product: 'db', cycle })),
    cycles: days.map(on => ({
      ...{ product: 'db', productTitle: 'DB', name: on, sourceId: 'own' },
      milestones: { endOfLife: { kind: 'date', on } },
    })),
  };
}

const told: fc.Arbitrary<ToldNotice> = fc.record({
  recipientRef: fc.constantFrom('group:x', 'group:y', 'group:z'),
  product: fc.constantFrom('db', 'os'),
  cycle: fc.constantFrom('1', '2', '10'),
  endsOn: fc.constantFrom(0, 10, 40, 89, 90, 91, 200).map(inDays),
  daysBefore: fc.constantFrom(...DAYS_BEFORE),
  sentOn: fc.constantFrom(-80, -20, -1, 0).map(inDays),
});

describe('noticeSubjectsIn', () => {
  it('knows the ends of the first and of the last day that it is asked for, and none outside', async () => {
    const days = ['2026-11-20', TODAY, '2027-01-01', UNTIL, inDays(91)];
    const book = await TechnologyBook.build(ending(days));
    const asked = async (options?: { from?: string; until?: string }) =>
      (await noticeSubjectsIn(book, options)).map(({ endsOn }) => endsOn);
    expect(await asked({ from: TODAY, until: UNTIL })).toEqual([
      ...[TODAY, '2027-01-01', UNTIL],
    ]);
    expect(await asked({ until: UNTIL })).toEqual(days.slice(0, 4));
    expect(await asked()).toEqual(days);
  });

  it('keeps back no end that planning the notices of a day would need', async () => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(
        fleets,
        fc.array(fc.constantFrom(0, 10, 40, 89, 90, 91, 200).map(inDays), {
          ...{ minLength: 6, maxLength: 6 },
        }),
        fc.array(
          fc.tuple(
            fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
            fc.constantFrom('db', 'os'),
            fc.constantFrom('1', '2', '10'),
            fc.constantFrom(10, 40, 90, 91, 200).map(inDays),
          ),
          { maxLength: 8 },
        ),
        fc.array(told, { maxLength: 8 }),
        async (fleet, ends, extensions, history) => {
          const book = await TechnologyBook.build({
            ...fleet,
            cycles: fleet.cycles.map((cycle, index) => ({
              ...cycle,
              milestones: { endOfLife: { kind: 'date', on: ends[index] } },
            })),
            decisions: extensions.map(
              ([entityRef, product, cycle, extendedUntil]) =>
                decision({ entityRef, product, cycle }, { extendedUntil }),
            ),
          });
          const plan = async (until?: string) =>
            planNotices({
              subjects: await noticeSubjectsIn(book, { from: TODAY, until }),
              ...{ daysBefore: DAYS_BEFORE, today: TODAY, told: history },
            });
          const notices = await plan();
          planned += notices.length;
          expect(await plan(UNTIL)).toEqual(notices);
        },
      ),
      { numRuns: 400 },
    );
    expect(planned).toBeGreaterThan(100);
  });

  it('lets others go on while it looks through a large fleet', async () => {
    const refs = Array.from({ length: 2_000 }, (_, index) => `e${index}`);
    const names = Array.from({ length: 100 }, (_, index) => `${index}`);
    const book = await TechnologyBook.build({
      ...ending([]),
      entities: refs.map(ref => entity(ref, { ownerRef: 'group:dbs' })),
      uses: refs.flatMap(entityRef =>
        names.map(cycle => ({ entityRef, product: 'db', cycle })),
      ),
      cycles: names.map(name => ({
        ...{ product: 'db', productTitle: 'DB', name, sourceId: 'own' },
        milestones: { endOfLife: { kind: 'date', on: '2031-01-01' } },
      })),
    });
    let clock = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (clock += 6));
    let turns = 0;
    let isDone = false;
    const others = () => {
      turns += 1;
      if (!isDone) {
        setImmediate(others);
      }
    };
    setImmediate(others);
    const subjects = await noticeSubjectsIn(book, { until: UNTIL });
    isDone = true;
    jest.restoreAllMocks();
    expect(subjects).toEqual([]);
    expect(turns).toBeGreaterThan(20);
  });
});
