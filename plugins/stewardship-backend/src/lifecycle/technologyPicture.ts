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
  daysBetween,
  isNewerPatch,
  supportEnd,
  type EndDate,
  type InheritedTechnology,
  type LifecycleSourceState,
  type NamedEntity,
  type Source,
  type TechnologyInPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { InheritedUse } from './book/inherited';
import type { TechnologyBook } from './book/TechnologyBook';
import { storedDecision } from './DecisionDesk';
import { cycleState } from './fleet/cycleState';
import type { BomState } from './sbom/BomStore';
import type { SheetItem, TechnologySheet } from './sheet';

/** What was read about the technologies of one entity, before their names are. */
export type LifecycleReading = {
  entityRef: string;
  sheet?: TechnologySheet;
  sources: LifecycleSourceState[];
  boms: Map<string, BomState>;
  book: TechnologyBook;
  inherited: { items: InheritedUse[]; total: number };
  /** By capability. */
  alternatives: Map<string, string[]>;
};

/** Something that the entity runs on, as it is answered. */
export function technologyOf(options: {
  item: SheetItem;
  reading: LifecycleReading;
  today: string;
  name: (ref: string) => NamedEntity;
}): TechnologyInPicture {
  const { item, reading, today, name } = options;
  const { match, version } = item;
  const written = {
    name: item.name,
    version,
    source: sourceOf(item, reading),
    match,
  };
  const cycle =
    match.status === 'matched'
      ? reading.book.cycleOf(match.product, match.cycle)
      : undefined;
  if (!cycle) {
    return written;
  }
  const row = reading.book.decisionOf(
    reading.entityRef,
    cycle.product,
    cycle.name,
  );
  const endsOn = supportEnd(cycle.milestones, row?.decision.extendedUntil);
  const latest = cycle.latest?.version;
  return {
    ...written,
    state: cycleState({ cycle, today }),
    ...timeLeft(endsOn, today),
    ...(version !== undefined &&
      latest !== undefined &&
      isNewerPatch(version, latest) && { newerPatch: latest }),
    decision: row && storedDecision({ row, today, name }),
  };
}

/** Something that it inherits, as it is answered; nothing where the book has moved on. */
export function inheritedOf(options: {
  use: InheritedUse;
  reading: LifecycleReading;
  today: string;
  name: (ref: string) => NamedEntity;
}): InheritedTechnology[] {
  const { use, reading, today, name } = options;
  const { product, homeRef, path } = use;
  const cycle = reading.book.cycleOf(product, use.cycle);
  if (!cycle) {
    return [];
  }
  const row = reading.book.decisionOf(homeRef, product, use.cycle);
  return [
    {
      state: cycleState({ cycle, today }),
      ...timeLeft(
        supportEnd(cycle.milestones, row?.decision.extendedUntil),
        today,
      ),
      home: name(homeRef),
      path: path.map(name),
      decision: row && storedDecision({ row, today, name }),
    },
  ];
}

function timeLeft(
  endsOn: EndDate | undefined,
  today: string,
): { endsOn?: EndDate; daysLeft?: number } {
  return endsOn?.kind === 'date'
    ? { endsOn, daysLeft: daysBetween(today, endsOn.on) }
    : { endsOn };
}

function sourceOf({ source }: SheetItem, reading: LifecycleReading): Source {
  return source.kind === 'bom'
    ? {
        kind: 'provider',
        provider: 'sbom',
        fetchedAt: reading.boms.get(source.key)?.fetchedAt ?? '',
      }
    : source;
}

/** Who decided, for whoever names entities. */
export function deciderOf(
  book: TechnologyBook,
  ref: string,
  product: string,
  cycle: string,
): string[] {
  const decided = book.decisionOf(ref, product, cycle);
  return decided ? [decided.decidedBy] : [];
}
