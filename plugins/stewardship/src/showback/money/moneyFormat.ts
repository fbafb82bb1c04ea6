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

import type { Money } from '@backstage-stewardship/plugin-stewardship-common';

/** Amounts and shares in the words of a locale. */
export type MoneyFormat = {
  /**
   * An amount with its currency, with as many digits as the currency has. Digits are never lost to the arithmetic of numbers.
   * What is not nothing is never shown as nothing: it gets more digits.
   */
  formatMoney(money: Money): string;
  /** The same with a sign, also where it became more. */
  formatChange(money: Money): string;
  /** Short, for the axes of charts: `€1.2K`. */
  formatCompact(money: Money): string;
  /** `12.5%`; a share that is not nothing is never `0%`. */
  formatPercent(share: number): string;
  formatNumber(value: number): string;
  /** `November 2026` of `2026-11`. */
  formatMonth(month: string): string;
  /** `Nov 26` of `2026-11`, for charts. */
  formatShortMonth(month: string): string;
};

type Style = 'plain' | 'signed' | 'compact';

/** Millionths are the smallest parts there are. */
const ALL_DIGITS = 6;

/** Of what has no cents of its own, such as tokens. */
const VIRTUAL_DIGITS = 2;

/** Reads amounts as text, never as a number with a binary fraction. */
export function moneyFormat(locale: string): MoneyFormat {
  const formats = new Map<string, Intl.NumberFormat>();

  function formatOf(options: {
    currency: string;
    style: Style;
    isTiny: boolean;
  }) {
    const { currency, style, isTiny } = options;
    const key = `${style} ${isTiny} ${currency}`;
    const known = formats.get(key);
    if (known) {
      return known;
    }
    const made = new Intl.NumberFormat(locale, {
      ...(isCurrency(currency)
        ? { style: 'currency', currency }
        : { maximumFractionDigits: VIRTUAL_DIGITS }),
      ...(style === 'signed' && { signDisplay: 'exceptZero' }),
      ...(style === 'compact' && {
        notation: 'compact',
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
      }),
      ...(isTiny && {
        minimumFractionDigits: undefined,
        maximumFractionDigits: ALL_DIGITS,
      }),
    });
    formats.set(key, made);
    return made;
  }

  function format({ currency, amount }: Money, style: Style): string {
    if (!isDecimal(amount)) {
      return `${amount} ${currency}`;
    }
    const usual = formatOf({ currency, style, isTiny: false });
    const isTiny =
      style !== 'compact' && isZero(usual, amount) && /[1-9]/.test(amount);
    const words = (
      isTiny ? formatOf({ currency, style, isTiny }) : usual
    ).format(amount);
    return isCurrency(currency) ? words : `${words} ${currency}`;
  }

  const percents = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const smallest = 0.001;
  const numbers = new Intl.NumberFormat(locale);
  const month = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const shortMonth = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });

  return {
    formatMoney: money => format(money, 'plain'),
    formatChange: money => format(money, 'signed'),
    formatCompact: money => format(money, 'compact'),
    formatPercent: share =>
      share > 0 && share < smallest
        ? `< ${percents.format(smallest)}`
        : percents.format(share),
    formatNumber: value => numbers.format(value),
    formatMonth: text => monthWords(month, text),
    formatShortMonth: text => monthWords(shortMonth, text),
  };
}

function monthWords(format: Intl.DateTimeFormat, month: string): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? month : format.format(at);
}

/** True where an amount is shown without any digit but zeros. */
function isZero(format: Intl.NumberFormat, amount: `${number}`): boolean {
  return format
    .formatToParts(amount)
    .every(
      ({ type, value }) =>
        (type !== 'integer' && type !== 'fraction') || Number(value) === 0,
    );
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** False for what vendors count in, such as credits and tokens. */
function isCurrency(text: string): boolean {
  return CURRENCIES.has(text);
}
