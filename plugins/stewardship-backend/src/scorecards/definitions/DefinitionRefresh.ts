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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { askScorecardSource } from './askScorecardSource';
import type { DefinitionStore } from './DefinitionStore';
import { planDefinitions } from './planDefinitions';
import type { ScorecardSource } from './ScorecardSource';

/** Reads the sources of scorecards and stores what has changed. */
export class DefinitionRefresh {
  readonly #logger: LoggerService;
  readonly #sources: ScorecardSource[];
  readonly #store: DefinitionStore;

  constructor(options: {
    logger: LoggerService;
    /** In the order of the configuration. */
    sources: ScorecardSource[];
    store: DefinitionStore;
  }) {
    this.#logger = options.logger;
    this.#sources = options.sources;
    this.#store = options.store;
  }

  /** Where another run has written in the meantime, nothing is changed; the next run finds what is left. */
  async run(options: { now: Date; signal?: AbortSignal }): Promise<{
    /** Scorecards that were written or removed. */
    changed: number;
    /** Problems of sources, also those that were there before. */
    problems: number;
  }> {
    const { now, signal = new AbortController().signal } = options;
    const stored = await this.#store.readStored();
    const outcomes = await Promise.all(
      this.#sources.map(source =>
        askScorecardSource({
          ...{ source, signal },
          etag: stored.sources.find(one => one.source === source.name)?.etag,
        }),
      ),
    );
    signal.throwIfAborted();
    const { problems, ...changes } = planDefinitions({ stored, outcomes, now });
    const { putScorecards, putSources, removeScorecards, removeSources } =
      changes;
    const isIdle =
      !changes.isNews && putSources.length === 0 && removeSources.length === 0;
    const isWritten =
      !isIdle &&
      (await this.#store.write({
        ...{ version: stored.version, changes },
        at: now.toISOString(),
      }));
    if (isWritten && changes.isNews) {
      for (const source of putSources) {
        this.#tell(source.source, source.problems[0]?.message);
      }
    }
    return {
      changed: isWritten ? putScorecards.length + removeScorecards.length : 0,
      problems: problems.length,
    };
  }

  #tell(source: string, problem: string | undefined): void {
    if (problem !== undefined) {
      this.#logger.warn('A source of scorecards has a problem', {
        ...{ source, problem },
      });
    }
  }
}
