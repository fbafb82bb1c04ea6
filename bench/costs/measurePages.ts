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

import type { Database, Engine } from '../shared/databases';
import { note, type Figures } from '../shared/Figures';
import { generateCatalog } from '../shared/generateCatalog';
import { OutgoingCalls } from '../shared/OutgoingCalls';
import { Random } from '../shared/random';
import { ask, expectAnswer, measureRounds } from '../shared/rounds';
import { startStewardship } from '../shared/startStewardship';
import { StaticCatalog } from '../shared/StaticCatalog';
import { addCosts, FIRST_MONTH, LAST_MONTH } from './addCosts';
import { checkOverview } from './checkOverview';

const BASE = '/api/stewardship';
const KIB = 1024;
const LISTED = 10_000;
const SAMPLE = 200;
const outgoing = new OutgoingCalls();

/** How quickly costs of 10 000 entities over twelve months are answered, over real sockets, checked first. */
export async function measurePages(options: {
  engine: Engine;
  figures: Figures;
  database: Database;
}): Promise<void> {
  const { engine, figures, database } = options;
  const generated = generateCatalog({ listed: LISTED });
  const stewardship = await startStewardship({
    catalog: new StaticCatalog(
      generated.entities.map(entity => entity.toEntity()),
    ),
    database,
    settings: {
      runbooks: { techDocs: { enabled: false } },
      lifecycle: { notifications: { enabled: false } },
    },
  });
  try {
    await stewardship.sync();
    const costs = await addCosts({
      knex: stewardship.sql.knex,
      entities: generated.listed,
    });
    const started = performance.now();
    await stewardship.run('cost-book');
    figures.add({
      engine,
      figure: `${costs.rows} monthly sums read into memory`,
      value: (performance.now() - started) / 1_000,
      unit: 's',
    });
    await stewardship.gatherStatistics();
    await checkOverview({ http: stewardship.http, costs });
    const random = new Random(5);
    const year = `from=${FIRST_MONTH}&to=${LAST_MONTH}`;
    const one = `from=${LAST_MONTH}&to=${LAST_MONTH}`;
    const entities = Array.from({ length: SAMPLE }, () =>
      random.pick(generated.components),
    );
    for (const [figure, paths, p95] of [
      ['top 25 of 10,000, a month', [`by=service&${one}`], 50],
      ['top 25 of 10,000, a year', [`by=service&${year}`], 50],
      ['by team, a year', [`by=team&${year}`], 50],
      ['by category, a year', [`by=category&${year}`], 50],
      ['by product, a month', [`by=product&${one}`], 50],
    ] as const) {
      await measure(
        figure,
        paths.map(query => `${BASE}/costs?limit=25&${query}`),
        p95,
      );
    }
    await measure(
      'whole entity with its costs',
      entities.map(({ ref }) => `${BASE}/entities/${ref.replace(':', '/')}`),
      undefined,
    );
    await measure(
      'costs of one entity, a year',
      entities.map(({ ref }) => `${BASE}/costs/${ref.replace(':', '/')}`),
      5,
    );
  } finally {
    await stewardship.stop();
  }

  async function measure(
    name: string,
    questions: string[],
    goal: number | undefined,
  ): Promise<void> {
    note(`measuring ${name}`);
    const { http, sql } = stewardship;
    const { p50, p95 } = await measureRounds(http, questions);
    const most = { bytes: 0, statements: 0, calls: 0 };
    for (const question of questions) {
      sql.reset();
      outgoing.count = 0;
      const answer = await ask(http, question);
      expectAnswer(question, answer);
      most.bytes = Math.max(most.bytes, answer.bytes);
      most.statements = Math.max(most.statements, sql.statements);
      most.calls = Math.max(most.calls, outgoing.count);
    }
    const add = (
      figure: string,
      value: number,
      unit: string,
      atMost?: number,
    ) =>
      figures.add({
        ...{ engine, figure: `${name}, ${figure}`, value, unit },
        goal: atMost === undefined ? undefined : { atMost },
      });
    add('p50', p50, 'ms');
    add('p95', p95, 'ms', goal);
    add('size', most.bytes / KIB, 'KiB', 50);
    add('statements', most.statements, 'statements', 8);
    add('outgoing calls', most.calls, 'calls', 0);
  }
}
