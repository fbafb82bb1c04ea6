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

import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { whereInMany } from '../../database/dialect';
import { insertAuditEntry } from '../../governance/auditRows';

/** A product that a source calls otherwise than before. */
type Rename = { from: string; to: string };

type MovedRow = { uid: string; cycle: string; entity_ref: string | null };

/**
 * Has decisions follow products to their new names, within the transaction that has removed the old ones. They stay where
 * the new product does not have the release cycle, or the entity has a decision about it already.
 */
export async function moveDecisions(options: {
  tx: Knex.Transaction;
  sourceId: string;
  /** What the source has now. */
  products: Product[];
  /** Names that it does not have any more. */
  gone: string[];
  /** ISO 8601 UTC */
  at: string;
}): Promise<void> {
  const { tx, sourceId, at } = options;
  const renames = findRenames(options);
  const names = renames.map(({ from }) => from);
  if (names.length === 0) {
    return;
  }
  const elsewhere = new Set<string>(
    await whereInMany(tx('products'), 'name', names).pluck('name'),
  );
  // Whoever decides touches this row as well, and waits.
  await tx('technology_state').update({ id: 1 });
  for (const rename of renames) {
    if (!elsewhere.has(rename.from)) {
      await move({ tx, sourceId, at, rename });
    }
  }
}

/** Where two products claim an old name, nobody knows which of them it was. */
function findRenames(options: {
  products: Product[];
  gone: string[];
}): Rename[] {
  const gone = new Set(options.gone);
  const heirs = new Map<string, Set<string>>();
  for (const { name, aliases } of options.products) {
    for (const alias of aliases.filter(one => gone.has(one))) {
      heirs.set(alias, (heirs.get(alias) ?? new Set()).add(name));
    }
  }
  return [...heirs].flatMap(([from, [to, ...others]]) =>
    others.length === 0 ? [{ from, to }] : [],
  );
}

async function move(options: {
  tx: Knex.Transaction;
  sourceId: string;
  at: string;
  rename: Rename;
}): Promise<void> {
  const { tx, sourceId, at, rename } = options;
  const { from, to } = rename;
  const rows: MovedRow[] = await tx('technology_decisions as old')
    .where('old.product', from)
    .whereIn(
      'old.cycle',
      tx('release_cycles')
        .where({ product: to, source_id: sourceId })
        .select('cycle'),
    )
    .leftJoin('technology_decisions as new', join =>
      join
        .on('new.uid', 'old.uid')
        .on('new.cycle', 'old.cycle')
        .onVal('new.product', to),
    )
    .whereNull('new.uid')
    .leftJoin('mirrored_entities', 'mirrored_entities.uid', 'old.uid')
    .orderBy(['old.cycle', 'old.uid'])
    .select('old.uid', 'old.cycle', 'mirrored_entities.entity_ref');
  for (const { uid, cycle, entity_ref: entityRef } of rows) {
    await tx('technology_decisions')
      .where({ uid, product: from, cycle })
      .update({ product: to });
    await insertAuditEntry(tx, {
      ...{ at, actor: 'plugin:stewardship' },
      action: 'technology-decision-rename',
      ...{ uid, entityRef: entityRef ?? undefined },
      subject: `${to}@${cycle}`,
      detail: { before: from },
    });
  }
}
