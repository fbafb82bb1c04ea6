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
import type { StoredScorecard, WrittenScorecard } from './DefinitionStore';

/** Which source has which scorecard. */
export class ScorecardClaims {
  readonly putScorecards: WrittenScorecard[] = [];
  readonly #stored: StoredScorecard[];
  readonly #taken = new Map<string, string>();

  constructor(stored: StoredScorecard[]) {
    this.#stored = stored;
  }

  /** Takes what a source has, as far as none before it has it. */
  take(scorecards: WrittenScorecard[]): {
    problems: DefinitionProblem[];
    /** Whether another source has something of it. */
    isElsewhere: boolean;
  } {
    const problems: DefinitionProblem[] = [];
    let isElsewhere = false;
    for (const scorecard of scorecards) {
      const { id, source, hash } = scorecard;
      const taken = this.#taken.get(id);
      if (taken !== undefined) {
        isElsewhere ||= taken !== source;
        problems.push({
          ...{ severity: 'error', path: 'metadata.name', value: id },
          message:
            taken === source
              ? `The scorecard '${id}' is there a second time; the first one counts`
              : `The scorecard '${id}' is also in '${taken}', which counts as it is configured before this source`,
        });
        continue;
      }
      this.#taken.set(id, source);
      const before = this.#stored.find(one => one.id === id);
      if (
        before?.hash !== hash ||
        before.source !== source ||
        before.removedAt !== undefined
      ) {
        this.putScorecards.push(scorecard);
      }
    }
    return { problems, isElsewhere };
  }

  /** Keeps all that a source had. False where another source has some of it by now. */
  keep(source: string): boolean {
    let hasAll = true;
    for (const { id } of this.#inUse(source)) {
      if (this.#taken.has(id)) {
        hasAll = false;
      } else {
        this.#taken.set(id, source);
      }
    }
    return hasAll;
  }

  /** Keeps those of the ids, or of all where none are told, that a source had and that nobody has now. */
  keepSome(source: string, ids: string[] | undefined): DefinitionProblem[] {
    const kept = this.#inUse(source).filter(
      ({ id }) => !this.#taken.has(id) && (ids?.includes(id) ?? true),
    );
    return kept.map(({ id }) => {
      this.#taken.set(id, source);
      return {
        ...{ severity: 'warning', path: 'metadata.name', value: id },
        message: `The scorecard '${id}' stays as it was when it could last be read`,
      };
    });
  }

  /** Scorecards that are in use and that no source has any more. */
  unclaimed(): string[] {
    return this.#stored
      .filter(({ id, removedAt }) => !removedAt && !this.#taken.has(id))
      .map(({ id }) => id);
  }

  #inUse(source: string): StoredScorecard[] {
    return this.#stored.filter(
      one => one.source === source && one.removedAt === undefined,
    );
  }
}
