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
import {
  createEvaluationHarness,
  makeSubject,
} from './__testUtils__/evaluationHarness';
import { coverageCheck, scorecardOf } from './__testUtils__/testScorecards';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const { uid: UID } = makeSubject(0);

describe('SliceEvaluation', () => {
  it('reads the facts that a check asks only to know whether it is for the entity', async () => {
    const check = coverageCheck('covered', 80);
    const harness = await createEvaluationHarness({
      knex: await databases.init('SQLITE_3'),
      scorecards: [
        scorecardOf('quality', [
          {
            ...check,
            when: {
              ...{ source: 'repository.public', facts: ['repository.public'] },
              confidential: new Map(),
              evaluate: ({ repository }) =>
                repository
                  ? { kind: 'value', value: repository.public === true }
                  : { kind: 'missing', missing: ['repository.public'] },
            },
          },
        ]),
      ],
    });
    await harness.putSubjects([makeSubject(0)]);
    await harness.putFacts([{ uid: UID, facts: { coverage: 90 } }]);
    await harness.knex('fact_latest').insert({
      ...{ uid: UID, source: 'repository', facts: '{"public":false}' },
      ...{ hash: '', measured_at: harness.clock.now.toISOString() },
    });
    await harness.evaluate();
    expect(await harness.statesOf(UID)).toEqual({
      quality: { covered: 'notApplicable' },
    });
  });
});
