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

import type { ConvertedMoney } from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { useListWords } from '../../scorecards/useListWords';
import { useTexts } from '../../useTexts';
import { stewardshipShowbackTranslationRef } from '../translation';
import { useMoneyWords } from './useMoneyWords';
import classNames from './ConvertedAmount.module.css';

/** Several currencies as one amount, marked as converted, with the rates and with what has none. */
export function ConvertedAmount(props: { converted: ConvertedMoney }) {
  const { money, rates, without } = props.converted;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney } = useMoneyWords();
  const { date } = useTimeWords();
  const list = useListWords();
  return (
    <p className={classNames.converted}>
      <span>
        {t('showback.money.converted', {
          replace: { money: formatMoney(money) },
        })}
      </span>{' '}
      <span className={classNames.rates}>
        {rates.length > 0 &&
          t('showback.money.rates', {
            replace: {
              rates: list(
                rates.map(({ from, rate, since }) =>
                  t('showback.money.rate', {
                    replace: {
                      from,
                      rate,
                      to: money.currency,
                      date: date(since),
                    },
                  }),
                ),
              ),
            },
          })}{' '}
        {without.length > 0 &&
          t('showback.money.without', {
            replace: { currencies: list(without) },
          })}
      </span>
    </p>
  );
}
