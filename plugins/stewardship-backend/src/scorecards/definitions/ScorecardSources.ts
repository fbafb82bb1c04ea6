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

import { resolve } from 'node:path';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { FileScorecardSource } from './FileScorecardSource';
import type { ScorecardSource } from './ScorecardSource';
import { UrlScorecardSource } from './UrlScorecardSource';

/** A source of scorecards, as the configuration names it. */
export type ScorecardSourceSettings = {
  /** As configured. */
  name: string;
} & (
  | {
      kind: 'file';
      /** A file or a folder, from the working directory of the backend on. */
      path: string;
    }
  | { kind: 'url'; url: string }
);

/** The sources of the configuration, in their order. One that is named twice is asked once. */
export function createScorecardSources(options: {
  sources: ScorecardSourceSettings[];
  urlReader: UrlReaderService;
}): ScorecardSource[] {
  const { sources, urlReader } = options;
  const byName = new Map<string, ScorecardSource>();
  for (const settings of sources) {
    const { name } = settings;
    if (!byName.has(name)) {
      byName.set(
        name,
        settings.kind === 'file'
          ? new FileScorecardSource({ name, path: resolve(settings.path) })
          : new UrlScorecardSource({ name, url: settings.url, urlReader }),
      );
    }
  }
  return [...byName.values()];
}
