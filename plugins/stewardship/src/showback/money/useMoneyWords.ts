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

import { useMemo } from 'react';
import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import type { Money } from '@backstage-stewardship/plugin-stewardship-common';
import { moneyFormat, type MoneyFormat } from './moneyFormat';

/** Amounts, shares and months in the words of the reader. */
export type MoneyWords = MoneyFormat & {
  /** Amounts of several currencies side by side, never as one. `undefined` where there is none. */
  formatAll(money: readonly Money[]): string | undefined;
};

/** Formats money for the locale of the reader. */
export function useMoneyWords(): MoneyWords {
  const locale = useLocale();
  return useMemo(() => {
    const format = moneyFormat(locale);
    const list = new Intl.ListFormat(locale, { type: 'conjunction' });
    return {
      ...format,
      formatAll: money =>
        money.length > 0
          ? list.format(money.map(format.formatMoney))
          : undefined,
    };
  }, [locale]);
}
