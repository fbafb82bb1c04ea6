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

import { addRunbooks } from '../shared/addRunbooks';
import { createDatabase, type Engine } from '../shared/databases';
import { Figures, note } from '../shared/Figures';
import { generateCatalog } from '../shared/generateCatalog';
import { Oracle } from '../shared/Oracle';
import { RunbookHost } from '../shared/RunbookHost';
import { runEngines } from '../shared/runEngines';
import { startStewardship } from '../shared/startStewardship';
import { StaticCatalog } from '../shared/StaticCatalog';
import { checkRunbooks } from './checkRunbooks';
import { measureAnswers } from './measureAnswers';
import { measureReading } from './measureReading';

const LISTED = 10_000;

runEngines(__filename, measure);

async function measure(engine: Engine): Promise<void> {
  const figures = new Figures('runbooks');
  const generated = generateCatalog({ listed: LISTED });
  const folders = addRunbooks(generated);
  const host = new RunbookHost(folders);
  const database = await createDatabase(engine);
  const catalog = new StaticCatalog(
    generated.entities.map(entity => entity.toEntity()),
  );
  const stewardship = await startStewardship({
    catalog,
    database,
    features: [host.toFeature()],
    // Nearly every component has documentation, and none of it is there.
    settings: { runbooks: { techDocs: { enabled: false } } },
  });
  try {
    await stewardship.sync();
    const oracle = new Oracle(generated);
    const subject = {
      ...{ engine, figures, stewardship, catalog, generated, oracle },
      ...{ host, folders },
    };
    note(`${engine}: reading ${folders.size} folders`);
    await measureReading(subject);
    await stewardship.gatherStatistics();
    note(`${engine}: checking answers`);
    await checkRunbooks(subject);
    await measureAnswers(subject);
  } finally {
    await stewardship.stop();
    await database.drop();
  }
  figures.end();
}
