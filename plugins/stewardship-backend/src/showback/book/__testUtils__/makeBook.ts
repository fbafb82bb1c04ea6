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

import {
  microsOf,
  type SharedCost,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CostLabel } from '../../reading/CostLine';
import type { Quantity } from '../../allocation/QuantityStore';
import type { BookContents } from '../contents';
import type { BookEntity, BookSourceState, BookUnallocated } from '../CostBook';
import { DefaultCostBook } from '../DefaultCostBook';

/** A cost of a bill, in short. */
export type TestCost = {
  /** Entity ref; what has none is unallocated. */
  of?: string;
  /** `YYYY-MM` for a sum of a month, `YYYY-MM-DD` for one of a day, which counts for its month too. */
  on: string;
  /** Decimal, in units of the currency. */
  amount: string;
  /** What the invoice says; the same unless given. */
  billed?: string;
  /** `EUR` unless given. */
  currency?: string;
  label?: Partial<CostLabel>;
  /** Id of the source; the first one unless given. */
  source?: string;
  unallocated?: Partial<Omit<BookUnallocated, 'keyId' | 'source'>>;
};

export const TODAY = '2026-11-21';

const LABEL: CostLabel = {
  provider: 'Cloud',
  service: 'Compute',
  category: 'Compute',
  charge: 'Usage',
};

/** An entity of a ref; its uid is its ref, its title its name. */
export function bookEntity(
  ref: string,
  more: Partial<BookEntity> = {},
): BookEntity {
  return {
    ...{ uid: ref, ref, kind: ref.split(':')[0], type: 'service' },
    title: ref.split('/').at(-1) ?? ref,
    ...{ ownerRef: '', systemRef: '', domainRef: '' },
    ...{ declared: [], licences: [] },
    ...more,
  };
}

export function bookSource(
  id: string,
  more: Partial<BookSourceState> = {},
): BookSourceState {
  return {
    ...{ id, title: id, kind: 'infrastructure' as const },
    importedAt: `${TODAY}T06:00:00.000Z`,
    lastDays: new Map([['2026-11', '2026-11-20']]),
    ...more,
  };
}

/** What a small book is made of. Entities that only costs name are added. */
export function makeContents(
  options: {
    today?: string;
    entities?: (string | BookEntity)[];
    costs?: TestCost[];
    sources?: BookSourceState[];
    /** Pairs: what is depended upon, and who depends on it. */
    dependencies?: [string, string][];
    subgroups?: [string, string][];
    shared?: Record<string, SharedCost>;
    quantities?: Quantity[];
  } = {},
): BookContents {
  const { costs = [], sources = [bookSource('bill')] } = options;
  const entities = (options.entities ?? []).map(item =>
    typeof item === 'string' ? bookEntity(item) : item,
  );
  const known = new Set(entities.map(({ ref }) => ref));
  for (const { of } of costs) {
    if (of !== undefined && !known.has(of)) {
      known.add(of);
      entities.push(bookEntity(of));
    }
  }
  const uidOf = new Map(entities.map(({ ref, uid }) => [ref, uid]));
  const labels = new Map<string, number>();
  const rows = costs.map((cost, id) => ({
    ...cost,
    id,
    labelId: numberIn(labels, JSON.stringify({ ...LABEL, ...cost.label })),
    entityUid: cost.of === undefined ? undefined : uidOf.get(cost.of),
    currency: cost.currency ?? 'EUR',
    effective: toMicros(cost.amount),
    billed: toMicros(cost.billed ?? cost.amount),
  }));
  return {
    ...{ version: 'test', imports: 'test' },
    today: options.today ?? TODAY,
    ...{ entities, sources },
    labels: new Map([...labels].map(([text, id]) => [id, JSON.parse(text)])),
    keys: [
      rows.map(({ id, entityUid, source, unallocated }) => ({
        ...{ id, entityUid, reason: 'noRule' as const },
        source: Math.max(
          0,
          sources.findIndex(one => one.id === source),
        ),
        ...{ account: '', accountName: '', looked: [] },
        ...unallocated,
      })),
    ],
    months: [
      rows.map(({ id, labelId, on, currency, billed, effective }) => ({
        ...{ keyId: id, labelId, month: on.slice(0, 7) },
        ...{ currency, billed, effective },
      })),
    ],
    days: [
      rows
        .filter(({ on }) => on.length === 10)
        .map(({ entityUid, on, currency, billed, effective }) => ({
          ...{ entityUid, day: on, currency, billed, effective },
        })),
    ],
    dependencies: options.dependencies ?? [],
    subgroups: options.subgroups ?? [],
    shared: Object.entries(options.shared ?? {}).map(
      ([entityRef, sharedCost]) => ({ entityRef, sharedCost }),
    ),
    quantities: options.quantities ?? [],
  };
}

/** A small book with whatever a test says. */
export async function makeBook(
  options: Parameters<typeof makeContents>[0] = {},
): Promise<DefaultCostBook> {
  return await DefaultCostBook.build(makeContents(options));
}

function toMicros(amount: string): bigint {
  const micros = microsOf(amount);
  if (micros === undefined) {
    throw new Error(`'${amount}' is no amount`);
  }
  return micros;
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}
