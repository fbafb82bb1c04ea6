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
  type CostMetric,
  type NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { csvInTurns } from '../csvInTurns';
import type { Sums } from '../book/CostBook';
import { NOTHING, totalOf, totalsOf } from '../fleet/figures';
import { differenceOf } from './chargeOf';
import type { FoundLine } from './CostStatements';

const COLUMNS = [
  ...['month', 'owner', 'metric', 'service', 'title', 'currency'],
  ...['direct', 'sharedIn', 'sharedOut', 'cost', 'charged', 'difference'],
  ...['policy', 'explanation', 'until'],
];

/**
 * A statement as rows under a line of column names, one for each service and currency of what it costs or is charged. As on the page,
 * there is no difference before the month is over.
 */
export async function statementToCsv(options: {
  month: string;
  owner: string;
  metric: CostMetric;
  lines: readonly FoundLine[];
  isOver: boolean;
  /** Last day that bills cover, where the month is not whole. */
  until?: string;
  name: (entity: number) => NamedEntity;
}): Promise<string> {
  const { month, owner, metric, lines, isOver, until = '', name } = options;
  const rowsOf = ({ entity, figures, applied }: FoundLine) => {
    const { ref, title = '' } = name(entity);
    const calculation = applied?.calculation;
    const charged: Sums =
      calculation?.status === 'charged' ? calculation.sums : new Map();
    const difference =
      calculation && isOver
        ? differenceOf(calculation, totalsOf(figures))
        : undefined;
    const currencies = new Set([...figures.keys(), ...charged.keys()]);
    // Of a charge that is not known, no currency is either.
    const shown = currencies.size > 0 ? [...currencies].sort() : [''];
    return shown.map(currency => {
      const of = figures.get(currency);
      const { imported, declared, sharedIn, sharedOut } = of ?? NOTHING;
      const cost = of && totalOf(of);
      const charge = charged.get(currency);
      return [
        ...[month, owner, metric, ref, title, currency],
        ...[of && imported + declared, of && sharedIn, of && sharedOut].map(
          text,
        ),
        ...[cost, charge, difference?.get(currency)].map(text),
        applied?.policy.title ?? '',
        calculation?.status === 'charged'
          ? calculation.explanation
          : calculation?.reason ?? '',
        until,
      ];
    });
  };
  return await csvInTurns(
    (function* rows() {
      yield COLUMNS;
      for (const line of lines) {
        yield* rowsOf(line);
      }
    })(),
  );
}

/** Empty where it is not known. */
function text(micros: bigint | undefined): string {
  return micros === undefined ? '' : amountOf(micros);
}
