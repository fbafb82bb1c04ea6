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

import type { DefinitionProblem } from '@backstage-stewardship/plugin-stewardship-common';

/** A source of scorecards, as it was last read. */
export type StoredSource = {
  source: string;
  /** Absent where it has to be read anew. */
  etag?: string;
  /** Last good reading, ISO 8601 UTC. */
  readAt?: string;
  /** Last reading, ISO 8601 UTC. */
  attemptedAt: string;
  problems: DefinitionProblem[];
};

/** A scorecard, without what it says. */
export type StoredScorecard = {
  id: string;
  source: string;
  hash: string;
  /** ISO 8601 UTC; it is no longer in its source. */
  removedAt?: string;
};

/** A scorecard as its file says. */
export type WrittenScorecard = {
  id: string;
  source: string;
  hash: string;
  /** The document. */
  definition: unknown;
  /** The document, YAML. */
  written: string;
};

export type StoredDefinitions = {
  /** Grows with each change. */
  version: number;
  sources: StoredSource[];
  scorecards: StoredScorecard[];
};

/** What a refresh changes. */
export type DefinitionChanges = {
  putScorecards: WrittenScorecard[];
  removeScorecards: string[];
  putSources: StoredSource[];
  removeSources: string[];
  /** Whether anybody who has read the definitions has to read them again. */
  isNews: boolean;
};

/** Scorecards as their files say, and the files. */
export interface DefinitionStore {
  readStored(): Promise<StoredDefinitions>;

  /**
   * In one transaction, which counts the version up where there is news. False, and nothing is written, where another run has
   * written since `version`.
   */
  write(options: {
    version: number;
    changes: DefinitionChanges;
    /** ISO 8601 UTC */
    at: string;
  }): Promise<boolean>;

  /** One statement. */
  readVersion(): Promise<number>;

  /** Scorecards that are not removed, with the version that they are at least of. */
  readWritten(): Promise<{
    version: number;
    scorecards: WrittenScorecard[];
    sources: StoredSource[];
  }>;
}
