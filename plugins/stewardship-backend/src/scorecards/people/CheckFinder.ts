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
import type { Question } from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import { oneLine } from '../../sources/oneLine';
import type {
  CompiledCheck,
  LoadedScorecard,
  ScorecardLibrary,
} from '../definitions/LoadedScorecards';
import type { Subject } from '../subject';

/** Which check of which entity. */
export type CheckOfEntity = {
  entityRef: string;
  /** Id of the scorecard. */
  scorecard: string;
  check: string;
};

/** A check that is there, and for the entity. */
export type CheckTarget = {
  subject: Subject;
  scorecard: LoadedScorecard;
  check: CompiledCheck;
};

/** A question that is there, and for the entity. */
export type QuestionTarget = CheckTarget & { question: Question };

/** Finds what people write about. Two statements. */
export class CheckFinder {
  readonly #findSubject: (entityRef: string) => Promise<Subject | undefined>;
  readonly #library: ScorecardLibrary;

  constructor(options: {
    /** A present entity, in one statement. */
    findSubject: (entityRef: string) => Promise<Subject | undefined>;
    library: ScorecardLibrary;
  }) {
    this.#findSubject = options.findSubject;
    this.#library = options.library;
  }

  /**
   * Throws a `NotFoundError`, alike where the entity is not there, where the caller may not read it, and where there is no
   * such scorecard for it.
   */
  async find(
    options: CheckOfEntity & { readable: Readable },
  ): Promise<CheckTarget> {
    const { entityRef, scorecard: id, check: checkId, readable } = options;
    const [{ byId }, subject] = await Promise.all([
      this.#library.read(),
      isReadable(entityRef, readable)
        ? this.#findSubject(entityRef)
        : undefined,
    ]);
    const scorecard = byId.get(id);
    if (!subject || !scorecard?.appliesTo(subject.entity, subject.tier?.id)) {
      throw new NotFoundError(
        `No scorecard '${oneLine(id)}' found for entity '${entityRef}'`,
      );
    }
    const check = scorecard.checks.find(
      ({ definition }) => definition.id === checkId,
    );
    if (!check?.appliesTo(subject.entity, subject.tier?.id)) {
      throw new NotFoundError(
        `The scorecard '${id}' has no check '${oneLine(
          checkId,
        )}' for entity '${entityRef}'`,
      );
    }
    return { subject, scorecard, check };
  }

  /** As `find`, for a check that is a question. */
  async findQuestion(
    options: CheckOfEntity & { readable: Readable },
  ): Promise<QuestionTarget> {
    const target = await this.find(options);
    const { definition } = target.check;
    if (definition.kind !== 'question') {
      const what =
        definition.kind === 'rule' ? 'is a rule' : 'could not be loaded';
      throw new NotFoundError(
        `The check '${options.check}' of the scorecard '${options.scorecard}' ${what}, and nobody answers it`,
      );
    }
    return { ...target, question: definition.question };
  }
}
