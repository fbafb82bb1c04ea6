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

import type { Knex } from 'knex';
import { inSlices } from '../database/inSlices';
import type { BookContents, BookDecision } from './book/contents';
import type { TechnologySheet } from './sheet';

/** Of the directory. */
export type EntityRow = {
  uid: string;
  entity_ref: string;
  kind: string;
  sort_name: string;
  owner_ref: string;
  system_ref: string;
  tier_id: string;
  tier_rank: number;
};

/** A technology of an entity, as stored. */
export type UseRow = {
  uid: string;
  position: number;
  product: string | null;
  cycle: string | null;
  version: string | null;
};

type DecisionRow = {
  uid: string;
  product: string;
  cycle: string;
  decision: string;
  decided_by: string;
  decided_at: string;
};

/** Decisions that stand, of present entities; `refs` is by uid. */
export async function readDecisions(
  knex: Knex,
  refs: ReadonlyMap<string, string>,
): Promise<BookDecision[]> {
  const decisions: BookDecision[] = [];
  for await (const rows of inSlices<DecisionRow>({
    key: ['uid', 'product', 'cycle'],
    query: () =>
      knex('technology_decisions')
        .whereNotNull('decision')
        .select(
          'uid',
          'product',
          'cycle',
          'decision',
          'decided_by',
          'decided_at',
        ),
  })) {
    for (const { uid, product, cycle, ...row } of rows) {
      const entityRef = refs.get(uid);
      if (entityRef !== undefined) {
        decisions.push({
          ...{ entityRef, product, cycle },
          decision: JSON.parse(row.decision),
          decidedBy: row.decided_by,
          decidedAt: row.decided_at,
        });
      }
    }
  }
  return decisions;
}

/** Which present entity realizes which capability; `refs` is by uid. */
export async function readCapabilities(
  knex: Knex,
  refs: ReadonlyMap<string, string>,
): Promise<BookContents['capabilities']> {
  const capabilities: BookContents['capabilities'] = [];
  for await (const rows of inSlices<{ uid: string; sheet: string }>({
    key: ['uid'],
    query: () =>
      knex('technology_sheets')
        .whereNot('sheet', 'like', '%"realizes":[]%')
        .select('uid', 'sheet'),
  })) {
    for (const { uid, sheet } of rows) {
      const entityRef = refs.get(uid);
      const { realizes }: TechnologySheet = JSON.parse(sheet);
      if (entityRef !== undefined) {
        capabilities.push(
          ...realizes.map(capability => ({ entityRef, capability })),
        );
      }
    }
  }
  return capabilities;
}
