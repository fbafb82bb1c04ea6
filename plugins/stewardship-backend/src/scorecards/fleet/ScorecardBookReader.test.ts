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
import {
  fleets,
  loadedOf,
  outcomeOf,
  resultOf,
  ruleOf,
  subjectOf,
} from './__testUtils__/fleets';
import { HeldResults } from './__testUtils__/HeldResults';
import { ALL, hold, startScorecards } from './__testUtils__/startScorecards';
import { ScorecardBookReader } from './ScorecardBookReader';

jest.setTimeout(120_000);

const SCORECARD = loadedOf({ id: 'one', checks: [ruleOf('a'), ruleOf('b')] });

function holdServices(count: number): HeldResults {
  const subjects = Array.from({ length: count }, (_, index) =>
    subjectOf(`component:default/s${index}`),
  );
  const results = subjects.map(subject =>
    resultOf(subject, SCORECARD, [outcomeOf('a', 'pass')]),
  );
  return hold({ subjects, results });
}

const settle = () => new Promise(resolve => setTimeout(resolve, 5));

describe('ScorecardBookReader', () => {
  it('reads only what has changed', async () => {
    const results = holdServices(30);
    const reader = new ScorecardBookReader({ results });
    const book = await reader.read();
    expect(results.rowsRead).toBe(60);
    expect(await reader.read()).toBe(book);
    expect(results.readings).toBe(1);
    const subject = subjectOf('component:default/s3');
    results.putResult(
      ...[subject.uid, SCORECARD.definition.id],
      resultOf(subject, SCORECARD, [outcomeOf('a', 'fail')]),
    );
    const next = await reader.read();
    expect(results.rowsRead).toBe(61);
    expect(next.subjects).toBe(book.subjects);
    // Whoever has the book from before still sees what was then.
    expect(next.sheetOf('one')).not.toBe(book.sheetOf('one'));
  });

  it('reads once at a time, and nobody who waits misses what was written before they asked', async () => {
    const results = holdServices(3);
    const held: (() => void)[] = [];
    results.pause = () => new Promise(resolve => held.push(resolve));
    const reader = new ScorecardBookReader({ results });
    const asked = [reader.read()];
    await settle();
    const written: number[] = [];
    for (let index = 0; index < 3; index++) {
      results.putSubject(`uid ${index}`, undefined);
      written.push(await results.readSeq());
      asked.push(reader.read(), reader.read());
      await settle();
    }
    held.shift()?.();
    await settle();
    held.shift()?.();
    const [, ...books] = await Promise.all(asked);
    for (const [index, book] of books.entries()) {
      expect(book.seq).toBeGreaterThanOrEqual(written[Math.floor(index / 2)]);
    }
    expect(results.readings).toBe(2);
    expect(results.mostAtOnce).toBe(1);
  });

  it('takes nothing of a reading that failed, and tries again', async () => {
    const results = holdServices(2);
    const reader = new ScorecardBookReader({ results });
    const book = await reader.read();
    results.putSubject('uid of component:default/s0', undefined);
    results.failure = new Error('The database is away');
    await expect(reader.read()).rejects.toThrow('The database is away');
    expect(book.subjects.order.byName).toHaveLength(2);
    results.failure = undefined;
    const next = await reader.read();
    expect(next.subjects.order.byName).toHaveLength(1);
  });

  it('begins anew where the database was restored from a backup', async () => {
    const stored = { current: holdServices(5) };
    const reader = new ScorecardBookReader({
      results: {
        readSeq: () => stored.current.readSeq(),
        readSince: seq => stored.current.readSince(seq),
      },
    });
    expect((await reader.read()).subjects.order.byName).toHaveLength(5);
    stored.current = holdServices(2);
    const book = await reader.read();
    expect(book.subjects.order.byName).toHaveLength(2);
    expect(book.placeOf('uid of component:default/s4')).toBeUndefined();
  });

  it('follows changes to the same answers as a book that is read anew', async () => {
    const changes = fc.array(
      fc.record({
        what: fc.constantFrom(
          ...(['result', 'noResult', 'subject', 'noSubject', 'ask'] as const),
        ),
        which: fc.nat(),
        from: fc.nat(),
      }),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(fleets, fleets, changes, async (fleet, other, all) => {
        const pages = startScorecards(fleet);
        const { results } = pages;
        for (const { what, which, from } of all) {
          const { uid } = fleet.subjects[which % fleet.subjects.length];
          const scorecard = which % 2 === 0 ? 'operations' : 'quality';
          const candidates = other.results.filter(
            result => result.scorecard === scorecard,
          );
          const result = candidates[from % Math.max(candidates.length, 1)];
          const subject = other.subjects[from % other.subjects.length];
          if (what === 'ask') {
            await pages.scorecardFleet.listScorecards({}, ALL);
          } else if (what === 'subject') {
            results.putSubject(uid, { ...subject, uid, ref: `${uid} now` });
          } else if (what === 'noSubject') {
            results.putSubject(uid, undefined);
          } else {
            const isThere = what === 'result' && result;
            results.putResult(
              ...[uid, scorecard],
              isThere ? { ...result, uid } : undefined,
            );
          }
        }
        const anew = startScorecards(fleet, {
          results: HeldResults.copyOf(results),
        });
        for (const id of ['operations', 'quality']) {
          for (const sort of ['name', 'owner', 'score', 'failing'] as const) {
            const request = { id, sort, limit: 200 };
            expect(
              await pages.scorecardFleet.listResults(request, ALL),
            ).toEqual(await anew.scorecardFleet.listResults(request, ALL));
          }
        }
        expect(await pages.scorecardTasks.listTasks({}, ALL)).toEqual(
          await anew.scorecardTasks.listTasks({}, ALL),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds outcomes again by their checks, however definitions change meanwhile', async () => {
    const subject = subjectOf('component:default/s');
    const checks = Array.from({ length: 20 }, (_, index) =>
      ruleOf(`check-${index}`),
    );
    const whole = loadedOf({ id: 'one', checks });
    const outcomes = checks.map(({ id }, index) =>
      outcomeOf(id, index % 2 === 0 ? 'pass' : 'fail'),
    );
    const pages = startScorecards({
      subjects: [subject],
      results: [resultOf(subject, whole, outcomes)],
      scorecards: [whole],
    });
    const statesOf = async () =>
      (await pages.scorecardFleet.getScorecard({ id: 'one' }, ALL)).checks.map(
        ({ check, states }) => [check, ...Object.keys(states)],
      );
    const before = await statesOf();
    expect(before).toHaveLength(20);
    const few = [checks[7], ruleOf('brand-new'), checks[4]];
    pages.define([loadedOf({ id: 'one', checks: few })]);
    expect(await statesOf()).toEqual([
      ['check-7', 'fail'],
      ['brand-new'],
      ['check-4', 'pass'],
    ]);
    // Nothing was read again: what was left out for a while is still known.
    pages.define([whole]);
    expect(await statesOf()).toEqual(before);
    expect(pages.results.readings).toBe(1);
  });
});
