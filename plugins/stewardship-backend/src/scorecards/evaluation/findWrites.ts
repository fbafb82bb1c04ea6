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

import { findCauses } from './causes';
import type { ScorecardComparison } from './compareEntity';
import type { Deed, EvaluatedScorecard, StoredResult } from './evaluated';
import type { ResultWrite, SubjectToEvaluate } from './EvaluationStore';
import { packOutcomes } from './packedOutcomes';

/** What to write of one entity, and what the history tells of it. */
export function findWrites(options: {
  item: SubjectToEvaluate;
  different: ScorecardComparison[];
  /** Hash of all definitions now. */
  definitions: string;
  /** What was stored, by scorecard; of those that applied. */
  stored: ReadonlyMap<string, StoredResult> | undefined;
  /** What the evaluation follows. */
  deed?: Deed;
}): ResultWrite[] {
  const { item, different, definitions, stored, deed } = options;
  const inputChanged = item.inputVersion !== item.last.version;
  const writes: ResultWrite[] = [];
  for (const { scorecard, stamp, now } of different) {
    const before = stamp?.isRemoved ? undefined : stored?.get(scorecard);
    const result = now?.evaluated ?? before;
    // Removed by somebody else since its stamp was read, who then is the one to write.
    if (result) {
      const checks = findCauses({
        ...{ before, after: now?.evaluated, inputChanged },
        isKnown: stamp !== undefined,
        // What stays the same is not written, and so the hash of a result may be old.
        definitionChanged:
          definitions !== item.last.definitions &&
          (!before || before.definitionHash !== now?.evaluated.definitionHash),
      });
      // An answer or an exemption can have run out meanwhile, also of the same check, and other things can have changed.
      const isDeed =
        deed?.scorecard === scorecard &&
        checks.some(
          ({ check, cause }) => check === deed.check && cause === deed.cause,
        );
      const change = {
        checks,
        levelFrom: before?.score.level,
        ...(isDeed && { by: { actor: deed.actor, check: deed.check } }),
      };
      writes.push({
        result,
        hash: now?.hash ?? stamp?.hash ?? '',
        outcomes: now?.outcomes ?? packOutcomes(result.outcomes),
        isRemoved: !now,
        ...((checks.length > 0 || !now || isMoved(before, result)) && {
          change,
        }),
      });
    }
  }
  return writes;
}

/** Whether the score moved though no check did, as when a weight or a level is another one. */
function isMoved(
  before: StoredResult | undefined,
  after: Pick<EvaluatedScorecard, 'score'>,
): boolean {
  return (
    before?.score.earned !== after.score.earned ||
    before.score.possible !== after.score.possible ||
    before.score.level !== after.score.level
  );
}
