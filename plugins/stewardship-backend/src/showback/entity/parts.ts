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

import type {
  CostMetric,
  CostPart,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CellView, CostBook } from '../book/CostBook';
import { sizeOf, toMoney } from '../fleet/moneys';

const MAX_PARTS = 12;

/** A part whose entity is not named yet. */
export type DraftPart = Omit<CostPart, 'from'> & { fromRef?: string };

type Key = Omit<DraftPart, 'money'>;

/** What the figures of some entities in a month are made of, the largest first. */
export async function partsOf(options: {
  book: CostBook;
  members: ReadonlySet<number>;
  mask: Uint8Array;
  metric: CostMetric;
  month: string;
}): Promise<DraftPart[]> {
  const { book, members, mask, metric, month } = options;
  const keys = new Map<string, Key>();
  const ids = new Map<string, string>();
  const sums = await book.sumInTurns(
    {
      ...{ metric, from: month, to: month },
      origins: ['imported', 'declared', 'sharedIn'],
    },
    cell => {
      // Of many members, most cells are like others.
      const { kind, origin, label, sharedFrom } = cell;
      const like = `${kind} ${origin} ${sharedFrom} ${label?.category ?? ''}`;
      let id = ids.get(like);
      if (id === undefined) {
        const key = keyOf(cell, book, mask);
        id = JSON.stringify(key);
        ids.set(like, id);
        keys.set(id, key);
      }
      return id;
    },
    members,
  );
  return [...sums]
    .flatMap(([id, ofKey]) => {
      const key = keys.get(id);
      return key
        ? [...ofKey].map(([currency, micros]) => ({
            ...{ key, currency, micros },
            id: `${id} ${currency}`,
          }))
        : [];
    })
    .filter(({ micros }) => micros !== 0n)
    .sort((a, b) => {
      const difference = sizeOf(b.micros) - sizeOf(a.micros);
      return difference === 0n
        ? Number(a.id > b.id) * 2 - 1
        : Number(difference > 0n) * 2 - 1;
    })
    .slice(0, MAX_PARTS)
    .map(({ key, currency, micros }) => ({
      ...key,
      money: toMoney(currency, micros),
    }));
}

/** What the caller may not read has no name and no category. */
function keyOf(cell: CellView, book: CostBook, mask: Uint8Array): Key {
  const { kind, origin, label, sharedFrom } = cell;
  if (origin === 'sharedIn') {
    return mask[sharedFrom]
      ? {
          ...{ kind, origin },
          category: book.entities[sharedFrom].title,
          fromRef: book.entities[sharedFrom].ref,
        }
      : { kind, origin, category: '' };
  }
  return {
    kind,
    origin: origin === 'declared' ? 'declared' : 'imported',
    category: label?.category ?? '',
  };
}
