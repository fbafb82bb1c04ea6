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

import type { NamedEntity } from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import type { CostBook } from '../book/CostBook';
import { BudgetService } from '../budgets/BudgetService';
import { ChargeDesk } from '../charges/ChargeDesk';
import { CostStatements } from '../charges/CostStatements';
import type { BudgetSettings, ChargePolicy, CostRate } from '../CostSettings';
import { ShowbackPictures } from '../entity/ShowbackPictures';
import { CostFleetService } from '../fleet/CostFleetService';
import { CostRates } from '../fleet/CostRates';
import { CostTables } from '../fleet/CostTables';

export const NOW = new Date('2026-11-21T09:00:00.000Z');
export const ALL: Readable = { kind: 'all' };

export function some(...refs: string[]): Readable {
  return { kind: 'some', refs: new Set(refs) };
}

/** Names what a book has, as far as it may be read. */
export function namesIn(book: CostBook): Pick<RecordReader, 'nameEntities'> {
  return {
    nameEntities: async ({ refs, readable }) =>
      new Map(
        [...refs].map((ref): [string, NamedEntity] => {
          const number = book.entityNumber(ref);
          return [
            ref,
            number !== undefined && isReadable(ref, readable)
              ? { ref, known: true, title: book.entities[number].title }
              : { ref, known: false },
          ];
        }),
      ),
  };
}

/** All services of costs over one book. */
export function showbackRoom(options: {
  book: CostBook;
  budgets?: BudgetSettings[];
  currency?: string;
  now?: () => Date;
  policies?: ChargePolicy[];
  rates?: CostRate[];
}) {
  const { book, budgets = [], currency, policies = [] } = options;
  const books = { read: async () => book, readAtHand: async () => book };
  const rates = new CostRates({ rates: options.rates ?? [] });
  const tables = new CostTables();
  const charges = new ChargeDesk({ policies });
  const records = namesIn(book);
  const shared = {
    ...{ books, charges, currency, rates, records, tables },
    ...{ staleAfterMs: 3 * 24 * 3600_000, now: options.now ?? (() => NOW) },
  };
  const showback = new ShowbackPictures(shared);
  return {
    ...{ books, rates, tables, showback },
    budgets: new BudgetService({ ...shared, budgets }),
    costFleet: new CostFleetService(shared),
    statements: new CostStatements(shared),
    /** The picture of an entity as its page shows it. */
    picture: async (
      entityRef: string,
      readable: Readable = ALL,
      more: { month?: string; metric?: 'billed' } = {},
    ) => {
      const reading = await showback.readOf({
        ...{ entityRef, readable, metric: 'effective' as const },
        ...more,
      });
      const names = await records.nameEntities({
        refs: showback.referencesIn(reading),
        readable,
      });
      return showback.getPicture({
        reading,
        name: ref => names.get(ref) ?? { ref, known: false },
      });
    },
  };
}
