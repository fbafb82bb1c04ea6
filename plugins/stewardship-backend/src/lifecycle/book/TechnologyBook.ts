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
  EndDate,
  TechnologyFilter,
  TechnologySummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import { affectedBy, type Affected } from './affected';
import { cycleKey, type BookIndex } from './BookIndex';
import type { BookContents, BookCycle, BookDecision } from './contents';
import { countUses, type UseCounts } from './countUses';
import { earliestInherited, NOTHING } from './earliest';
import { compareImportance, indexBook } from './indexBook';
import { inheritedOf, type InheritedUse } from './inherited';
import { summarizeFleet } from './summarizeFleet';
import { usesInFleet, type FleetUses, type View } from './usesInFleet';

/** What an entity runs on itself, without what is not known. */
export type OwnUse = {
  cycle: BookCycle;
  version?: string;
  decision?: BookDecision;
  /** With extensions. */
  endsOn?: EndDate;
};

/**
 * The whole fleet's technologies in memory, as of one moment. Answers to callers are as if what they may not read did not
 * exist: it counts nowhere, and no way leads through it.
 */
export class TechnologyBook {
  readonly index: BookIndex;
  readonly #masks = new WeakMap<ReadonlySet<string>, Uint8Array>();
  #earliest: Uint32Array | undefined;

  private constructor(index: BookIndex) {
    this.index = index;
  }

  /** Takes long for a large fleet, and lets everything else go on meanwhile. */
  static async build(contents: BookContents): Promise<TechnologyBook> {
    return new TechnologyBook(await indexBook(contents));
  }

  /** A release cycle of a product that is in use. */
  cycleOf(product: string, cycle: string): BookCycle | undefined {
    const number = this.index.cycleNumbers.get(cycleKey(product, cycle));
    return number === undefined ? undefined : this.index.cycles[number];
  }

  /** What was decided about a release cycle that an entity runs on. */
  decisionOf(
    entityRef: string,
    product: string,
    cycle: string,
  ): BookDecision | undefined {
    return this.usesOf(entityRef).find(
      use => use.cycle.product === product && use.cycle.name === cycle,
    )?.decision;
  }

  /** What an entity runs on itself; whoever asks has to know that the caller may read it. */
  usesOf(entityRef: string): OwnUse[] {
    const { index } = this;
    const entity = index.entityNumbers.get(entityRef);
    if (entity === undefined) {
      return [];
    }
    return [...index.usesOfEntity.of(entity)].map(use => ({
      cycle: index.cycles[index.useCycles[use]],
      version: index.useVersions[use],
      decision: index.useDecisions[use],
      endsOn: index.ends[index.useEnds[use]],
    }));
  }

  /** How many technologies of an entity have no known release cycle. */
  unknownOf(entityRef: string): number {
    const entity = this.index.entityNumbers.get(entityRef);
    return entity === undefined ? 0 : this.index.unknown[entity];
  }

  /** Who realizes a capability, in the order of their references. */
  realizersOf(capability: string, readable: Readable): string[] {
    return (this.index.realizers.get(capability) ?? [])
      .map(entity => this.index.entities[entity].ref)
      .filter(ref => isReadable(ref, readable));
  }

  /** What ends in anything that an entity relies on, however far below. */
  inheritedOf(
    entityRef: string,
    options: { readable: Readable; limit: number },
  ): { items: InheritedUse[]; total: number } {
    const entity = this.index.entityNumbers.get(entityRef);
    const mask = this.#maskOf(options.readable);
    if (entity === undefined || !mask[entity]) {
      return { items: [], total: 0 };
    }
    const { limit } = options;
    return inheritedOf({ index: this.index, entity, mask, limit });
  }

  /**
   * The first end that an entity inherits, whoever may read it; for scheduled work. Absent where it inherits nothing; without
   * `endsOn` where nobody says when any of it ends.
   */
  earliestOf(entityRef: string): { endsOn?: EndDate } | undefined {
    this.#earliest ??= earliestInherited(this.index);
    const entity = this.index.entityNumbers.get(entityRef);
    const place = entity === undefined ? NOTHING : this.#earliest[entity];
    return place === NOTHING ? undefined : { endsOn: this.index.ends[place] };
  }

  /** By reference, what `earliestOf` says of each that inherits anything. */
  earliestForAll(): Map<string, { endsOn?: EndDate }> {
    return new Map(
      this.index.entities.flatMap(
        ({ ref }): [string, { endsOn?: EndDate }][] => {
          const earliest = this.earliestOf(ref);
          return earliest ? [[ref, earliest]] : [];
        },
      ),
    );
  }

  uses(filter: TechnologyFilter, view: View): FleetUses {
    return usesInFleet({
      ...{ index: this.index, filter, view },
      mask: this.#maskOf(view.readable),
    });
  }

  count(uses: readonly number[], today: string): UseCounts {
    return countUses(this.index, uses, today);
  }

  /** References of the services behind some uses, the most critical first. */
  mostImportant(uses: readonly number[], limit: number): string[] {
    return uses
      .map(use => this.index.entities[this.index.useEntities[use]])
      .sort(compareImportance)
      .slice(0, limit)
      .map(({ ref }) => ref);
  }

  /** Uses by the day on which they end, extensions counted in; those without a day are left out. */
  byDay(uses: readonly number[]): Map<string, number[]> {
    const days = new Map<string, number[]>();
    for (const use of uses) {
      const end = this.index.ends[this.index.useEnds[use]];
      if (end?.kind === 'date') {
        days.set(end.on, [...(days.get(end.on) ?? []), use]);
      }
    }
    return days;
  }

  summary(found: FleetUses): Omit<TechnologySummary, 'sources' | 'today'> {
    return summarizeFleet(this.index, found);
  }

  affected(
    subject: { product: string; cycle: string },
    filter: { owner?: string[]; tier?: string[] },
    view: View,
  ): Affected {
    const key = cycleKey(subject.product, subject.cycle);
    return affectedBy({
      ...{ index: this.index, filter, view },
      cycle: this.index.cycleNumbers.get(key),
      mask: this.#maskOf(view.readable),
    });
  }

  /** 1 for each entity that the caller may read. What callers may read is kept for a while, and so is this. */
  #maskOf(readable: Readable): Uint8Array {
    const { entities } = this.index;
    if (readable.kind !== 'some') {
      return new Uint8Array(entities.length).fill(
        readable.kind === 'all' ? 1 : 0,
      );
    }
    let mask = this.#masks.get(readable.refs);
    if (!mask) {
      mask = Uint8Array.from(entities, ({ ref }) =>
        isReadable(ref, readable) ? 1 : 0,
      );
      this.#masks.set(readable.refs, mask);
    }
    return mask;
  }
}
