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
  phaseOn,
  type EndDate,
  type TechnologyFilter,
  type TechnologyPhase,
} from '@backstage-stewardship/plugin-stewardship-common';
import { DateTime } from 'luxon';
import { isReadable, type Readable } from '../../catalog/readable';
import type { BookIndex } from './BookIndex';
import type { BookCycle } from './contents';

/** Whose eyes, and on which day. */
export type View = {
  readable: Readable;
  /** `YYYY-MM-DD` */
  today: string;
};

/** A release cycle with those of its uses that fit a filter; at least one. */
export type CycleUses = {
  cycle: BookCycle;
  phase: TechnologyPhase;
  /** Without extensions. */
  endsOn?: EndDate;
  /** Numbers of uses. */
  uses: number[];
};

/** What was found by a filter. */
export type FleetUses = {
  items: CycleUses[];
  /** 1 for each entity that the filter lets through. */
  services: Uint8Array;
};

/**
 * Release cycles with services that fit a filter. Owner, system and tier choose services; product, phase, end and text
 * choose release cycles. `undecided` keeps the release cycles where at least one of the services has to decide: the counts
 * beside it still are of all of them, since three of five are another matter than three.
 */
export function usesInFleet(options: {
  index: BookIndex;
  mask: Uint8Array;
  filter: TechnologyFilter;
  view: View;
}): FleetUses {
  const { index, mask, filter, view } = options;
  const services = servicesOf(index, mask, filter, view.readable);
  const fits = cycleTest(filter, view.today);
  const until = lastDay(filter, view.today);
  const items: CycleUses[] = [];
  for (const [number, cycle] of index.cycles.entries()) {
    const phase = phaseOn(cycle.milestones, view.today);
    const endsOn = index.cycleEnds[number];
    if (!fits(cycle, phase, endsOn)) {
      continue;
    }
    const uses: number[] = [];
    let pressing = false;
    const { starts, targets } = index.usesOfCycle;
    for (let place = starts[number]; place < starts[number + 1]; place++) {
      const use = targets[place];
      if (services[index.useEntities[use]]) {
        uses.push(use);
        pressing ||=
          filter.undecided === true &&
          index.useDecisions[use] === undefined &&
          endsBy(index.ends[index.useEnds[use]], until);
      }
    }
    if (uses.length > 0 && (pressing || !filter.undecided)) {
      items.push({ cycle, phase, ...(endsOn && { endsOn }), uses });
    }
  }
  return { items, services };
}

/** The groups and those below them, as far as the caller can see them there. */
export function groupsBelow(
  subgroups: BookIndex['subgroups'],
  groups: Iterable<string>,
  readable: Readable,
): Set<string> {
  const found = new Set(groups);
  for (const group of found) {
    if (isReadable(group, readable)) {
      for (const below of subgroups.get(group) ?? []) {
        if (isReadable(below, readable)) {
          found.add(below);
        }
      }
    }
  }
  return found;
}

function servicesOf(
  index: BookIndex,
  mask: Uint8Array,
  filter: TechnologyFilter,
  readable: Readable,
): Uint8Array {
  const owners =
    filter.owner && groupsBelow(index.subgroups, filter.owner, readable);
  const systems = filter.system && new Set(filter.system);
  const tiers = filter.tier && new Set(filter.tier);
  return mask.map((visible, number) => {
    const { ownerRef, systemRef, tierId } = index.entities[number];
    return visible &&
      (owners?.has(ownerRef) ?? true) &&
      (systems?.has(systemRef) ?? true) &&
      (tiers?.has(tierId) ?? true)
      ? 1
      : 0;
  });
}

function cycleTest(filter: TechnologyFilter, today: string) {
  const products = filter.product && new Set(filter.product);
  const phases = filter.phase && new Set(filter.phase);
  const words = filter.text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const until =
    filter.endsWithin === undefined ? undefined : lastDay(filter, today);
  return (
    { product, productTitle, name, label = '' }: BookCycle,
    phase: TechnologyPhase,
    endsOn: EndDate | undefined,
  ): boolean => {
    if (
      !(products?.has(product) ?? true) ||
      !(phases?.has(phase) ?? true) ||
      (until !== undefined && !endsBy(endsOn, until))
    ) {
      return false;
    }
    const text = `${product} ${productTitle} ${name} ${label}`.toLowerCase();
    return words.every(word => text.includes(word));
  };
}

/** The last day that is near enough; where nothing is said about that, yesterday. */
function lastDay({ endsWithin = -1 }: TechnologyFilter, today: string): string {
  return DateTime.fromISO(today, { zone: 'utc' })
    .plus({ days: endsWithin })
    .toISODate() as string;
}

function endsBy(end: EndDate | undefined, day: string): boolean {
  return end?.kind === 'passed' || (end?.kind === 'date' && end.on <= day);
}
