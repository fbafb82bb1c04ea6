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
import type { ScorecardResultsRequest } from '@backstage-stewardship/plugin-stewardship-common';
import {
  loadedOf,
  outcomeOf,
  resultOf,
  ruleOf,
  subjectOf,
  TODAY,
  type PlainFleet,
} from './__testUtils__/fleets';
import { ALL, some, startScorecards } from './__testUtils__/startScorecards';
import { readResultsRequest } from './scorecardRequests';

const LEVELS = ['bronze', 'silver'].map(id => ({ id, title: id }));
const SCORECARD = loadedOf({
  ...{ id: 'ops', title: 'Operations', levels: LEVELS },
  checks: [
    ruleOf('ladder', { level: 'bronze' }),
    ruleOf('runbook', { level: 'silver' }),
  ],
});

/** Forty services, every third of which bears the same name. */
const MANY: PlainFleet = (() => {
  const subjects = Array.from({ length: 40 }, (_, index) =>
    subjectOf(`component:default/s${String(index).padStart(2, '0')}`, {
      ...(index % 3 === 0 && { title: 'The same' }),
      ...(index % 4 !== 0 && { ownerRef: `group:default/g${index % 4}` }),
    }),
  );
  return {
    subjects,
    results: subjects.map((subject, index) =>
      resultOf(subject, SCORECARD, [
        outcomeOf('ladder', index % 2 === 0 ? 'pass' : 'fail'),
        outcomeOf('runbook', index % 5 === 0 ? 'unknown' : 'pass'),
      ]),
    ),
    scorecards: [SCORECARD],
    changes: [],
  };
})();

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) {
    text += part;
  }
  return text;
}

