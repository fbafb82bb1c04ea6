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

import { existsSync } from 'node:fs';
import catalogModuleStewardship from '../../plugins/catalog-backend-module-stewardship/src';
import type { Engine } from '../shared/databases';
import { Figures, note } from '../shared/Figures';
import { runEngines } from '../shared/runEngines';
import { median } from '../shared/statistics';
import type { SearchRows } from './checkSearchRows';
import { Contest, type Round } from './Contest';
import { makeUpGroups } from './madeUp';
import { startCatalog } from './startCatalog';

const ROUNDS = 6;
// Many at a time, as at a first load or an import. With few, the group that all of them name is stitched for each few.
const COMPONENTS = 500;
const FULL_ROUNDS = 5;
const FULL_COMPONENTS = 200;
const MEMORY_DISK = '/dev/shm';

runEngines(__filename, measure);

/**
 * Two catalogs in one process, with and without the module, that get the same entities in turn. A shared machine is
 * faster in one minute than in the next, hardly so from one second to the next.
 */
async function measure(engine: Engine): Promise<void> {
  if (engine === 'sqlite' && existsSync(MEMORY_DISK)) {
    // How long a disk takes to keep what it was given varies more than all else, and has nothing to do with the module.
    process.env.TMPDIR = MEMORY_DISK;
  }
  const figures = new Figures('catalog');
  const alone = await startCatalog({ engine, features: [] });
  const module = await startCatalog({
    engine,
    features: [catalogModuleStewardship],
  });
  try {
    const contest = new Contest(alone, module);
    await contest.add(makeUpGroups());
    // Thrown away: the first round of a fresh process is slower.
    await contest.run({ count: COMPONENTS, usual: true });
    await contest.check();

    const rounds: Round[] = [];
    while (rounds.length < ROUNDS) {
      rounds.push(await contest.run({ count: COMPONENTS, usual: true }));
      note(`${engine}: round ${rounds.length} of ${ROUNDS}`);
    }
    addRows(figures, engine, await contest.check(), module.size);
    addThroughput(figures, engine, rounds);

    const full: Round[] = [];
    while (full.length < FULL_ROUNDS) {
      full.push(await contest.run({ count: FULL_COMPONENTS, usual: false }));
      note(`${engine}: full round ${full.length} of ${FULL_ROUNDS}`);
    }
    await contest.check();
    figures.add({
      engine,
      figure:
        'throughput against that without, every entity with three relations',
      value: median(full.map(ratioOf)),
      unit: 'ratio',
    });
  } finally {
    await alone.stop();
    await module.stop();
  }
  figures.end();
}

function addRows(
  figures: Figures,
  engine: Engine,
  rows: SearchRows,
  entities: number,
): void {
  const unit = 'rows';
  const goal = { atMost: 3 };
  figures.add({
    engine,
    figure: 'extra search rows of an entity for what it declares, most',
    value: rows.mostOfOne,
    unit,
    goal,
  });
  figures.add({
    engine,
    figure: 'extra search rows per entity, both ends',
    value: rows.added / entities,
    unit,
    goal,
  });
  figures.add({
    engine,
    figure: 'extra search rows of the group that is named most',
    value: rows.mostOfNamed,
    unit,
  });
}

function addThroughput(
  figures: Figures,
  engine: Engine,
  rounds: Round[],
): void {
  for (const [name, took] of [
    ['without the module', rounds.map(({ alone }) => alone)],
    ['with the module', rounds.map(({ module }) => module)],
  ] as const) {
    figures.add({
      engine,
      figure: `entities processed, ${name}`,
      value: COMPONENTS / median(took.map(({ seconds }) => seconds)),
      unit: 'entities/s',
    });
    figures.add({
      engine,
      figure: `CPU time of the process for each entity, ${name}`,
      value:
        (median(took.map(({ cpuSeconds }) => cpuSeconds)) / COMPONENTS) * 1000,
      unit: 'ms',
    });
  }
  const ratios = rounds.map(ratioOf);
  for (const [name, value] of [
    ['lowest', Math.min(...ratios)],
    ['highest', Math.max(...ratios)],
  ] as const) {
    figures.add({
      engine,
      figure: `throughput against that without, ${name} of the rounds`,
      value,
      unit: 'ratio',
    });
  }
  figures.add({
    engine,
    figure: 'CPU time against that without',
    value: median(
      rounds.map(({ alone, module }) => module.cpuSeconds / alone.cpuSeconds),
    ),
    unit: 'ratio',
  });
  figures.add({
    engine,
    figure: 'throughput against that without',
    value: median(ratios),
    unit: 'ratio',
    goal: { atLeast: 0.97 },
  });
}

/** Both did the same number of entities, so the ratio of the throughputs is that of the times, the other way round. */
function ratioOf({ alone, module }: Round): number {
  return alone.seconds / module.seconds;
}
