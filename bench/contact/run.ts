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
import { Oracle } from '../shared/Oracle';
import { PagerTool } from '../shared/PagerTool';
import { runEngines } from '../shared/runEngines';
import { startStewardship } from '../shared/startStewardship';
import { StaticCatalog } from '../shared/StaticCatalog';
import { checkContacts } from './checkContacts';
import { ContactOracle } from './ContactOracle';
import { LadderOracle } from './LadderOracle';
import { measureContact } from './measureContact';
import { measureLadderTest } from './measureLadderTest';

const LISTED = 10_000;

runEngines(__filename, measure);

async function measure(engine: Engine): Promise<void> {
  const figures = new Figures('contact');
  const generated = generateCatalog({ listed: LISTED });
  const pager = new PagerTool(generated);
  const oracle = new ContactOracle({
    catalog: generated,
    ladders: new LadderOracle({
      catalog: generated,
      oracle: new Oracle(generated),
    }),
    pager,
  });
  const database = await createDatabase(engine);
  const catalog = new StaticCatalog(
    generated.entities.map(entity => entity.toEntity()),
  );
  const stewardship = await startStewardship({
    catalog,
    database,
    features: [pager.toModule()],
  });
  try {
    await stewardship.sync();
    await stewardship.refreshOnCall();
    await stewardship.gatherStatistics();
    const subject = {
      ...{ engine, figures, stewardship, catalog, generated, oracle, pager },
    };
    note(`${engine}: checking answers, ${generated.entities.length} entities`);
    await checkContacts(subject);
    note(`${engine}: measuring`);
    await measureContact(subject);
    await measureLadderTest(subject);
  } finally {
    await stewardship.stop();
    await database.drop();
  }
  figures.end();
}
