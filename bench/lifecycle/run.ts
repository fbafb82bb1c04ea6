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

import { addTechnologies } from '../shared/addTechnologies';
import { BenchFeed } from '../shared/BenchFeed';
import { createDatabase, type Engine } from '../shared/databases';
import { Figures, note } from '../shared/Figures';
import { generateCatalog } from '../shared/generateCatalog';
import { runEngines } from '../shared/runEngines';
import { startStewardship } from '../shared/startStewardship';
import { StaticCatalog } from '../shared/StaticCatalog';
import { checkTechnologies } from './checkTechnologies';
import { measureAnswers } from './measureAnswers';
import { measureMatching } from './measureMatching';

const LISTED = 10_000;

runEngines(__filename, measure);

async function measure(engine: Engine): Promise<void> {
  const figures = new Figures('lifecycle');
  const generated = generateCatalog({ listed: LISTED });
  const technologies = addTechnologies(generated);
  const feed = new BenchFeed(technologies.products);
  const database = await createDatabase(engine);
  const stewardship = await startStewardship({
    catalog: new StaticCatalog(
      generated.entities.map(entity => entity.toEntity()),
    ),
    database,
    features: [feed.toFeature()],
    settings: {
      runbooks: { techDocs: { enabled: false } },
      lifecycle: { notifications: { enabled: false } },
    },
  });
  try {
    await stewardship.sync();
    const subject = {
      ...{ engine, figures, stewardship, generated, technologies, feed },
    };
    note(`${engine}: matching technologies`);
    await measureMatching(subject);
    await stewardship.gatherStatistics();
    note(`${engine}: checking answers`);
    await checkTechnologies(subject);
    await measureAnswers(subject);
  } finally {
    await stewardship.stop();
    await database.drop();
  }
  figures.end();
}
