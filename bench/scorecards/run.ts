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

import { createDatabase, type Engine } from '../shared/databases';
import { Figures, note } from '../shared/Figures';
import { generateCatalog } from '../shared/generateCatalog';
import { runEngines } from '../shared/runEngines';
import { startStewardship } from '../shared/startStewardship';
import { StaticCatalog } from '../shared/StaticCatalog';
import { BenchTools } from './BenchTools';
import { checkPlans } from './checkPlans';
import { exemptServices } from './exemptServices';
import { MadeUpFacts } from './MadeUpFacts';
import {
  createScorecardFile,
  makeUpChecks,
  writeScorecard,
} from './MadeUpScorecard';
import { measureAgain } from './measureAgain';
import { measureFirst } from './measureEvaluation';
import { measurePage } from './measurePage';
import { measureReaders } from './measureReaders';
import { measureShards } from './measureShards';
import { measureStorage } from './measureStorage';
import { ScorecardOracle } from './ScorecardOracle';
import { SHARDS, type Subject } from './Subject';

const LISTED = 10_000;

runEngines(__filename, measure);

async function measure(engine: Engine): Promise<void> {
  const figures = new Figures('scorecards');
  const generated = generateCatalog({ listed: LISTED });
  const facts = new MadeUpFacts(generated.listed);
  const oracle = new ScorecardOracle(facts, makeUpChecks());
  const tools = new BenchTools(facts);
  const database = await createDatabase(engine);
  const file = createScorecardFile();
  writeScorecard(file, oracle.checks);
  const catalog = new StaticCatalog(
    generated.entities.map(entity => entity.toEntity()),
  );
  const start = async (shards: number) =>
    await startStewardship({
      ...{ catalog, database },
      features: [tools.toFeature()],
      settings: {
        runbooks: { techDocs: { enabled: false } },
        lifecycle: { notifications: { enabled: false } },
        scorecards: { shards, sources: [{ file }] },
      },
    });
  const stewardship = await start(SHARDS);
  const subject: Subject = {
    ...{ engine, figures, database, stewardship },
    ...{ generated, facts, tools, oracle, file },
  };
  try {
    note(`${engine}: reading the catalog, the scorecard and the facts`);
    await stewardship.sync();
    await stewardship.refreshScorecards();
    await exemptServices(subject);
    await stewardship.gatherStatistics();
    const bulk = await measureFirst(subject);
    await measureAgain(subject);
    await measureReaders(subject);
    await measureStorage(subject);
    await measurePage(subject, bulk);
    await checkPlans(subject);
  } finally {
    await stewardship.stop();
  }
  try {
    await measureShards(subject, start);
  } finally {
    await database.drop();
  }
  figures.end();
}
