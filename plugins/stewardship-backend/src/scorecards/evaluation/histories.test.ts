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

import { TestDatabases } from '@backstage/backend-test-utils';
import type { Deed } from './evaluated';
import {
  createEvaluationHarness,
  makeSubject,
} from './__testUtils__/evaluationHarness';
import {
  coverageCheck,
  questionCheck,
  scorecardOf,
} from './__testUtils__/testScorecards';
import type { TrendRow } from './HistoryStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const SERVICE = makeSubject(0);
const { uid: UID } = SERVICE;
const COVERED = { uid: UID, scorecard: 'quality', check: 'covered' };
const ASKED = { uid: UID, scorecard: 'quality', check: 'asked' };
const YES = { value: { kind: 'yesNo', yes: true } } as const;
const ADA = 'user:default/ada';
const ALL = { shard: 0, shards: 1 };

describe.each(databases.eachSupportedId())('Histories on %s', databaseId => {
  async function start() {
    const harness = await createEvaluationHarness({
      knex: await databases.init(databaseId),
      scorecards: [
        scorecardOf('quality', [
          ...[coverageCheck('covered', 80), coverageCheck('tested', 60)],
          questionCheck('asked'),
        ]),
      ],
    });
    await harness.putSubjects([SERVICE]);
    await harness.putFacts([{ uid: UID, facts: { coverage: 10 } }]);
    await harness.evaluate();
    return {
      ...harness,
      async causes() {
        const items = await harness.history.read(COVERED);
        return items.map(({ check, cause, by }) => [check, cause, by]);
      },
    };
  }

  function deed(
    of: { scorecard: string; check: string },
    cause: Deed['cause'],
  ) {
    const { scorecard, check } = of;
    return { ...{ actor: ADA, scorecard, check }, cause };
  }

  it('name nobody for an exemption that has ended by itself', async () => {
    const { causes, clock, evaluate, evaluator, ...harness } = await start();
    await harness.putExemption(COVERED, { until: '2026-11-22' });
    await evaluate();
    clock.now = new Date('2026-11-23T00:01:00.000Z');
    // A draft, which changes nothing.
    await harness.putAnswer(ASKED, null);
    await evaluator.evaluateNow({ uid: UID, deed: deed(ASKED, 'answered') });
    expect((await causes())[0]).toEqual([
      ...['covered', 'exemptionEnded', undefined],
    ]);
  });

  it('name nobody for an exemption of the same check that has ended by itself', async () => {
    const { causes, clock, evaluate, evaluator, putExemption } = await start();
    await putExemption(ASKED, { until: '2026-11-22' });
    await evaluate();
    clock.now = new Date('2026-11-23T00:01:00.000Z');
    await evaluator.evaluateNow({ uid: UID, deed: deed(ASKED, 'answered') });
    expect((await causes())[0]).toEqual([
      ...['asked', 'exemptionEnded', undefined],
    ]);
  });

  it('name the person for the check alone that they did something about', async () => {
    const { causes, evaluator, putAnswer, putFacts } = await start();
    await putFacts([{ uid: UID, facts: { coverage: 90 } }]);
    await putAnswer(ASKED, YES);
    await evaluator.evaluateNow({ uid: UID, deed: deed(ASKED, 'answered') });
    expect((await causes()).slice(0, 3)).toEqual([
      ['covered', 'serviceChanged', undefined],
      ['tested', 'serviceChanged', undefined],
      ['asked', 'answered', ADA],
    ]);
  });

  it('name who has decided about an exemption', async () => {
    const { causes, evaluator, putExemption } = await start();
    await putExemption(COVERED, { until: '2026-12-01' });
    await evaluator.evaluateNow({
      uid: UID,
      deed: deed(COVERED, 'exemptionApproved'),
    });
    await putExemption(COVERED, { until: '2026-12-01', status: 'revoked' });
    await evaluator.evaluateNow({
      uid: UID,
      deed: deed(COVERED, 'exemptionEnded'),
    });
    expect((await causes()).slice(0, 2)).toEqual([
      ['covered', 'exemptionEnded', ADA],
      ['covered', 'exemptionApproved', ADA],
    ]);
  });

  it('are in the order of what happened, also while a run goes on', async () => {
    const { clock, evaluator, history, people, putFacts, ...harness } =
      await start();
    const { run, statesOf } = harness;
    const services = Array.from({ length: 1500 }, (_, index) =>
      makeSubject(index),
    );
    await harness.putSubjects(services);
    // In the last bucket, and so in the second slice.
    const { uid } = services[1471];
    await putFacts([{ uid, facts: { coverage: 10 } }]);
    await run.run(ALL);
    await harness.knex('scorecard_subjects').increment('input_version', 1);
    clock.now = new Date('2026-11-21T10:00:00.000Z');
    const read = people.read.bind(people);
    jest.spyOn(people, 'read').mockImplementationOnce(async uids => {
      // While the first slice is evaluated.
      clock.now = new Date('2026-11-21T10:00:10.000Z');
      await putFacts([{ uid, facts: { coverage: 90 } }]);
      await evaluator.evaluateNow({ uid });
      clock.now = new Date('2026-11-21T10:00:20.000Z');
      await putFacts([{ uid, facts: { coverage: 10 } }]);
      return await read(uids);
    });
    await run.run(ALL);
    expect(await statesOf(uid)).toMatchObject({ quality: { covered: 'fail' } });
    const items = await history.read({ uid, scorecard: 'quality' });
    expect(items.slice(0, 4).map(({ at, to }) => [at, to])).toEqual([
      ['2026-11-21T10:00:20.000Z', 'fail'],
      ['2026-11-21T10:00:20.000Z', 'fail'],
      ['2026-11-21T10:00:10.000Z', 'pass'],
      ['2026-11-21T10:00:10.000Z', 'pass'],
    ]);
  });

  it('never go back in time, however clocks differ', async () => {
    const { clock, evaluate, evaluator, history, putFacts, results } =
      await start();
    const { evaluatedAt } = await results.readOf(UID);
    clock.now = new Date('2026-11-21T10:00:10.000Z');
    await putFacts([{ uid: UID, facts: { coverage: 90 } }]);
    await evaluator.evaluateNow({ uid: UID });
    clock.now = new Date('2026-11-21T10:00:00.000Z');
    await putFacts([{ uid: UID, facts: { coverage: 10 } }]);
    await evaluate();
    const rows: TrendRow[] = [];
    for await (const slice of history.readTrend({
      ...{ scorecard: 'quality', from: evaluatedAt ?? '' },
      upTo: await history.readLastId(),
    })) {
      rows.push(...slice);
    }
    expect(rows.map(({ at, earned }) => [at, earned])).toEqual([
      [evaluatedAt, 0],
      ['2026-11-21T10:00:10.000Z', 2000],
      ['2026-11-21T10:00:10.000Z', 0],
    ]);
    expect(await results.readOf(UID)).toMatchObject({
      evaluatedAt: '2026-11-21T10:00:10.000Z',
    });
  });
});
