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

import { hashOf } from '../../database/hash';
import type { CheckChange } from './causes';
import type { EvaluatedScorecard, StoredResult } from './evaluated';
import type { ResultStamp, ResultWrite } from './EvaluationStore';
import { packOutcomes, unpackOutcomes } from './packedOutcomes';

/** A result, as stored. */
export type ResultRow = {
  uid: string;
  scorecard: string;
  outcomes: string;
  earned: number;
  possible: number;
  counts: string;
  level: string | null;
  next: string | null;
  hash: string;
  definition_hash: string;
  changed_at: string;
  seq: number;
  removed_at: string | null;
};

/** A change, as stored, but its id. */
export type ChangeRow = {
  uid: string;
  scorecard: string;
  at: string;
  checks: string;
  level_from: string | null;
  level_to: string | null;
  earned: number;
  possible: number;
  applies: boolean;
  actor: string | null;
};

export const resultColumns = [
  ...['uid', 'scorecard', 'outcomes', 'earned', 'possible', 'counts'],
  ...['level', 'next', 'hash', 'definition_hash', 'changed_at', 'seq'],
  'removed_at',
];

export const changeColumns = [
  ...['uid', 'scorecard', 'at', 'checks', 'level_from', 'level_to'],
  ...['earned', 'possible', 'applies', 'actor'],
];

/** The outcomes as they are stored, and the fingerprint of everything that a row says of the entity. */
export function stampOf({ outcomes, score }: EvaluatedScorecard): {
  outcomes: string;
  hash: string;
} {
  const packed = packOutcomes(outcomes);
  const { earned, possible, counts, level, next } = score;
  const hash = hashOf([packed, earned, possible, counts, level, next]);
  return { outcomes: packed, hash };
}

export function toResultRow(options: {
  uid: string;
  write: ResultWrite;
  at: string;
  seq: number;
}): ResultRow {
  const { uid, write, at, seq } = options;
  const { score, scorecard, definitionHash } = write.result;
  return {
    ...{ uid, scorecard, outcomes: write.outcomes },
    earned: score.earned,
    possible: score.possible,
    counts: JSON.stringify(score.counts),
    level: score.level ?? null,
    next: score.next ? JSON.stringify(score.next) : null,
    hash: write.hash,
    definition_hash: definitionHash,
    ...{ changed_at: at, seq },
    removed_at: write.isRemoved ? at : null,
  };
}

export function fromResultRow(row: ResultRow): StoredResult {
  return {
    uid: row.uid,
    scorecard: row.scorecard,
    definitionHash: row.definition_hash,
    outcomes: unpackOutcomes(row.outcomes),
    score: {
      earned: row.earned,
      possible: row.possible,
      counts: JSON.parse(row.counts),
      ...(row.level !== null && { level: row.level }),
      ...(row.next !== null && { next: JSON.parse(row.next) }),
    },
    changedAt: row.changed_at,
  };
}

export function toStamp(
  row: Pick<ResultRow, 'hash' | 'definition_hash' | 'removed_at'>,
): ResultStamp {
  return {
    hash: row.hash,
    definitionHash: row.definition_hash,
    isRemoved: row.removed_at !== null,
  };
}

/** `undefined` where the history has nothing to tell. */
export function toChangeRow(options: {
  uid: string;
  write: ResultWrite;
  at: string;
}): ChangeRow | undefined {
  const { uid, write, at } = options;
  const { change, isRemoved, result } = write;
  if (!change) {
    return undefined;
  }
  const { scorecard, score } = result;
  return {
    ...{ uid, scorecard, at },
    checks: JSON.stringify(
      toldOf(change.checks).map(({ check, from, to, cause }) => [
        ...[check, from ?? null, to ?? null, cause],
        // Who did it is in the row.
        ...(check === change.by?.check ? [1] : []),
      ]),
    ),
    level_from: change.levelFrom ?? null,
    level_to: isRemoved ? null : score.level ?? null,
    earned: isRemoved ? 0 : score.earned,
    possible: isRemoved ? 0 : score.possible,
    applies: !isRemoved,
    actor: change.by?.actor ?? null,
  };
}

/** A first evaluation is told as a whole: one check says that it is one, and all of them would be most of what is stored. */
function toldOf(checks: CheckChange[]): CheckChange[] {
  return checks[0]?.cause === 'firstEvaluation' ? checks.slice(0, 1) : checks;
}
