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

import type {
  ChangeCause,
  CheckState,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { HistoryItem, TrendRow } from './HistoryStore';
import type { ChangeRow } from './resultRows';

/** A change, as stored; how PostgreSQL and SQLite hand out ids and booleans differs. */
export type StoredChange = Omit<ChangeRow, 'applies'> & {
  id: number | string;
  applies: boolean | number;
};

type PackedChange = [
  check: string,
  from: CheckState | null,
  to: CheckState | null,
  cause: ChangeCause,
  /** Where it was the deed of the actor. */
  isDeed?: 1,
];

/** What moved with a change. */
export function toItems(row: StoredChange): HistoryItem[] {
  const packed: PackedChange[] = JSON.parse(row.checks);
  const { at, earned, possible } = row;
  const [first] = packed;
  const isWhole = !first || first[3] === 'firstEvaluation';
  const items: HistoryItem[] = isWhole
    ? [{ at, earned, possible, cause: first?.[3] ?? 'definitionChanged' }]
    : packed.map(([check, from, to, cause, isDeed]) => ({
        ...{ at, cause, check, earned, possible },
        ...(from !== null && { from }),
        ...(to !== null && { to }),
        ...(isDeed && row.actor !== null && { by: row.actor }),
      }));
  if (row.level_from !== row.level_to) {
    items[0].level = {
      ...(row.level_from !== null && { from: row.level_from }),
      ...(row.level_to !== null && { to: row.level_to }),
    };
  }
  return items;
}

/** How an entity stood after a change. */
export function toTrendRow(row: StoredChange): TrendRow {
  return {
    ...{ uid: row.uid, at: row.at },
    ...(row.level_to !== null && { level: row.level_to }),
    ...{ earned: row.earned, possible: row.possible },
    applies: Boolean(row.applies),
  };
}
