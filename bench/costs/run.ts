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

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Engine } from '../shared/databases';
import { Figures, note } from '../shared/Figures';
import { runEngines } from '../shared/runEngines';
import { measureImport } from './measureImport';
import { measurePages } from './measurePages';

runEngines(__filename, measure);

async function measure(engine: Engine): Promise<void> {
  const figures = new Figures('costs');
  const folder = mkdtempSync(join(tmpdir(), 'stewardship-bills-'));
  const database = await createDatabase(engine);
  try {
    note(`${engine}: importing bills`);
    await measureImport({ engine, figures, folder, database });
    note(`${engine}: asking for costs`);
    await measurePages({ engine, figures, database });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  }
  figures.end();
}
