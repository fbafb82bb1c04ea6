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

import { splitMicros } from '@backstage-stewardship/plugin-stewardship-common';
import type { Turns } from '../../tasks/Turns';
import type { Bearers } from './bearers';
import { ORIGINS, type Cell, type CellColumns } from './CellColumns';
import type { Cells } from './Cells';
import type { Division } from './divisions';

const SHARED_IN = ORIGINS.indexOf('sharedIn');
const SHARED_OUT = ORIGINS.indexOf('sharedOut');

/** What is passed on as one amount: alike in everything but who it comes from. */
type Passed = Pick<Cell, 'time' | 'kind' | 'label' | 'source' | 'currency'> & {
  billed: bigint;
  effective: bigint;
};

/**
 * Divides the cost of shared entities among those who bear it, each with what it has received itself. The parts of each amount
 * add up to it, so the sum over all entities stays what it was.
 */
export async function shareCosts(options: {
  /** Costs of the entities themselves. */
  cells: Cells;
  /** In the order in which they are divided. */
  divisions: readonly Division[];
  /** Where shared costs are added. */
  to: CellColumns;
  turns: Turns;
}): Promise<void> {
  const { cells, divisions, to, turns } = options;
  const received = new Map<number, Map<string, Passed>>(
    divisions.map(({ from }) => [from, new Map()]),
  );
  for (const division of divisions) {
    const { from } = division;
    const all = received.get(from) ?? new Map<string, Passed>();
    addOwn(all, cells, from);
    for (const passed of all.values()) {
      const bearers = division.bearersIn(passed.time);
      if (!bearers || (passed.billed === 0n && passed.effective === 0n)) {
        continue;
      }
      divide({ passed, from, bearers, to, received });
      await turns.giveWay();
    }
    received.delete(from);
  }
}

function addOwn(all: Map<string, Passed>, cells: Cells, entity: number): void {
  const { columns } = cells;
  const [start, end] = cells.rangeOf(entity);
  for (let index = start; index < end; index++) {
    collect(all, {
      time: columns.time[index],
      kind: columns.kind[index],
      label: columns.label[index],
      source: columns.source[index],
      currency: columns.currency[index],
      billed: columns.billed.get(index),
      effective: columns.effective.get(index),
    });
  }
}

function collect(all: Map<string, Passed>, passed: Passed): void {
  const { time, kind, label, source, currency } = passed;
  const key = `${time} ${kind} ${label} ${source} ${currency}`;
  const found = all.get(key);
  if (found) {
    found.billed += passed.billed;
    found.effective += passed.effective;
  } else {
    all.set(key, { ...passed });
  }
}

function divide(options: {
  passed: Passed;
  from: number;
  bearers: Bearers;
  to: CellColumns;
  received: Map<number, Map<string, Passed>>;
}): void {
  const { passed, from, bearers, to, received } = options;
  const billed = splitMicros(passed.billed, bearers.weights);
  const effective =
    passed.billed === passed.effective
      ? billed
      : splitMicros(passed.effective, bearers.weights);
  to.add({
    ...passed,
    ...{ entity: from, origin: SHARED_OUT, link: from },
    billed: -passed.billed,
    effective: -passed.effective,
  });
  for (const [index, entity] of bearers.to.entries()) {
    const part = { billed: billed[index], effective: effective[index] };
    if (part.billed !== 0n || part.effective !== 0n) {
      to.add({
        ...{ ...passed, ...part },
        ...{ entity, origin: SHARED_IN, link: from },
      });
      const own = received.get(entity);
      if (own) {
        collect(own, { ...passed, ...part });
      }
    }
  }
}
