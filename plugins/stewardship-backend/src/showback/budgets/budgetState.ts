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
  BudgetState,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import Big from 'big.js';
import type { BudgetSettings } from '../CostSettings';
import { toMicros, type CostRates } from '../fleet/CostRates';
import { shareOf, toMoney, toMoneys } from '../fleet/moneys';
import { endOfMonth } from '../fleet/months';
import { daysInMonth, type BudgetDays } from './BudgetDays';
import { forecastSum, type Forecast } from './forecast';

const MICROS = 1_000_000;
/** Fewer say nothing of those to come. */
const FEWEST_DAYS = 5;
/** Where the period has fewer, days of the month before are added. */
const ENOUGH_DAYS = 7;
const BORROWED_UP_TO = 28;
const FEWEST_MONTHS = 3;
const DAYS_IN_MONTH = 365.25 / 12;

/** A day or month, in the currency of the budget. */
type Spent = { on: string; micros: bigint };

/** How a budget stands as of the last day of which costs are known. */
export function budgetState(options: {
  budget: BudgetSettings;
  owner: NamedEntity;
  days: BudgetDays;
  rates: CostRates;
  /** True where the caller may not read everything. */
  partial: boolean;
}): BudgetState {
  const { budget, owner, days, rates, partial } = options;
  const { currency } = budget;
  const limit = toMicros(new Big(budget.amount).times(MICROS));
  const inCurrency = (month: string, sums: ReadonlyMap<string, bigint>) =>
    rates.convert([{ month, sums }], currency).micros;
  const total = rates.convert(days.months, currency);
  const spentDays = days.days.map(({ day, sums }) => ({
    on: day,
    micros: inCurrency(day.slice(0, 7), sums),
  }));
  const spentMonths = days.months.map(({ month, sums }) => ({
    on: month,
    micros: inCurrency(month, sums),
  }));
  const forecast = forecastOf({
    ...{ days, spentDays, spentMonths },
  });
  const high = forecast.status === 'known' ? forecast.high : 0;
  const standing = standingOf({
    ...{ spent: total.micros, more: fromNumber(high), limit },
    isWhole: [...total.without.values()].every(micros => micros === 0n),
  });
  return {
    ...{ id: budget.id, owner, period: days.period },
    budget: toMoney(currency, limit),
    spent: toMoney(currency, total.micros),
    share: shareOf(total.micros, limit),
    until: days.until,
    forecast:
      forecast.status === 'known'
        ? {
            status: 'known',
            money: toMoney(
              currency,
              total.micros + fromNumber(forecast.expected),
            ),
            low: toMoney(currency, total.micros + fromNumber(forecast.low)),
            high: toMoney(currency, total.micros + fromNumber(forecast.high)),
            days: forecast.days,
          }
        : forecast,
    standing,
    thresholds: [...budget.notifyAt]
      .sort((a, b) => a - b)
      .map(at => {
        const target = toMicros(new Big(limit.toString()).times(at));
        const reachedOn = reachedDay({
          ...{ target, spentDays, spentMonths, total: total.micros, days },
        });
        return { at, ...(reachedOn !== undefined && { reachedOn }) };
      }),
    without: toMoneys(total.without),
    partial,
  };
}

/** At risk is what ends above the budget with a chance of more than 10 %. Nobody knows that of what has no rate. */
function standingOf(options: {
  spent: bigint;
  more: bigint;
  limit: bigint;
  /** False where something is left out. */
  isWhole: boolean;
}): BudgetState['standing'] {
  const { spent, more, limit, isWhole } = options;
  if (spent > limit) {
    return 'over';
  }
  if (spent + more > limit) {
    return 'atRisk';
  }
  return isWhole ? 'within' : 'unknown';
}

type FoundForecast =
  | ({ status: 'known'; days: number } & Forecast)
  | { status: 'unknown'; reason: 'fewDays' | 'noCosts' | 'over' };

function forecastOf(options: {
  days: BudgetDays;
  spentDays: readonly Spent[];
  spentMonths: readonly Spent[];
}): FoundForecast {
  const { days, spentDays, spentMonths } = options;
  const { daysLeft, period, until } = days;
  if (daysLeft <= 0) {
    return { status: 'unknown', reason: 'over' };
  }
  const own = spentDays.filter(({ on }) => on.startsWith(period));
  const samples = own.length < ENOUGH_DAYS ? spentDays : own;
  const used = own.length < ENOUGH_DAYS ? samples.slice(-BORROWED_UP_TO) : own;
  if (used.length < FEWEST_DAYS) {
    return { status: 'unknown', reason: 'fewDays' };
  }
  if ([...used, ...spentMonths].every(({ micros }) => micros === 0n)) {
    return { status: 'unknown', reason: 'noCosts' };
  }
  const first = spentMonths.findIndex(({ micros }) => micros !== 0n);
  // Before the first one that cost anything, nothing was known, which is not the same as nothing spent.
  const months = spentMonths
    .slice(Math.max(0, first))
    .map(({ on, micros }) => {
      const current = on === until.slice(0, 7);
      const count = current ? Number(until.slice(8)) : daysInMonth(on);
      return { micros, count };
    })
    .filter(({ count }) => count >= ENOUGH_DAYS);
  if (period.length === 4 && months.length >= FEWEST_MONTHS) {
    const rates = months.map(
      ({ micros, count }) => (toNumber(micros) / count) * DAYS_IN_MONTH,
    );
    return {
      status: 'known',
      days: months.reduce((sum, { count }) => sum + count, 0),
      ...notBelowZero(rates, forecastSum(rates, daysLeft / DAYS_IN_MONTH)),
    };
  }
  const amounts = used.map(({ micros }) => toNumber(micros));
  return {
    ...{ status: 'known', days: used.length },
    ...notBelowZero(amounts, forecastSum(amounts, daysLeft)),
  };
}

/** What never was negative does not become so. */
function notBelowZero(samples: readonly number[], found: Forecast): Forecast {
  return samples.every(each => each >= 0)
    ? { ...found, low: Math.max(0, found.low) }
    : found;
}

/** The first day on which all until then was as much; the end of the month where its days are not known any more. */
function reachedDay(options: {
  target: bigint;
  spentDays: readonly Spent[];
  spentMonths: readonly Spent[];
  total: bigint;
  days: BudgetDays;
}): string | undefined {
  const { target, spentDays, spentMonths, total, days } = options;
  const { period, until } = days;
  const own = spentDays.filter(({ on }) => on.startsWith(period));
  // Where no day is known any more, months are.
  const firstKnown = own.at(0)?.on.slice(0, 7) ?? '9999';
  let sum = 0n;
  for (const { on, micros } of spentMonths) {
    if (on < firstKnown) {
      sum += micros;
      if (sum >= target) {
        const end = endOfMonth(on);
        return end < until ? end : until;
      }
    }
  }
  for (const { on, micros } of own) {
    sum += micros;
    if (sum >= target) {
      return on;
    }
  }
  // Parts of days may lack a millionth that the month has.
  return total >= target ? until : undefined;
}

function toNumber(micros: bigint): number {
  return Number(micros) / MICROS;
}

function fromNumber(amount: number): bigint {
  return toMicros(new Big(amount).times(MICROS));
}
