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

import type { BookBuilder } from './BookBuilder';
import { CellColumns } from './CellColumns';
import type { Cells } from './Cells';
import type { BookContents } from './contents';
import { shareCosts } from './shareCosts';

/** Costs of the entities themselves, with what they pass on to each other. */
export async function withShared(
  cells: Cells,
  options: {
    builder: BookBuilder;
    contents: BookContents;
    divisions: Parameters<typeof shareCosts>[0]['divisions'];
  },
): Promise<Cells> {
  const { builder, contents, divisions } = options;
  const { turns } = builder;
  const shared = new CellColumns();
  await shareCosts({ cells, divisions, to: shared, turns });
  return await cells.renumber({
    entities: contents.entities.length,
    before: Int32Array.from(contents.entities.keys()),
    ...{ more: shared, turns },
  });
}
