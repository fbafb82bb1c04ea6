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

import type { SharedCost } from '@backstage-stewardship/plugin-stewardship-common';
import type { Turns } from '../../tasks/Turns';
import type { Quantity } from '../allocation/QuantityStore';
import { weighed, type Bearers } from './bearers';
import { monthNumber, monthText } from './calendar';
import type { BookEntity, BookSplit } from './CostBook';
import { knotsOf } from './knots';
import { scaledNumber } from './scaledNumber';

/** How one shared entity is divided, in each month. */
export type Division = {
  from: number;
  by: BookSplit['by'];
  /** Nobody where it is absent. */
  bearersIn(month: number): Bearers | undefined;
  /** Where it is by a fact, those of which anything is known, the first one first. */
  months?: readonly number[];
  problem?: string;
};

// What is below a millionth of a millionth weighs nothing.
const PLACES = 12;
const MOST_NAMED = 5;

/**
 * How shared entities are divided among those who depend on them, in an order in which everything that an entity receives from
 * others comes before it is divided itself. Those that share each other's cost in a circle bear nothing of each other.
 */
export async function orderDivisions(options: {
  entities: readonly BookEntity[];
  numberOf: (ref: string) => number | undefined;
  shared: readonly { entityRef: string; sharedCost: SharedCost }[];
  dependentsOf: (entity: number) => readonly number[];
  quantities: readonly Quantity[];
  turns: Turns;
}): Promise<{ divisions: Division[]; splits: BookSplit[] }> {
  const { entities, numberOf, shared, dependentsOf, turns } = options;
  const facts = new Set(
    shared.map(({ sharedCost }) =>
      sharedCost.by === 'fact' ? sharedCost.fact : undefined,
    ),
  );
  const quantities = await byFact(
    // Most are there to be charged for.
    options.quantities.filter(({ fact }) => facts.has(fact)),
    turns,
  );
  const drafts = new Map<number, Draft>();
  for (const { entityRef, sharedCost } of shared) {
    const from = numberOf(entityRef);
    if (from !== undefined) {
      const among = dependentsOf(from).filter(to => to !== from);
      drafts.set(
        from,
        draft({ from, sharedCost, among, entities, quantities }),
      );
      await turns.giveWay();
    }
  }
  const numbers = [...drafts.keys()].sort((a, b) => a - b);
  const knots = knotsOf(numbers, from =>
    (drafts.get(from)?.reached ?? []).filter(to => drafts.has(to)),
  );
  const divisions: Division[] = [];
  for (const knot of knots) {
    const circle = new Set(knot);
    for (const from of [...knot].sort((a, b) => a - b)) {
      const found = drafts.get(from);
      if (found) {
        divisions.push(
          circle.size > 1 ? outside(found, circle, entities) : found.division,
        );
      }
    }
  }
  return { divisions, splits: divisions.map(toSplit) };
}

type Draft = { division: Division; reached: number[] };

/** By fact and month: how many each entity had, by uid. */
type Quantities = Map<string, Map<number, Map<string, bigint>>>;

async function byFact(
  quantities: readonly Quantity[],
  turns: Turns,
): Promise<Quantities> {
  const facts: Quantities = new Map();
  for await (const slice of turns.slices(quantities)) {
    for (const { fact, month, entityUid, quantity } of slice) {
      const months = facts.get(fact) ?? new Map();
      facts.set(fact, months);
      const number = monthNumber(month);
      const ofMonth = months.get(number) ?? new Map();
      months.set(number, ofMonth);
      ofMonth.set(entityUid, scaledNumber(quantity, PLACES) ?? 0n);
    }
  }
  return facts;
}

function draft(options: {
  from: number;
  sharedCost: SharedCost;
  among: number[];
  entities: readonly BookEntity[];
  quantities: Quantities;
}): Draft {
  const { from, sharedCost, among, entities, quantities } = options;
  const { by } = sharedCost;
  if (among.length === 0) {
    return {
      division: {
        ...{ from, by, bearersIn: () => undefined },
        problem: 'No entity of the catalog depends on it',
      },
      reached: [],
    };
  }
  if (sharedCost.by === 'fact') {
    const { fact } = sharedCost;
    const months = new Map<number, Bearers>();
    for (const [month, ofMonth] of quantities.get(fact) ?? []) {
      const bearers = weighed(among, to => ofMonth.get(entities[to].uid) ?? 0n);
      if (bearers) {
        months.set(month, bearers);
      }
    }
    return {
      division: {
        ...{ from, by, bearersIn: month => months.get(month) },
        months: [...months.keys()].sort((a, b) => a - b),
        ...(months.size === 0 && {
          problem: `'${fact}' is not known of any entity that depends on it`,
        }),
      },
      reached: [...months.values()].flatMap(({ to }) => to),
    };
  }
  const bearers = weighed(among, weightsOf(sharedCost, entities));
  return {
    division: {
      ...{ from, by, bearersIn: () => bearers },
      ...(!bearers && {
        problem: 'No entity that depends on it has a weight above 0',
      }),
    },
    reached: bearers?.to ?? [],
  };
}

function weightsOf(
  sharedCost: Exclude<SharedCost, { by: 'fact' }>,
  entities: readonly BookEntity[],
): (to: number) => bigint {
  if (sharedCost.by === 'even') {
    return () => 1n;
  }
  const weights = new Map(
    Object.entries(sharedCost.weights).map(([ref, weight]) => [
      ref.toLocaleLowerCase('en-US'),
      scaledNumber(weight, PLACES) ?? 0n,
    ]),
  );
  return to => weights.get(entities[to].ref.toLocaleLowerCase('en-US')) ?? 0n;
}

/** The same without those that would pass the cost around in a circle. */
function outside(
  { division }: Draft,
  circle: ReadonlySet<number>,
  entities: readonly BookEntity[],
): Division {
  const others = [...circle]
    .filter(number => number !== division.from)
    .map(number => `'${entities[number].ref}'`)
    .sort();
  const named = others.slice(0, MOST_NAMED).join(', ');
  const more = others.length > MOST_NAMED ? ' and others' : '';
  const kept = new Map<Bearers, Bearers | undefined>();
  return {
    ...division,
    bearersIn(month) {
      const bearers = division.bearersIn(month);
      if (!bearers) {
        return undefined;
      }
      if (!kept.has(bearers)) {
        kept.set(
          bearers,
          weighed(bearers.to, to =>
            circle.has(to) ? 0n : bearers.weightOf(to),
          ),
        );
      }
      return kept.get(bearers);
    },
    problem: `It is shared in a circle with ${named}${more}; these bear nothing of it`,
  };
}

function toSplit(division: Division): BookSplit {
  const { from, by, problem } = division;
  // Without those that only a circle knows of.
  const months = division.months?.filter(month => division.bearersIn(month));
  const bearers = division.bearersIn(months?.at(-1) ?? 0);
  const parts = (bearers?.to ?? []).map((to, index) => ({
    to,
    weight: bearers?.weights[index] ?? 0n,
  }));
  return {
    ...{ from, by, parts },
    ...(months && { months: new Set(months.map(monthText)) }),
    ...(problem !== undefined && { problem }),
  };
}
