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

import { mockServices } from '@backstage/backend-test-utils';
import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import type {
  LifecycleProvider,
  LifecycleReading,
} from '@backstage-stewardship/plugin-stewardship-node';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../../database/migrate';
import { DatabaseProductStore } from '../DatabaseProductStore';
import { LifecycleProviders, type LifecycleFeed } from '../LifecycleProviders';
import type { CycleOverride } from '../overrides';
import { ProductRefresh } from '../ProductRefresh';

type Answer = () => Promise<LifecycleReading> | LifecycleReading;

/** A source that says what the test wants. */
export class FakeSource implements LifecycleProvider {
  readonly id: string;
  readonly title: string;
  answer: Answer = () => ({ status: 'unchanged' });
  /** The etags that it was asked with. */
  readonly asked: (string | undefined)[] = [];

  constructor(id: string) {
    this.id = id;
    this.title = `Source ${id}`;
  }

  async readProducts({ etag }: { etag?: string }): Promise<LifecycleReading> {
    this.asked.push(etag);
    return await this.answer();
  }

  says(...products: Product[]): void {
    this.answer = () => readingOf(products);
  }
}

export function readingOf(
  products: Product[],
): Extract<LifecycleReading, { status: 'read' }> {
  return { status: 'read', products, findings: [], etag: 'e1' };
}

/** A product whose release cycles end at the end of a year. */
export function productOf(
  name: string,
  cycles: Record<string, number>,
): Product {
  return {
    name,
    title: name.toLocaleUpperCase('en-US'),
    aliases: [],
    identifiers: [],
    cycles: Object.entries(cycles).map(([cycle, year]) => ({
      name: cycle,
      milestones: { endOfLife: { kind: 'date', on: `${year}-12-31` } },
    })),
  };
}

/** The refresh with its real store, sources that the test controls, and a count of what is written. */
export async function createFeedHarness(given: Knex) {
  const knex = await migrateDatabase({
    database: mockServices.database({ knex: given }),
    logger: mockServices.logger.mock(),
  });
  const store = new DatabaseProductStore({ knex });
  const logger = mockServices.logger.mock();
  const written: string[] = [];
  knex.on('query', ({ sql }: { sql: string }) => {
    const [, table] =
      /^(?:insert into|update|delete from) [`"](products|release_cycles)[`"]/.exec(
        sql,
      ) ?? [];
    if (table) {
      written.push(table);
    }
  });
  return {
    ...{ knex, logger, store, written },
    /** Refreshes at a time of 21 November 2026, or of another day. */
    async refresh(options: {
      at: string;
      sources: FakeSource[];
      feeds?: LifecycleFeed[];
      overrides?: CycleOverride[];
      patienceMs?: number;
      signal?: AbortSignal;
    }) {
      const { at, sources, feeds = [], signal, patienceMs } = options;
      const providers = new LifecycleProviders({
        feeds,
        everyMs: 24 * 3600_000,
      });
      providers.addLifecycleProvider(...sources);
      written.length = 0;
      const now = at.includes('T') ? at : `2026-11-21T${at}`;
      return await new ProductRefresh({
        ...{ logger, providers, store, patienceMs },
        overrides: options.overrides ?? [],
      }).run({ now: new Date(`${now}:00.000Z`), signal });
    },
    /** Everything as `product@cycle end`, with the source that it is from. */
    async known(): Promise<string[]> {
      const products = await store.readProducts();
      return products.flatMap(({ name, sourceId, cycles }) =>
        cycles.map(cycle => {
          const { endOfLife } = cycle.milestones;
          const end =
            endOfLife?.kind === 'date' ? endOfLife.on : endOfLife?.kind;
          const reason = cycle.overridden ? ` ${cycle.overridden.reason}` : '';
          return `${name}@${cycle.name} ${end} ${sourceId}${reason}`;
        }),
      );
    },
    async version(): Promise<number> {
      return Number((await knex('technology_state').first()).version);
    },
  };
}
