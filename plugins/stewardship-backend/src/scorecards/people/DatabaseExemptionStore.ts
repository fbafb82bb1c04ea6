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

import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { whereReadable } from '../../catalog/readable';
import { insertAuditEntry } from '../../governance/auditRows';
import type { Cursor, Place } from '../../http/cursor';
import { markDue } from '../scorecardState';
import {
  fromExemptionRow,
  toExemptionRow,
  type StoredExemptionRow,
} from './exemptionRows';
import type {
  ExemptionDecision,
  ExemptionQuery,
  ExemptionStore,
  FoundExemption,
} from './ExemptionStore';
import type { ExemptionRow } from './PeopleReader';

type FoundRow = StoredExemptionRow & { entity_ref: string };

const STATUS_AFTER = {
  approve: 'approved',
  deny: 'denied',
  revoke: 'revoked',
} as const satisfies Record<ExemptionDecision, ExemptionRow['status']>;

/** Exemptions in the plugin's database. */
export class DatabaseExemptionStore implements ExemptionStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async find(id: string): Promise<FoundExemption | undefined> {
    const row: FoundRow | undefined = await this.#present()
      .where('scorecard_exemptions.id', id)
      .first('scorecard_exemptions.*', 'scorecard_subjects.entity_ref');
    return row && toFound(row);
  }

  async add(
    options: Parameters<ExemptionStore['add']>[0],
  ): Promise<'stored' | 'taken' | 'gone'> {
    const { exemption, entityRef, today } = options;
    const { id, uid, scorecard, check } = exemption;
    return await this.#knex.transaction(async tx => {
      // Touching the row of the entity locks it: of two who ask at once, the second finds what the first has asked for.
      const touched = await tx('scorecard_subjects')
        .where({ uid })
        .whereNull('removed_at')
        .update({ uid });
      if (touched !== 1) {
        return 'gone';
      }
      const other = await tx('scorecard_exemptions')
        .where({ uid, scorecard, check })
        .whereIn('status', ['requested', 'approved'])
        .where('until', '>=', today)
        .first('id');
      if (other) {
        return 'taken';
      }
      await tx('scorecard_exemptions').insert(toExemptionRow(exemption));
      await markDue(tx, [uid]);
      await insertAuditEntry(tx, {
        at: exemption.requestedAt,
        actor: exemption.requestedBy,
        action: 'scorecard-exemption-request',
        ...{ uid, entityRef },
        subject: id,
        detail: { before: undefined, after: exemption },
      });
      return 'stored';
    });
  }

  async decide(
    options: Parameters<ExemptionStore['decide']>[0],
  ): Promise<'stored' | 'stale'> {
    const { before, entityRef, decision, remark } = options;
    const { id, uid, version } = before;
    const { decisionRemark: _, ...rest } = before;
    const after: ExemptionRow = {
      ...rest,
      version: version + 1,
      status: STATUS_AFTER[decision],
      decidedBy: options.decidedBy,
      decidedAt: options.decidedAt,
      ...(remark !== undefined && { decisionRemark: remark }),
    };
    return await this.#knex.transaction(async tx => {
      const touched = await tx('scorecard_exemptions')
        .where({ id, version })
        .update(toExemptionRow(after));
      if (touched !== 1) {
        return 'stale';
      }
      await markDue(tx, [uid]);
      await insertAuditEntry(tx, {
        at: options.decidedAt,
        actor: options.decidedBy,
        action: `scorecard-exemption-${decision}`,
        ...{ uid, entityRef },
        subject: id,
        detail: { before, after },
      });
      return 'stored';
    });
  }

  async list(
    query: ExemptionQuery & { limit: number; from?: Cursor },
  ): Promise<(FoundExemption & { place: Place })[]> {
    const { limit, from, today } = query;
    const backwards = from?.direction === 'before';
    const [order, beyond] = backwards
      ? (['asc', '>'] as const)
      : (['desc', '<'] as const);
    const waits = this.#knex.raw(
      "case when scorecard_exemptions.status = 'requested' and scorecard_exemptions.until >= ? then 1 else 0 end",
      [today],
    );
    const rows = this.#matching(query);
    if (from) {
      const { isWaiting, requestedAt } = readPlace(from.place);
      // The key as the engines compare it: a row of values.
      rows.whereRaw(
        `(?, scorecard_exemptions.requested_at, scorecard_exemptions.id) ${beyond} (?, ?, ?)`,
        [waits, isWaiting, requestedAt, from.place.ref],
      );
    }
    const found: (FoundRow & { waits: number })[] = await rows
      .orderBy([
        { column: 'waits', order },
        { column: 'scorecard_exemptions.requested_at', order },
        { column: 'scorecard_exemptions.id', order },
      ])
      .limit(limit)
      .select(
        'scorecard_exemptions.*',
        'scorecard_subjects.entity_ref',
        this.#knex.raw('? as waits', [waits]),
      );
    const items = found.map(row => ({
      ...toFound(row),
      place: { value: `${row.waits} ${row.requested_at}`, ref: row.id },
    }));
    return backwards ? items.reverse() : items;
  }

  async count(query: ExemptionQuery): Promise<number> {
    const [row] = await this.#matching(query).count({ count: '*' });
    return Number(row.count);
  }

  #matching(query: ExemptionQuery): Knex.QueryBuilder {
    const { status, scorecard, readable, today } = query;
    const rows = this.#present();
    if (scorecard !== undefined) {
      rows.where('scorecard_exemptions.scorecard', scorecard);
    }
    if (status) {
      rows.where(any => {
        for (const one of new Set(status)) {
          any.orWhere(row => {
            if (one === 'expired') {
              row
                .whereIn('status', ['requested', 'approved'])
                .where('until', '<', today);
            } else if (one === 'requested' || one === 'approved') {
              row.where({ status: one }).where('until', '>=', today);
            } else {
              row.where({ status: one });
            }
          });
        }
      });
    }
    return whereReadable(rows, 'scorecard_subjects.entity_ref', readable);
  }

  #present(): Knex.QueryBuilder {
    return this.#knex('scorecard_exemptions')
      .join(
        'scorecard_subjects',
        'scorecard_subjects.uid',
        'scorecard_exemptions.uid',
      )
      .whereNull('scorecard_subjects.removed_at');
  }
}

function toFound(row: FoundRow): FoundExemption {
  return { exemption: fromExemptionRow(row), entityRef: row.entity_ref };
}

function readPlace({ value }: Place): {
  isWaiting: number;
  requestedAt: string;
} {
  const [, waits, requestedAt] = /^([01]) (\S{1,30})$/.exec(`${value}`) ?? [];
  if (requestedAt === undefined) {
    throw new InputError('The cursor is not one of this list');
  }
  return { isWaiting: Number(waits), requestedAt };
}
