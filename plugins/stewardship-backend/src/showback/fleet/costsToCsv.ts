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
  amountOf,
  type CostDimension,
  type NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { csvInTurns } from '../csvInTurns';
import type { FoundGroup } from './CostGroups';
import type { CostView } from './CostView';
import { totalOf } from './figures';
import { unallocatedSums } from './unallocatedCosts';

const COLUMNS = [
  ...['by', 'key', 'title', 'currency'],
  ...['direct', 'sharedIn', 'sharedOut', 'total', 'services'],
];

/**
 * Groups as rows under a line of column names, one for each currency, and what is unallocated at the end, so that the column
 * `total` adds up to what the caller may know of the bill.
 */
export async function costsToCsv(options: {
  view: CostView;
  by: CostDimension;
  groups: readonly FoundGroup[];
  name: (ref: string) => NamedEntity;
}): Promise<string> {
  const { view, by, groups, name } = options;
  const { book, table, period } = view;
  const { metric } = table;
  const { from, to } = period;
  const head = { from, to, metric };
  const lines = ({ key, figures, services }: FoundGroup) =>
    [...figures()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, of]) => [
        ...Object.values(head),
        ...[by, key, name(key).title ?? key, currency],
        ...[amountOf(of.imported + of.declared), amountOf(of.sharedIn)],
        ...[amountOf(of.sharedOut), amountOf(totalOf(of)), services],
      ]);
  const unallocated = unallocatedSums({ book, metric, from, to });
  const rest = [...unallocated]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, micros]) => {
      const amount = amountOf(micros);
      return [
        ...Object.values(head),
        ...['unallocated', '', '', currency],
        ...[amount, '0', '0', amount, 0],
      ];
    });
  return await csvInTurns(
    (function* rows() {
      yield [...Object.keys(head), ...COLUMNS];
      for (const group of groups) {
        yield* lines(group);
      }
      yield* rest;
    })(),
  );
}
