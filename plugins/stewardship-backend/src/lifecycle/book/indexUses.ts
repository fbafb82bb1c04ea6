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
  compareEnds,
  supportEnd,
  type EndDate,
} from '@backstage-stewardship/plugin-stewardship-common';
import { Adjacency } from './Adjacency';
import { cycleKey, type BookIndex } from './BookIndex';
import type { BookContents, BookDecision } from './contents';
import type { Turns } from '../../tasks/Turns';

type Names = Pick<
  BookIndex,
  'entityNumbers' | 'cycles' | 'cycleNumbers' | 'entities'
>;

/** Distinct ends; there are far fewer of them than uses. */
class EndOrder {
  readonly #ends = new Map<string, EndDate | undefined>();

  /** The key of the end. */
  add(end: EndDate | undefined): string {
    const key = end?.kind === 'date' ? end.on : end?.kind ?? '';
    if (!this.#ends.has(key)) {
      this.#ends.set(key, end);
    }
    return key;
  }

  inOrder(): {
    ends: (EndDate | undefined)[];
    /** By key. */
    places: Map<string, number>;
  } {
    const sorted = [...this.#ends].sort(([, a], [, b]) => compareEnds(a, b));
    return {
      ends: sorted.map(([, end]) => end),
      places: new Map(sorted.map(([key], place) => [key, place])),
    };
  }
}

/** Uses with their decisions and ends. A release cycle that no source has any more is as unknown as one that none ever had. */
export async function indexUses(
  contents: BookContents,
  names: Names,
  turns: Turns,
): Promise<
  Pick<
    BookIndex,
    | 'cycleEnds'
    | 'usesOfEntity'
    | 'usesOfCycle'
    | 'useEntities'
    | 'useCycles'
    | 'useEnds'
    | 'useVersions'
    | 'useDecisions'
    | 'ends'
    | 'unknown'
  >
> {
  const { entityNumbers, cycles, cycleNumbers, entities } = names;
  const unknown = new Uint32Array(entities.length);
  for (const { entityRef, count } of contents.unknown) {
    const entity = entityNumbers.get(entityRef);
    if (entity !== undefined) {
      unknown[entity] += count;
    }
  }
  const decisions = await numberDecisions(contents, names, turns);
  await turns.giveWay();
  const cycleEnds = cycles.map(({ milestones }) => supportEnd(milestones));
  const known = new Set<number>();
  const useEntities: number[] = [];
  const useCycles: number[] = [];
  const useVersions: (string | undefined)[] = [];
  const useDecisions: (BookDecision | undefined)[] = [];
  const ends = new EndOrder();
  const endKeys: string[] = [];
  for await (const slice of turns.slices(contents.uses)) {
    for (const { entityRef, product, cycle: name, version } of slice) {
      const entity = entityNumbers.get(entityRef);
      const cycle = cycleNumbers.get(cycleKey(product, name));
      if (entity === undefined) {
        continue;
      }
      if (cycle === undefined) {
        unknown[entity]++;
        continue;
      }
      const pair = entity * cycles.length + cycle;
      if (known.has(pair)) {
        continue;
      }
      known.add(pair);
      const decision = decisions.get(pair);
      const extendedUntil = decision?.decision.extendedUntil;
      useEntities.push(entity);
      useCycles.push(cycle);
      useVersions.push(version);
      useDecisions.push(decision);
      endKeys.push(
        ends.add(
          extendedUntil === undefined
            ? cycleEnds[cycle]
            : supportEnd(cycles[cycle].milestones, extendedUntil),
        ),
      );
    }
  }
  await turns.giveWay();
  const order = ends.inOrder();
  const numbers = Uint32Array.from(useEntities.keys());
  return {
    ...{ cycleEnds, unknown, useVersions, useDecisions },
    useEntities: Uint32Array.from(useEntities),
    useCycles: Uint32Array.from(useCycles),
    useEnds: Uint32Array.from(endKeys, key => order.places.get(key) ?? 0),
    ends: order.ends,
    usesOfEntity: new Adjacency(entities.length, useEntities, numbers),
    usesOfCycle: new Adjacency(cycles.length, useCycles, numbers),
  };
}

/** By entity and release cycle. */
async function numberDecisions(
  contents: BookContents,
  { entityNumbers, cycles, cycleNumbers }: Names,
  turns: Turns,
): Promise<Map<number, BookDecision>> {
  const decisions = new Map<number, BookDecision>();
  for await (const slice of turns.slices(contents.decisions)) {
    for (const decision of slice) {
      const entity = entityNumbers.get(decision.entityRef);
      const cycle = cycleNumbers.get(
        cycleKey(decision.product, decision.cycle),
      );
      if (entity !== undefined && cycle !== undefined) {
        decisions.set(entity * cycles.length + cycle, decision);
      }
    }
  }
  return decisions;
}
