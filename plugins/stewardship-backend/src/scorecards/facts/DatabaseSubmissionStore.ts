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

import type { FactValues } from '@backstage-stewardship/plugin-stewardship-common';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { whereInMany } from '../../database/dialect';
import { insertAuditEntries } from '../../governance/auditRows';
import { hashFacts } from './factHash';
import { fromFactRow, type FactRow } from './factRows';
import type { StoredFacts } from './FactStore';
import { mergeFacts } from './mergeFacts';
import type { SentStatus, SubmissionStore } from './SubmissionStore';
import { writeFacts } from './writeFacts';

const MAX_FACTS = 500;

/** Facts that others send us, in the plugin's database. */
export class DatabaseSubmissionStore implements SubmissionStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async submit(
    options: Parameters<SubmissionStore['submit']>[0],
  ): Promise<SentStatus[]> {
    const { source, items, actor, now } = options;
    return await this.#knex.transaction(async tx => {
      await lockSource(tx, source);
      const before = await readStored(tx, source, items);
      const merged = new Map(before);
      const statuses = items.map((item): SentStatus => {
        const { uid } = item;
        const known = merged.get(uid) ?? nothing(uid, source, item.at);
        const next = mergeFacts(known, item);
        if (!next) {
          return 'older';
        }
        refuseTooMany(item.entityRef, source, next.facts);
        merged.set(uid, next);
        return JSON.stringify(known.facts) === JSON.stringify(next.facts)
          ? 'unchanged'
          : 'stored';
      });
      const { written } = await writeFacts(tx, {
        entries: await hashFacts([...merged.values()]),
        ...{ at: now, aged: true },
      });
      if (written > 0) {
        await insertAuditEntries(tx, [
          {
            ...{ at: now, actor, action: 'fact-submit', subject: source },
            detail: {
              items: items.length,
              entityRefs: [
                ...new Set(
                  items
                    .filter((_, index) => statuses[index] === 'stored')
                    .map(({ entityRef }) => entityRef),
                ),
              ],
            },
          },
        ]);
      }
      return statuses;
    });
  }
}

/** Touching the row locks it: of two who send at once, the second sees what the first has sent. */
async function lockSource(tx: Knex.Transaction, source: string): Promise<void> {
  await tx('fact_sources').insert({ source }).onConflict('source').ignore();
  await tx('fact_sources').where({ source }).update({ source });
}

async function readStored(
  tx: Knex.Transaction,
  source: string,
  items: { uid: string }[],
): Promise<Map<string, StoredFacts>> {
  const rows: FactRow[] = await whereInMany(
    tx('fact_latest').where({ source }),
    'uid',
    new Set(items.map(({ uid }) => uid)),
  ).select();
  return new Map(rows.map(row => [row.uid, fromFactRow(row)]));
}

function nothing(uid: string, source: string, at: string): StoredFacts {
  return { uid, source, facts: {}, measuredAt: at };
}

function refuseTooMany(
  entityRef: string,
  source: string,
  facts: FactValues,
): void {
  const count = Object.keys(facts).length;
  if (count > MAX_FACTS) {
    throw new InputError(
      `With these, '${source}' would say ${count} facts of '${entityRef}', and ${MAX_FACTS} are the most; take some away`,
    );
  }
}