describe('ScorecardFleetService', () => {
  it('leaves nothing out and gives nothing twice where services change between two pages', async () => {
    const { scorecardFleet, results } = startScorecards(MANY);
    const request = { id: 'ops', sort: 'name', limit: 10 } as const;
    const first = await scorecardFleet.listResults(request, ALL);
    // The last of the page and one before it are gone, another one comes before them.
    const shown = first.items.map(({ entity }) => entity.ref);
    results.putSubject(`uid of ${shown[9]}`, undefined);
    results.putSubject(`uid of ${shown[0]}`, undefined);
    const fresh = subjectOf('component:default/a');
    results.putSubject(fresh.uid, fresh);
    results.putResult(
      ...[fresh.uid, 'ops'],
      resultOf(fresh, SCORECARD, [outcomeOf('ladder', 'pass')]),
    );
    const refs = [...shown];
    let cursor = first.pageInfo.nextCursor;
    while (cursor) {
      const page = await scorecardFleet.listResults(
        { ...request, cursor },
        ALL,
      );
      refs.push(...page.items.map(({ entity }) => entity.ref));
      cursor = page.pageInfo.nextCursor;
    }
    expect(refs).toEqual(
      [...MANY.subjects]
        .sort((a, b) =>
          a.sortName === b.sortName
            ? Number(a.ref > b.ref) - 0.5
            : Number(a.sortName > b.sortName) - 0.5,
        )
        .map(({ ref }) => ref),
    );
  });

  it('keeps equal ones in the order of their names in both directions, those with nothing to sort by last', async () => {
    const { scorecardFleet } = startScorecards(MANY);
    for (const order of ['asc', 'desc'] as const) {
      const { items } = await scorecardFleet.listResults(
        { id: 'ops', sort: 'owner', order, limit: 200 },
        ALL,
      );
      const groups = ['g1', 'g2', 'g3'].map(name => `group:default/${name}`);
      const owners = order === 'asc' ? groups : groups.reverse();
      expect([...new Set(items.map(({ owner }) => owner?.ref))]).toEqual([
        ...owners,
        undefined,
      ]);
      for (const owner of [...owners, undefined]) {
        const names = items
          .filter(item => item.owner?.ref === owner)
          .map(({ entity }) => `${entity.title ?? ''} ${entity.ref}`);
        // Names of services begin with an s, and so before `the same`.
        const sorted = [...names].sort(
          (a, b) =>
            Number(a.startsWith('The')) - Number(b.startsWith('The')) ||
            Number(a > b) - 0.5,
        );
        expect(names).toEqual(sorted);
      }
    }
  });

  it('refuses cursors that were made up or belong to another list', async () => {
    const { scorecardFleet } = startScorecards(MANY);
    const request: ScorecardResultsRequest = { id: 'ops', limit: 3 };
    const { pageInfo } = await scorecardFleet.listResults(request, ALL);
    const cursor = pageInfo.nextCursor ?? '';
    const content = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const written = (change: object) =>
      Buffer.from(JSON.stringify({ ...content, ...change })).toString(
        'base64url',
      );
    for (const [changed, message] of [
      [{ ...request, cursor, text: 's' }, 'belongs to other filters'],
      [{ ...request, cursor, sort: 'score' }, 'is not one of this list'],
      [{ ...request, cursor, order: 'desc' }, 'belongs to other filters'],
      [{ ...request, cursor: 'nonsense' }, 'is not one of this list'],
      [{ ...request, cursor: written({ ref: 'x' }) }, 'is not one of this'],
      [{ ...request, cursor: written({ ref: '[1,2]' }) }, 'is not one of this'],
      [{ ...request, cursor: written({ ref: '\u0000' }) }, 'is not one of'],
      [{ ...request, cursor: written({ value: 5 }) }, 'is not one of this'],
      [{ ...request, cursor: written({ more: 1 }) }, 'is not one of this list'],
    ] as [ScorecardResultsRequest, string][]) {
      await expect(scorecardFleet.listResults(changed, ALL)).rejects.toThrow(
        message,
      );
    }
    // A place that nobody has leads into the list like any other, to nothing but what the caller may read.
    const moved = { ...request, cursor: written({ value: 's2' }) };
    const page = await scorecardFleet.listResults(
      moved,
      some(['component:default/s22']),
    );
    expect(page.items.map(({ entity }) => entity.ref)).toEqual([
      'component:default/s22',
    ]);
  });

  it('shows what an older definition evaluated as far as it still makes sense', async () => {
    const subject = subjectOf('component:default/s');
    const older = loadedOf({
      ...{ id: 'ops', levels: [{ id: 'wood', title: 'Wood' }, ...LEVELS] },
      checks: [
        ruleOf('gone', { level: 'wood' }),
        ruleOf('runbook', { level: 'bronze' }),
        ruleOf('old', { level: 'bronze' }),
      ],
    });
    const { scorecardFleet } = startScorecards({
      subjects: [subject],
      results: [
        resultOf(subject, older, [
          outcomeOf('gone', 'pass'),
          outcomeOf('runbook', 'fail'),
          outcomeOf('old', 'unknown'),
        ]),
      ],
      scorecards: [SCORECARD],
    });
    const { items, distribution } = await scorecardFleet.listResults(
      { id: 'ops' },
      ALL,
    );
    expect(items[0].score).toEqual({
      ...{ earned: 1000, possible: 2000, counts: { fail: 1 } },
      next: { level: 'bronze', missing: ['runbook'] },
    });
    expect(distribution).toMatchObject({
      levels: [
        { services: 1 },
        { level: 'bronze', services: 0 },
        { level: 'silver', services: 0 },
      ],
      states: { fail: 1 },
    });
    const found = async (level: string[]) =>
      (await scorecardFleet.listResults({ id: 'ops', level }, ALL)).totalItems;
    expect(await found(['none'])).toBe(1);
    expect(await found(['wood'])).toBe(0);
  });

  it('has scorecards that nothing was evaluated with, and none that are not there', async () => {
    const { scorecardFleet } = startScorecards({ scorecards: [SCORECARD] });
    const { items } = await scorecardFleet.listScorecards({}, ALL);
    expect(items).toMatchObject([
      { id: 'ops', checks: 2, questions: 0, distribution: { services: 0 } },
    ]);
    const page = await scorecardFleet.listResults({ id: 'ops' }, ALL);
    expect(page).toMatchObject({ items: [], totalItems: 0, pageInfo: {} });
    expect(await scorecardFleet.getSource({ id: 'ops' })).toEqual({
      ...{ definition: 'id: ops', problems: [] },
    });
    for (const id of ['constructor', '__proto__', 'other']) {
      for (const answer of [
        scorecardFleet.getScorecard({ id }, ALL),
        scorecardFleet.getSource({ id }),
        textOf(scorecardFleet.exportCsv({ id }, ALL)),
      ]) {
        await expect(answer).rejects.toThrow(NotFoundError);
      }
    }
  });

  it('says when a result was last found to be so', async () => {
    const { scorecardFleet, results } = startScorecards(MANY);
    const read = async () =>
      (await scorecardFleet.listResults({ id: 'ops', limit: 1 }, ALL)).items[0]
        .evaluatedAt;
    expect(await read()).toBe('2026-11-21T06:00:00.000Z');
    results.evaluatedAt = undefined;
    expect(await read()).toBe('2026-11-20T10:00:00.000Z');
  });

  it('exports cells that no spreadsheet takes for a formula', async () => {
    const subject = subjectOf('component:default/s', {
      ...{ title: '=cmd|"x"!A1', type: '\t@evil', ownerRef: '+group:a/b' },
    });
    const { scorecardFleet } = startScorecards({
      subjects: [subject],
      results: [resultOf(subject, SCORECARD, [])],
      scorecards: [SCORECARD],
    });
    const text = await textOf(scorecardFleet.exportCsv({ id: 'ops' }, ALL));
    const [header, line] = text.split('\r\n');
    expect(header).toMatch(/"check ladder","check runbook"$/);
    expect(line).toContain(`"'=cmd|""x""!A1","component","'\t@evil"`);
    expect(line).toContain(`"'+group:a/b","no"`);
  });

  it('reads a request as it is written', () => {
    expect(
      readResultsRequest({
        ...{ owner: 'Team-Shop', tier: ['gold', 'none'], limit: '20' },
        ...{ check: 'ladder:fail', sort: 'failing', order: 'desc' },
      }),
    ).toEqual({
      ...{ owner: ['group:default/team-shop'], tier: ['gold', 'none'] },
      ...{ check: ['ladder:fail'], sort: 'failing', order: 'desc', limit: 20 },
    });
    for (const query of [
      { check: 'ladder' },
      { check: 'ladder:perhaps' },
      { check: 'ladder:fail:pass' },
      { check: 'ladder:constructor' },
      { limit: '0' },
      { limit: '201' },
      { limit: '1e9' },
      { sort: 'secret' },
      { sort: ['name', 'score'] },
      { owner: 'group:' },
      { text: '\u0000' },
      { today: TODAY },
      JSON.parse('{"__proto__":{"limit":"5"}}'),
    ]) {
      expect(() => readResultsRequest(query)).toThrow('Invalid query');
    }
  });
});
