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

import assert from 'node:assert/strict';
import { createDatabase, type Engine } from '../shared/databases';
import { Figures, note } from '../shared/Figures';
import { generateCatalog, type BenchCatalog } from '../shared/generateCatalog';
import { PagerTool } from '../shared/PagerTool';
import { runEngines } from '../shared/runEngines';
import { startStewardship, type Stewardship } from '../shared/startStewardship';
import { StaticCatalog, type PageRequest } from '../shared/StaticCatalog';
import { median } from '../shared/statistics';
import { observe, type Observation } from './observe';

const LISTED = 10_000;
const ROUNDS = 5;

/** One in a hundred. */
const CHANGED_EVERY = 100;

runEngines(__filename, measure);

async function measure(engine: Engine): Promise<void> {
  const figures = new Figures('sync');
  const generated = generateCatalog({ listed: LISTED });
  const total = generated.entities.length;
  // Warms up, and tells what the sync asks the catalog for.
  const cold = await measureRound(engine, generated, []);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await measureRound(engine, generated, cold.asked));
    note(`${engine}: round ${round + 1} of ${ROUNDS}`);
  }
  const of = (pick: (round: Round) => number) => median(rounds.map(pick));
  const worst = (pick: (round: Round) => number) =>
    Math.max(...rounds.map(pick));

  figures.add({
    engine,
    figure: 'first sync',
    value: of(({ first }) => (total / first.ms) * 1000),
    unit: 'entities/s',
  });
  figures.add({
    engine,
    figure: 'unchanged',
    value: of(({ unchanged }) => (total / unchanged.ms) * 1000),
    unit: 'entities/s',
  });
  for (const [name, ratio] of [
    ['unchanged', of(({ first, unchanged }) => unchanged.ms / first.ms)],
    [
      'one in a hundred changed',
      of(({ first, changed }) => changed.ms / first.ms),
    ],
  ] as const) {
    figures.add({
      engine,
      figure: `${name}, against the first`,
      value: ratio,
      unit: 'ratio',
      goal: name === 'unchanged' ? { atMost: 0.25 } : undefined,
    });
  }
  figures.add({
    engine,
    figure: 'unchanged, statements that write',
    value: worst(({ unchanged }) => unchanged.writes),
    unit: 'statements',
    goal: { atMost: 0 },
  });
  figures.add({
    engine,
    figure: 'one in a hundred changed, records written for each changed entity',
    value: worst(({ recordsPerChange }) => recordsPerChange),
    unit: 'ratio',
    goal: { atMost: 1.2 },
  });
  for (const [name, pick] of [
    ['first sync', ({ first }: Round) => first],
    ['unchanged', ({ unchanged }: Round) => unchanged],
    ['one in a hundred changed', ({ changed }: Round) => changed],
  ] as const) {
    figures.add({
      engine,
      figure: `${name}, event loop delay, max`,
      value: of(round => pick(round).delayMax),
      unit: 'ms',
      goal: { atMost: 150 },
    });
    figures.add({
      engine,
      figure: `${name}, event loop delay, p99`,
      value: of(round => pick(round).delayP99),
      unit: 'ms',
      goal: { atMost: 50 },
    });
  }
  figures.add({
    engine,
    figure: 'first sync of the process, growth of its memory',
    value: cold.first.growth,
    unit: 'MiB',
    goal: { atMost: 300 },
  });
  figures.add({
    engine,
    figure: 'peak memory of the process, with the made-up catalogs',
    value: process.resourceUsage().maxRSS / 1024,
    unit: 'MiB',
  });
  figures.end();
}

type Round = {
  first: Observation;
  unchanged: Observation;
  changed: Observation;
  recordsPerChange: number;
  asked: PageRequest[];
};

/** On an empty database: everything, nothing, and one entity in a hundred. */
async function measureRound(
  engine: Engine,
  generated: BenchCatalog,
  asked: PageRequest[],
): Promise<Round> {
  const database = await createDatabase(engine);
  const catalog = new StaticCatalog(
    generated.entities.map(entity => entity.toEntity()),
  );
  catalog.preparePages(asked);
  const total = generated.entities.length;
  const stewardship = await startStewardship({
    catalog,
    database,
    features: [new PagerTool(generated).toModule()],
  });
  try {
    const first = await observe(stewardship);
    assert.deepEqual(summaryOf(first), { entities: total, changed: total });
    assert.equal(first.outcome.records, total);
    await stewardship.refreshOnCall();

    const unchanged = await observe(stewardship);
    assert.deepEqual(summaryOf(unchanged), { entities: total, changed: 0 });
    assert.equal(unchanged.outcome.records, 0);

    const edited = edit(catalog, generated);
    const changed = await observe(stewardship);
    assert.deepEqual(summaryOf(changed), { entities: total, changed: edited });
    await checkEdit(stewardship, generated);
    return {
      first,
      unchanged,
      changed,
      recordsPerChange: changed.outcome.records / edited,
      asked: catalog.requests,
    };
  } finally {
    await stewardship.stop();
    await database.drop();
  }
}

function summaryOf({ outcome }: Observation) {
  return { entities: outcome.entities, changed: outcome.changed };
}

/** Gives one component in so many another purpose. Returns how many. */
function edit(catalog: StaticCatalog, { components, entities }: BenchCatalog) {
  const chosen = new Set(
    components.filter((_, index) => index % CHANGED_EVERY === 0),
  );
  catalog.entities = entities.map(entity => {
    const stewardship = { purpose: 'Another purpose' };
    return chosen.has(entity)
      ? { ...entity.toEntity(2), spec: { ...entity.spec, stewardship } }
      : entity.toEntity();
  });
  catalog.preparePages();
  return chosen.size;
}

async function checkEdit(
  { http }: Stewardship,
  { components }: BenchCatalog,
): Promise<void> {
  const { support } = await http.json<{
    support: { purpose?: { value: string } };
  }>(`/api/stewardship/entities/component/default/${components[0].name}`);
  assert.equal(support.purpose?.value, 'Another purpose');
}
