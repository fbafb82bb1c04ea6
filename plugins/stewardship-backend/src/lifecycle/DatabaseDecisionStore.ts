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

import type { TechnologyDecision } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inChunks, whereInMany } from '../database/dialect';
import { insertAuditEntries } from '../governance/auditRows';
import type { DecisionRow, DecisionStore } from './DecisionStore';
import { bumpTechnologyVersion } from './technologyState';

/** A decision, as stored. */
type StoredRow = {
  uid: string;
  version: number | null;
  decision: string | null;
  decided_by: string | null;
  decided_at: string | null;
};

/** Decisions in the plugin's database. */
export class DatabaseDecisionStore implements DecisionStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async read(options: {
    uids: string[];
    product: string;
    cycle: string;
  }): Promise<Map<string, DecisionRow>> {
    const { uids, product, cycle } = options;
    const query = this.#knex('entity_technologies')
      .where({
        'entity_technologies.product': product,
        'entity_technologies.cycle': cycle,
      })
      .leftJoin('technology_decisions', join =>
        join
          .on('technology_decisions.uid', 'entity_technologies.uid')
          .on('technology_decisions.product', 'entity_technologies.product')
          .on('technology_decisions.cycle', 'entity_technologies.cycle'),
      );
    whereInMany(query, 'entity_technologies.uid', uids);
    const rows: StoredRow[] = await query.select(
      'entity_technologies.uid',
      'technology_decisions.version',
      'technology_decisions.decision',
      'technology_decisions.decided_by',
      'technology_decisions.decided_at',
    );
    return new Map(rows.map(row => [row.uid, fromRow(row)]));
  }

  async put(
    options: Parameters<DecisionStore['put']>[0],
  ): Promise<'stored' | 'stale'> {
    const { entities, product, cycle, decision, decidedBy, decidedAt } =
      options;
    return await this.#knex.transaction(async tx => {
      // Touching the row that all writers touch locks it: of two who decide at once, the second sees what the first wrote.
      await tx('technology_state').update({ id: 1 });
      const query = tx('technology_decisions').where({ product, cycle });
      whereInMany(
        query,
        'uid',
        entities.map(({ uid }) => uid),
      );
      const found: StoredRow[] = await query.select();
      const before = new Map(found.map(row => [row.uid, fromRow(row)]));
      // Where nothing was decided, there is nothing to withdraw.
      const meant = entities.filter(
        ({ uid }) => decision ?? before.get(uid)?.decision,
      );
      const isStale = entities.some(
        ({ uid, after }) => (before.get(uid)?.version ?? 0) !== after,
      );
      if (isStale) {
        return 'stale';
      }
      if (meant.length === 0) {
        return 'stored';
      }
      const rows = meant.map(({ uid, after }) => ({
        ...{ uid, product, cycle },
        version: after + 1,
        decision: decision ? JSON.stringify(decision) : null,
        decided_by: decidedBy,
        decided_at: decidedAt,
      }));
      for (const chunk of inChunks(rows, 7)) {
        await tx('technology_decisions')
          .insert(chunk)
          .onConflict(['uid', 'product', 'cycle'])
          .merge();
      }
      await bumpTechnologyVersion(tx);
      await insertAuditEntries(
        tx,
        meant.map(({ uid, entityRef }) => ({
          at: decidedAt,
          actor: decidedBy,
          action: decision
            ? 'technology-decision-update'
            : 'technology-decision-withdraw',
          ...{ uid, entityRef },
          subject: `${product}@${cycle}`,
          detail: { before: before.get(uid)?.decision, after: decision },
        })),
      );
      return 'stored';
    });
  }
}

function fromRow(row: StoredRow): DecisionRow {
  const decision: TechnologyDecision | undefined =
    row.decision === null ? undefined : JSON.parse(row.decision);
  return {
    uid: row.uid,
    version: row.version ?? 0,
    ...(decision && { decision }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
  };
}
