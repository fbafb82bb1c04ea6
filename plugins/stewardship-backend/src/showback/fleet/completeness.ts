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
  CostCompleteness,
  CostKind,
  CostPresence,
  CostSourceState,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { KINDS } from '../book/CellColumns';
import { monthNumber } from '../book/calendar';
import type { BookSourceState, CostBook, Sums } from '../book/CostBook';
import { costKindOf } from '../book/costKindOf';
import type { CostTable } from './CostTable';
import { dependenciesOf } from './dependencies';
import { shareOf } from './moneys';
import { endOfMonth } from './months';
import { entitiesIn, readableMask } from './readableMask';

/** More entities would take long, and hardly any of so many depends on nothing that is shared. */
const MOST_FOLLOWED = 500;

/** What figures contain and what they leave out. */
export function completenessOf(options: {
  table: CostTable;
  readable: Readable;
  /** Those whose figures are shown; all of them may be read. */
  entities: Iterable<number>;
  /** `YYYY-MM` */
  from: string;
  to: string;
  sources: readonly BookSourceState[];
  /** Age from which an import is called stale. */
  staleAfterMs: number;
  now: Date;
}): CostCompleteness {
  const { table, readable, sources, from, to } = options;
  return {
    kinds: presencesOf({ ...options, entities: [...options.entities] }),
    sources: sources.map(source => sourceStateOf(source, options)),
    unallocated: unallocatedShares({ table, readable, from, to }),
    // Whether there is anything hidden would be news for whoever may not read it.
    partial: readable.kind !== 'all',
  };
}

/** A source as it is answered. What was never imported is stale. */
export function sourceStateOf(
  source: BookSourceState,
  options: { staleAfterMs: number; now: Date },
): CostSourceState {
  const { id, title, importedAt, problem, lastDays } = source;
  const age =
    importedAt === undefined
      ? Infinity
      : options.now.getTime() - Date.parse(importedAt);
  const coveredUntil = [...lastDays.values()].sort().at(-1);
  return {
    ...{ id, title },
    ...(coveredUntil !== undefined && { coveredUntil }),
    ...(importedAt !== undefined && { importedAt }),
    stale: !(age <= options.staleAfterMs),
    ...(problem !== undefined && { problem }),
  };
}

function presencesOf(options: {
  table: CostTable;
  readable: Readable;
  entities: readonly number[];
  from: string;
  to: string;
}): CostPresence[] {
  const { table, readable, entities, from, to } = options;
  const grid = table.fold({
    ...{ entities, places: 1, placeOf: () => 0 },
    ...{ from: monthNumber(from), to: monthNumber(to) },
  });
  const present = grid.kindsAt(0);
  const { book } = table;
  const stateOf = (
    isPresent: boolean,
    otherwise: () => CostPresence['state'],
  ): CostPresence['state'] => (isPresent ? 'present' : otherwise());
  const isAbsent = (kind: CostKind) =>
    entities.length > 0 &&
    entities.every(entity => isDeclaredAbsent(book, entity, kind, from, to));
  const kinds = KINDS.map(
    (kind): CostPresence => ({
      kind,
      state: stateOf(present.has(kind), () =>
        isAbsent(kind) ? 'absent' : 'unknown',
      ),
    }),
  );
  const isShared = [...grid.at(0).values()].some(
    ({ sharedIn }) => sharedIn !== 0n,
  );
  const shared = stateOf(isShared, () =>
    mayBeShared(book, entities, readable) ? 'unknown' : 'absent',
  );
  return [...kinds, { kind: 'shared', state: shared }];
}

/** A declared cost of 0 says that there is none, for as long as it holds. */
function isDeclaredAbsent(
  book: CostBook,
  entity: number,
  kind: CostKind,
  from: string,
  to: string,
): boolean {
  return book.entities[entity].declared.some(
    cost =>
      cost.amount === 0 &&
      costKindOf(cost.kind) === kind &&
      (cost.from ?? '') <= `${from}-01` &&
      (cost.to ?? '9999') >= min(endOfMonth(to), book.today),
  );
}

/** Whether entities bear something of what is shared, or would, were it not for a problem. */
function mayBeShared(
  book: CostBook,
  entities: readonly number[],
  readable: Readable,
): boolean {
  if (book.splits.length === 0) {
    return false;
  }
  const mask = readableMask(book, readable);
  const shared = new Set(
    book.splits.map(({ from }) => from).filter(from => mask[from]),
  );
  return (
    shared.size > 0 &&
    (entities.length > MOST_FOLLOWED ||
      [...dependenciesOf(book, entities, mask)].some(on => shared.has(on)))
  );
}

const kept = new WeakMap<
  CostTable,
  WeakMap<Uint8Array, Map<string, CostCompleteness['unallocated']>>
>();

/** Of imported costs that the caller may know of, what could not be allocated. */
function unallocatedShares(options: {
  table: CostTable;
  readable: Readable;
  from: string;
  to: string;
}): CostCompleteness['unallocated'] {
  const { table, readable, from, to } = options;
  const { book, metric } = table;
  const mask = readableMask(book, readable);
  const ofTable = kept.get(table) ?? new WeakMap();
  kept.set(table, ofTable);
  const ofMask = ofTable.get(mask) ?? new Map();
  ofTable.set(mask, ofMask);
  const key = `${from} ${to}`;
  const known = ofMask.get(key);
  if (known) {
    return known;
  }
  const grid = table.fold({
    ...{ entities: entitiesIn(mask), places: 1, placeOf: () => 0 },
    ...{ from: monthNumber(from), to: monthNumber(to) },
  });
  const unallocated: Sums =
    book.sumOfEntity(-1, { metric, from, to }, () => 0).get(0) ?? new Map();
  const allocated = new Map(
    [...grid.at(0)].map(([currency, { imported }]) => [currency, imported]),
  );
  const shares = [...new Set([...unallocated.keys(), ...allocated.keys()])]
    .sort()
    .flatMap(currency => {
      const part = positive(unallocated.get(currency));
      const whole = part + positive(allocated.get(currency));
      return whole === 0n ? [] : [{ currency, share: shareOf(part, whole) }];
    });
  ofMask.set(key, shares);
  return shares;
}

/** Credits can make a sum negative, of which there is no share. */
function positive(micros: bigint = 0n): bigint {
  return micros > 0n ? micros : 0n;
}

function min(a: string, b: string): string {
  return a < b ? a : b;
}
