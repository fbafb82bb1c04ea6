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

import { note } from '../shared/Figures';
import { ROUNDS } from '../shared/rounds';
import type { Stewardship } from '../shared/startStewardship';
import { median } from '../shared/statistics';
import { checkAllResults } from './checkResults';
import { tidyUp } from './insertRows';
import { observe } from './observe';
import { adder, type Subject } from './Subject';

/** The first evaluation in one task instead of several. */
export async function measureShards(
  subject: Subject,
  start: (shards: number) => Promise<Stewardship>,
): Promise<void> {
  const { engine, facts } = subject;
  const add = adder(subject);
  const stewardship = await start(1);
  try {
    const runs: { ms: number; statements: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      note(`${engine}: round ${round + 1} with one task`);
      await stewardship.sql.forgetEvaluations();
      await tidyUp(stewardship.sql.knex);
      runs.push(
        await observe(
          stewardship.sql,
          async () => await stewardship.evaluateScorecards(1),
        ),
      );
    }
    await checkAllResults({ ...subject, stewardship });
    add(
      'first evaluation by one task: time',
      median(runs.map(({ ms }) => ms)) / 1000,
      's',
    );
    add(
      'first evaluation by one task: SQL statements per entity',
      median(runs.map(({ statements }) => statements)) / facts.refs.length,
      'statements',
      0.03,
    );
  } finally {
    await stewardship.stop();
  }
}
