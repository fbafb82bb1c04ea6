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

import type { FactSourceDefinition } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { hashOf } from '../../database/hash';

/** How often a process says that it knows what it knows. */
const TOLD_MS = 15 * 60_000;
/** How long what a process knows counts after it last said so. */
const KEPT_MS = 60 * 60_000;

/** What all processes know together, so that each makes the same of a definition. */
export type Vocabulary = {
  /** What rules may name; of several definitions of the same source, all facts count. */
  sources: FactSourceDefinition[];
  /** The greatest of all. */
  meaning: number;
};

type VocabularyRow = {
  hash: string;
  meaning: number;
  sources: string;
  seen_at: string;
};

/**
 * What rules may name, kept in the plugin's database: while replicas are replaced, and where they have different modules,
 * they know different facts, and would take turns in evaluating everything differently.
 *
 * Where it becomes another one, so do the definitions: their version is counted up with it.
 */
export class DatabaseVocabulary {
  readonly #knex: Knex;
  readonly #meaning: number;
  readonly #now: () => Date;
  #hashed: { sources: FactSourceDefinition[]; hash: string } | undefined;
  #told: { hash: string; at: number } | undefined;

  constructor(options: {
    knex: Knex;
    /** Of this release. */
    meaning: number;
    now?: () => Date;
  }) {
    this.#knex = options.knex;
    this.#meaning = options.meaning;
    this.#now = options.now ?? (() => new Date());
  }

  /** Says what this process knows. No statement where it said the same a short while ago. */
  async tell(sources: FactSourceDefinition[]): Promise<void> {
    const now = this.#now().getTime();
    const hash = this.#hashOf(sources);
    const told = this.#told;
    if (told?.hash === hash && Math.abs(now - told.at) < TOLD_MS) {
      return;
    }
    await this.#knex.transaction(async tx => {
      // Touching the row locks it until the commit, so that of two who tell at once the second knows what the first has told.
      await tx('scorecard_state').where('id', 1).increment('seq', 0);
      const before = await readRows(tx);
      const row: VocabularyRow = {
        ...{ hash, meaning: this.#meaning, sources: JSON.stringify(sources) },
        seen_at: new Date(now).toISOString(),
      };
      const after = [
        ...before.filter(
          other =>
            other.hash !== hash &&
            Math.abs(Date.parse(other.seen_at) - now) < KEPT_MS,
        ),
        row,
      ];
      await tx('scorecard_vocabularies').insert(row).onConflict('hash').merge();
      await tx('scorecard_vocabularies')
        .whereNotIn(
          'hash',
          after.map(kept => kept.hash),
        )
        .delete();
      if (hashOf(together(after)) !== hashOf(together(before))) {
        await tx('scorecard_state')
          .where('id', 1)
          .increment('definitions_version', 1);
      }
    });
    this.#told = { hash, at: now };
  }

  /** Worked out once for the same list: this is asked with every page. */
  #hashOf(sources: FactSourceDefinition[]): string {
    if (this.#hashed?.sources !== sources) {
      this.#hashed = { sources, hash: hashOf([this.#meaning, sources]) };
    }
    return this.#hashed.hash;
  }

  /** One statement. */
  async read(): Promise<Vocabulary> {
    return together(await readRows(this.#knex));
  }
}

async function readRows(knex: Knex): Promise<VocabularyRow[]> {
  return await knex('scorecard_vocabularies').select<VocabularyRow[]>('*');
}

/** The same for the same rows in whichever order. */
function together(rows: VocabularyRow[]): Vocabulary {
  const sorted = [...rows].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const sources = new Map<string, FactSourceDefinition>();
  for (const row of sorted) {
    const definitions: FactSourceDefinition[] = JSON.parse(row.sources);
    for (const definition of definitions) {
      sources.set(JSON.stringify(definition), definition);
    }
  }
  return {
    sources: [...sources.keys()].sort().flatMap(key => sources.get(key) ?? []),
    meaning: Math.max(0, ...rows.map(({ meaning }) => meaning)),
  };
}
