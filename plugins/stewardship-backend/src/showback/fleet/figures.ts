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
  type CostFigures,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Sums } from '../book/CostBook';

/** Figures in millionths. What is passed on is never negative where costs are not. */
export type Figures = {
  imported: bigint;
  declared: bigint;
  sharedIn: bigint;
  sharedOut: bigint;
};

export const NOTHING: Figures = {
  ...{ imported: 0n, declared: 0n, sharedIn: 0n, sharedOut: 0n },
};

/** By currency. */
export type FiguresByCurrency = Map<string, Figures>;

export function totalOf(figures: Figures): bigint {
  const { imported, declared, sharedIn, sharedOut } = figures;
  return imported + declared + sharedIn - sharedOut;
}

/** Before anything is passed on to those who share it. */
export function grossOf(figures: FiguresByCurrency): Sums {
  return new Map(
    [...figures].map(([currency, { imported, declared, sharedIn }]) => [
      currency,
      imported + declared + sharedIn,
    ]),
  );
}

export function totalsOf(figures: FiguresByCurrency): Sums {
  return new Map(
    [...figures].map(([currency, each]) => [currency, totalOf(each)]),
  );
}

/** As they are answered. `dependent` may have currencies that nothing else has. */
export function toCostFigures(
  figures: FiguresByCurrency,
  dependent: ReadonlyMap<string, bigint>,
): CostFigures[] {
  const currencies = new Set([...figures.keys(), ...dependent.keys()]);
  return [...currencies].sort().map(currency => {
    const of = figures.get(currency) ?? NOTHING;
    return {
      currency,
      direct: amountOf(of.imported + of.declared),
      sharedIn: amountOf(of.sharedIn),
      sharedOut: amountOf(of.sharedOut),
      total: amountOf(totalOf(of)),
      dependent: amountOf(dependent.get(currency) ?? 0n),
    };
  });
}
