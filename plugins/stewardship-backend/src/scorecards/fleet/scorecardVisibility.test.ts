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
import type { Readable } from '../../catalog/readable';
import { fleets, onlyWith } from './__testUtils__/fleets';
import { ALL, some, startScorecards } from './__testUtils__/startScorecards';

jest.setTimeout(300_000);

/** Of services of the fleets, some of them by their system. */
const DOMAIN = 'domain:default/d';

/** Everything that the pages say, narrowed to an owner and not, as JSON. */
async function everything(
  pages: ReturnType<typeof startScorecards>,
  readable: Readable,
): Promise<string> {
  const { scorecardFleet, scorecardTasks, scorecardTrends } = pages;
  const owner = ['group:default/x'];
  const domain = [DOMAIN];
  const answers: unknown[] = [
    await scorecardTasks.listTasks({ limit: 200 }, readable),
    await scorecardTasks.listTasks({ owner }, readable),
    await scorecardTasks.partiesOf(readable),
  ];
  for (const filter of [{}, { owner }, { domain }]) {
    answers.push(await scorecardFleet.listScorecards(filter, readable));
    for (const id of ['operations', 'quality']) {
      const request = { ...filter, id };
      answers.push(
        await scorecardFleet.getScorecard(request, readable),
        await scorecardFleet.listResults(
          { ...request, sort: 'owner', limit: 3 },
          readable,
        ),
        await scorecardTrends.getTrend(request, readable),
      );
      for (const by of ['owner', 'system', 'domain', 'tier'] as const) {
        answers.push(
          await scorecardFleet.getRollup({ ...request, by }, readable),
        );
      }
      for await (const part of scorecardFleet.exportCsv(request, readable)) {
        answers.push(part);
      }
    }
  }
  return JSON.stringify(answers);
}

describe('Scorecards of the fleet', () => {
  it('are to each caller as if what they may not read did not exist', async () => {
    const cases = fleets.chain(fleet =>
      fc.tuple(
        fc.constant(fleet),
        fc.subarray([...fleet.subjects.map(({ ref }) => ref), DOMAIN]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([fleet, refs]) => {
        const readable = new Set(refs);
        const text = await everything(startScorecards(fleet), some(refs));
        expect(text).toBe(
          await everything(startScorecards(onlyWith(fleet, readable)), ALL),
        );
        const hidden = fleet.subjects.filter(({ ref }) => !readable.has(ref));
        for (const { ref } of hidden) {
          expect(text).not.toContain(`secret of ${ref}`);
          expect(text).not.toContain(`"ref":"${ref}","known":true`);
        }
        expect(readable.has(DOMAIN) || !text.includes(DOMAIN)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
