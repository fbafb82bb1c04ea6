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

import type { CostImportSource } from '@backstage-stewardship/plugin-stewardship-common';
import type { CostSettings } from '../CostSettings';
import { configuredFormat } from './createImportSources';
import type { StoredSource } from './DatabaseImportArchive';
import type { SourcePlace } from './ImportStore';

/** Sources as they are answered: first those that can be imported again, then those that can be taken back. */
export function shownSources(options: {
  runnable: readonly SourcePlace[];
  stored: readonly StoredSource[];
  /** Those that count, by source. */
  periods: ReadonlyMap<string, string[]>;
  settings: Pick<CostSettings, 'sources'>;
}): CostImportSource[] {
  const { runnable, stored, periods, settings } = options;
  const ids = new Set(runnable.map(({ id }) => id));
  const latest = new Map(stored.map(source => [source.id, source.latest]));
  const latestOf = (id: string) => {
    const latestImport = latest.get(id);
    return latestImport === undefined ? {} : { latestImport };
  };
  return [
    ...runnable.map(({ id, title }) => {
      const preset = configuredFormat(id, settings)?.preset;
      return {
        ...{ id, title, runnable: true },
        ...(preset && { preset }),
        ...latestOf(id),
      };
    }),
    ...stored
      .filter(({ id }) => !ids.has(id))
      .map(({ id, title }) => ({
        ...{ id, title, runnable: false },
        ...latestOf(id),
        periods: periods.get(id) ?? [],
      })),
  ];
}
