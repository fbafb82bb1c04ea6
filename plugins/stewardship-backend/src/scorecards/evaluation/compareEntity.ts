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

import type { LoadedScorecards } from '../definitions/LoadedScorecards';
import type { EvaluatedScorecard, EvaluationInput } from './evaluated';
import { evaluateScorecard } from './evaluateScorecard';
import type { ResultStamp } from './EvaluationStore';
import { stampOf } from './resultRows';

/** A scorecard of an entity that stands otherwise than is stored. */
export type ScorecardComparison = {
  scorecard: string;
  /** Of what is stored; absent where nothing is. */
  stamp?: ResultStamp;
  /** Absent where the scorecard is not for the entity any more. */
  now?: { evaluated: EvaluatedScorecard; hash: string; outcomes: string };
};

/** What differs of an entity. */
export type EntityComparison = {
  /** When time alone changes something of it, ISO 8601 UTC. */
  dueAt?: string;
  different: ScorecardComparison[];
};

/** Evaluates all scorecards of an entity, and keeps what differs from what is stored. */
export function compareEntity(options: {
  scorecards: LoadedScorecards;
  input: EvaluationInput;
  now: Date;
  /** By scorecard. */
  stored: ReadonlyMap<string, ResultStamp>;
}): EntityComparison {
  const { scorecards, input, now, stored } = options;
  const left = new Map(stored);
  const different: ScorecardComparison[] = [];
  let dueAt: string | undefined;
  for (const scorecard of scorecards.items) {
    const { id } = scorecard.definition;
    const stamp = left.get(id);
    left.delete(id);
    let evaluated: EvaluatedScorecard | undefined;
    try {
      evaluated = evaluateScorecard(scorecard, input, now);
    } catch {
      // Nobody can tell whether it is for the entity: what is stored of it stays.
      continue;
    }
    if (evaluated) {
      const { hash, outcomes } = stampOf(evaluated);
      if (stamp?.hash !== hash || stamp.isRemoved) {
        const current = { evaluated, hash, outcomes };
        different.push({ scorecard: id, stamp, now: current });
      }
      dueAt = earlier(dueAt, evaluated.dueAt);
    } else if (stamp && !stamp.isRemoved) {
      different.push({ scorecard: id, stamp });
    }
  }
  for (const [scorecard, stamp] of left) {
    if (!stamp.isRemoved) {
      different.push({ scorecard, stamp });
    }
  }
  return { different, ...(dueAt !== undefined && { dueAt }) };
}

function earlier(a?: string, b?: string): string | undefined {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return a < b ? a : b;
}
