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
import { whereInMany } from '../../database/dialect';
import { retryOnce } from '../../database/retryOnce';
import { insertAuditEntries } from '../../governance/auditRows';
import { countHeld } from './expiredFacts';
import { hashFacts } from './factHash';
import { fromFactRow, type FactRow } from './factRows';
import type { StoredFacts } from './FactStore';
import { isWorthWriting } from './isWorthWriting';
import { MAX_FACTS, mergeFacts, type SentFacts } from './mergeFacts';
import type { SentStatus, SubmissionStore } from './SubmissionStore';
import { writeFacts } from './writeFacts';

/** Facts that others send us, in the plugin's database. */
export class DatabaseSubmissionStore implements SubmissionStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async submit(
    options: Parameters<SubmissionStore['submit']>[0],
  ): Promise<SentStatus[]> {
    return await retryOnce(
      async () =>
        await this.#knex.transaction(async tx => await submitIn(tx, options)),
    );
  }
}

async function submitIn(
  tx: Knex.Transaction,
  options: Parameters<SubmissionStore['submit']>[0],
): Promise<SentStatus[]> {
  const { source, items, actor, now } = options;
  await lockSource(tx, source);
  const before = await readStored(tx, source, items);
  const merged = new Map<string, StoredFacts>();
  const statuses = items.map((item): SentStatus => {
    const { uid } = item;
    const known =
      merged.get(uid) ?? before.get(uid) ?? nothing(uid, source, item.at);
    const next = mergeFacts(known, item, now);
    if (!next) {
      return 'older';
    }
    if (hasTooMany(known, next, now)) {
      return 'tooManyFacts';
    }
    merged.set(uid, next);
    return saysTheSame(known, next, item) ? 'unchanged' : 'stored';
  });
  const written = [...merged.values()].filter(next => {
    const known = before.get(next.uid);
    return !known || isWorthWriting(known, next, now);
  });
  await writeFacts(tx, {
    entries: await hashFacts(written),
    ...{ at: now, aged: true },
  });
  const entityRefs = items
    .filter((_, index) => statuses[index] === 'stored')
    .map(({ entityRef }) => entityRef);
  if (entityRefs.length > 0) {
    await insertAuditEntries(tx, [
      {
        ...{ at: now, actor, action: 'fact-submit', subject: source },
        detail: {
          items: items.length,
          entityRefs: [...new Set(entityRefs)],
        },
      },
    ]);
  }
  return statuses;
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

/** Who has too many already can still take some away. */
function hasTooMany(
  known: StoredFacts,
  next: StoredFacts,
  now: string,
): boolean {
  const held = countHeld(next, now);
  return held > MAX_FACTS && held > countHeld(known, now);
}

function saysTheSame(
  known: StoredFacts,
  next: StoredFacts,
  { facts }: SentFacts,
): boolean {
  const before = new Map(Object.entries(known.facts));
  const after = new Map(Object.entries(next.facts));
  return [...facts.keys()].every(
    name =>
      JSON.stringify(before.get(name)) === JSON.stringify(after.get(name)),
  );
}
