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

import { Adjacency } from './Adjacency';
import { cycleKey, type BookIndex } from './BookIndex';
import type { BookContents, BookCycle, BookEntity } from './contents';
import { indexUses } from './indexUses';
import { compareText } from '../../database/compareText';
import { Turns } from '../../tasks/Turns';

/** Puts numbers in place of names. Gives way to others in between: a fleet has tens of thousands of uses. */
export async function indexBook(contents: BookContents): Promise<BookIndex> {
  const turns = new Turns();
  const entities = contents.entities
    // Cursors hold sort names, and no control characters.
    .map(entity => ({
      ...entity,
      sortName: entity.sortName.replace(/\p{Cc}/gu, ' '),
    }))
    .sort((a, b) => compareText(a.ref, b.ref));
  const entityNumbers = new Map(entities.map(({ ref }, index) => [ref, index]));
  await turns.giveWay();
  const byImportance = Uint32Array.from(entities.keys()).sort((a, b) =>
    compareImportance(entities[a], entities[b]),
  );
  await turns.giveWay();
  const names = {
    ...{ entities, entityNumbers },
    ...(await numberCycles(contents.cycles, turns)),
  };
  const reliesOn = await indexReliances(contents, entityNumbers, turns);
  await turns.giveWay();
  return {
    ...names,
    ...(await indexUses(contents, names, turns)),
    ...{ byImportance, reliesOn },
    dependents: reliesOn.reversed(entities.length),
    subgroups: groupPairs(contents.subgroups),
    realizers: indexCapabilities(contents, entityNumbers),
  };
}

/** The most critical first, then by name. */
export function compareImportance(
  a: Pick<BookEntity, 'tierRank' | 'sortName' | 'ref'>,
  b: Pick<BookEntity, 'tierRank' | 'sortName' | 'ref'>,
): number {
  return (
    a.tierRank - b.tierRank ||
    compareText(a.sortName, b.sortName) ||
    compareText(a.ref, b.ref)
  );
}

async function numberCycles(
  all: readonly BookCycle[],
  turns: Turns,
): Promise<Pick<BookIndex, 'cycles' | 'cycleNumbers'>> {
  const cycles: BookCycle[] = [];
  const cycleNumbers = new Map<string, number>();
  for await (const slice of turns.slices(all)) {
    for (const cycle of slice) {
      const key = cycleKey(cycle.product, cycle.name);
      if (!cycleNumbers.has(key)) {
        cycleNumbers.set(key, cycles.length);
        cycles.push(cycle);
      }
    }
  }
  return { cycles, cycleNumbers };
}

async function indexReliances(
  { reliances }: BookContents,
  entityNumbers: ReadonlyMap<string, number>,
  turns: Turns,
): Promise<Adjacency> {
  const from: number[] = [];
  const to: number[] = [];
  for await (const slice of turns.slices(reliances)) {
    for (const [onRef, dependentRef] of slice) {
      const on = entityNumbers.get(onRef);
      const dependent = entityNumbers.get(dependentRef);
      if (on !== undefined && dependent !== undefined) {
        from.push(on);
        to.push(dependent);
      }
    }
  }
  // Reversed, so that answers do not depend on the order in which the reliances were read.
  const size = entityNumbers.size;
  return new Adjacency(size, from, to).reversed(size);
}

function indexCapabilities(
  { capabilities }: BookContents,
  entityNumbers: ReadonlyMap<string, number>,
): Map<string, number[]> {
  const pairs = capabilities.flatMap(
    ({ entityRef, capability }): [string, number][] => {
      const entity = entityNumbers.get(entityRef);
      return entity === undefined ? [] : [[capability, entity]];
    },
  );
  return new Map(
    [...groupPairs(pairs)].map(([capability, numbers]) => [
      capability,
      [...new Set(numbers)].sort((a, b) => a - b),
    ]),
  );
}

function groupPairs<T>(pairs: Iterable<[string, T]>): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const values = grouped.get(key);
    if (values) {
      values.push(value);
    } else {
      grouped.set(key, [value]);
    }
  }
  return grouped;
}
