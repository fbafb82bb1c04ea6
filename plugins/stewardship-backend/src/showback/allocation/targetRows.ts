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
import { isPostgres } from '../../database/dialect';
import { jsonChunks } from '../../database/insertAsJson';
import type { AllocationEntities } from './AllocationEntities';
import type { KeyOutcome } from './allocateKey';
import { raiseCostVersion } from './raiseCostVersion';

/** What a key is allocated to, as stored. */
export type KeyTarget = {
  id: number;
  entity_uid: string | null;
  entity_ref: string | null;
  outcome: string;
  looked: string;
};

/** A key, as stored; what was not allocated yet has no outcome. */
export type KeyRow = Omit<KeyTarget, 'outcome' | 'looked'> & {
  attributes: string;
  outcome: string | null;
  looked: string | null;
};

/** Columns of a `KeyRow`. */
export const KEY_COLUMNS: (keyof KeyRow)[] = [
  'id',
  'attributes',
  'entity_uid',
  'entity_ref',
  'outcome',
  'looked',
];

const TARGETS = ['entity_uid', 'entity_ref', 'outcome', 'looked'] as const;

/** What was allocated to an entity that is gone, and is found nothing for, says so, and keeps its name. */
export function toTarget(
  row: KeyRow,
  found: KeyOutcome,
  entities: AllocationEntities,
): KeyTarget {
  const { id } = row;
  const looked = JSON.stringify(found.looked);
  if (found.outcome === 'allocated') {
    const { uid, ref, outcome } = found;
    return { id, entity_uid: uid, entity_ref: ref, outcome, looked };
  }
  const isGone =
    row.entity_ref !== null && entities.byRef(row.entity_ref).status === 'none';
  return {
    ...{ id, entity_uid: null, looked },
    entity_ref: isGone ? row.entity_ref : null,
    outcome: isGone ? 'entityGone' : found.outcome,
  };
}

export function isLike(row: KeyRow, target: KeyTarget): boolean {
  return TARGETS.every(column => row[column] === target[column]);
}

/** All or none, with the version that they are of. */
export async function writeTargets(
  knex: Knex,
  options: {
    targets: KeyTarget[];
    /** Where all keys have been looked at. */
    allocated?: string;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { targets, allocated, signal } = options;
  await knex.transaction(async tx => {
    for (const { json } of jsonChunks(targets, target => target)) {
      signal?.throwIfAborted();
      await update(tx, json);
    }
    if (allocated !== undefined) {
      await tx('cost_state').where({ id: 1 }).update({ allocated });
    }
    if (targets.length > 0) {
      await raiseCostVersion(tx);
    }
  });
}

async function update(tx: Knex.Transaction, json: string): Promise<void> {
  const columns = TARGETS.map(column => `${column} = found.${column}`);
  if (isPostgres(tx.client)) {
    await tx.raw(
      `update cost_keys set ${columns.join(
        ', ',
      )} from json_to_recordset(?::json)
       as found(id integer, entity_uid text, entity_ref text, outcome text, looked text)
       where cost_keys.id = found.id`,
      [json],
    );
  } else {
    const values = ['id', ...TARGETS].map(
      column => `value ->> '${column}' as ${column}`,
    );
    await tx.raw(
      `update cost_keys set ${columns.join(', ')} from
       (select ${values.join(', ')} from json_each(?)) as found
       where cost_keys.id = found.id`,
      [json],
    );
  }
}
