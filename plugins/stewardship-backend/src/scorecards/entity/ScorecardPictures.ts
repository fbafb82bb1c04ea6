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

import { NotFoundError } from '@backstage/errors';
import type {
  CheckOutcome,
  ScorecardsPicture,
  ScorecardSummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import type {
  LoadedScorecard,
  ScorecardLibrary,
} from '../definitions/LoadedScorecards';
import type { StoredResult } from '../evaluation/evaluated';
import type { ResultReader } from '../evaluation/ResultStore';
import type { Subject } from '../subject';
import { checkToDo, isToAnswer } from './checkToDo';
import type { DatabaseSubjectReader } from './DatabaseSubjectReader';

const MOST_FAILING = 3;

/** The entity, as far as its card needs it. */
export type PicturedEntity = Pick<
  Subject,
  'ref' | 'entity' | 'ownerRef' | 'systemRef'
>;

/** What was read for the card of an entity. */
export type ScorecardReading = {
  results: StoredResult[];
  evaluatedAt?: string;
  byId: ReadonlyMap<string, LoadedScorecard>;
};

/** The scorecards of one entity in short, as part of the whole picture of it. */
export class ScorecardPictures {
  readonly #library: ScorecardLibrary;
  readonly #results: ResultReader;
  readonly #subjects: DatabaseSubjectReader;

  constructor(options: {
    library: ScorecardLibrary;
    results: ResultReader;
    subjects: DatabaseSubjectReader;
  }) {
    this.#library = options.library;
    this.#results = options.results;
    this.#subjects = options.subjects;
  }

  /** Throws a `NotFoundError` alike for what is not there and for what the caller may not read. */
  async getOf(options: {
    entityRef: string;
    readable: Readable;
  }): Promise<ScorecardsPicture> {
    const { entityRef, readable } = options;
    const found = isReadable(entityRef, readable)
      ? await this.#subjects.find(entityRef)
      : undefined;
    if (!found) {
      throw new NotFoundError(`No entity '${entityRef}' found`);
    }
    const { subject } = found;
    const reading = await this.read(subject.uid);
    return this.getPicture({ reading, entity: subject });
  }

  /** One statement, unless a definition has changed. */
  async read(uid: string): Promise<ScorecardReading> {
    const { definitionsVersion, ...found } = await this.#results.readOf(uid);
    const { byId } = await this.#library.read(definitionsVersion);
    return { ...found, byId };
  }

  getPicture(options: {
    reading: ScorecardReading;
    entity: PicturedEntity;
  }): ScorecardsPicture {
    const { reading, entity } = options;
    const { byId, evaluatedAt } = reading;
    return {
      evaluated: evaluatedAt !== undefined,
      items: reading.results
        .flatMap(result => {
          const scorecard = byId.get(result.scorecard);
          return scorecard
            ? [
                summarize({
                  ...{ result, scorecard, entity },
                  evaluatedAt: evaluatedAt ?? result.changedAt,
                }),
              ]
            : [];
        })
        .sort((a, b) => a.title.localeCompare(b.title, 'en-US')),
    };
  }
}

function summarize(options: {
  result: StoredResult;
  scorecard: LoadedScorecard;
  entity: PicturedEntity;
  evaluatedAt: string;
}): ScorecardSummary {
  const { result, scorecard, entity, evaluatedAt } = options;
  const { id, title, levels } = scorecard.definition;
  const { outcomes, score } = result;
  const open = outcomes.filter(isToAnswer);
  const byCheck = new Map(outcomes.map(outcome => [outcome.check, outcome]));
  const isNext = new Set(score.next?.missing);
  const failing = scorecard.checks
    .flatMap(check => {
      const outcome = byCheck.get(check.definition.id);
      return outcome?.state === 'fail' ? [{ check, outcome }] : [];
    })
    .sort(
      (a, b) =>
        Number(isNext.has(b.outcome.check)) -
          Number(isNext.has(a.outcome.check)) ||
        b.check.definition.weight - a.check.definition.weight,
    );
  return {
    ...{ id, title, levels, score, evaluatedAt },
    failing: failing
      .slice(0, MOST_FAILING)
      .map(found => checkToDo({ ...found, subject: entity })),
    undecided: outcomes.filter(isUndecided).length,
    toAnswer: open.length,
    ...(open.length > 0 && { openQuestion: open[0].check }),
  };
}

function isUndecided({ state, reason }: CheckOutcome): boolean {
  return (
    state === 'error' || (state === 'unknown' && reason.kind === 'missingFacts')
  );
}
