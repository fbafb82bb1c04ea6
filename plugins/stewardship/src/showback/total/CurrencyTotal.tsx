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
  microsOf,
  type CostFigures,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../useTexts';
import { AmountList } from '../AmountList';
import { signOf, useMoneyWords } from '../money';
import type { ReadyPicture } from '../readyPicture';
import { stewardshipShowbackTranslationRef } from '../translation';
import { ChangeLine } from './ChangeLine';
import classNames from './CurrencyTotal.module.css';

const PARTS = ['direct', 'sharedIn', 'sharedOut'] as const;

/** The total in one currency, how it comes about where something is shared, and apart from it what others cost. */
export function CurrencyTotal(props: {
  figures: CostFigures;
  before: ReadyPicture['before'];
}) {
  const { figures, before } = props;
  const { currency, total, direct, sharedIn, sharedOut, dependent } = figures;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney } = useMoneyWords();
  const money = (amount: string) => formatMoney({ currency, amount });
  const isPassedOn = signOf({ amount: sharedOut }) !== 0;
  const isShared = [sharedIn, sharedOut].some(amount => signOf({ amount }));
  return (
    <div className={classNames.currency}>
      <p className={classNames.total}>
        {money(isPassedOn ? sumOf(direct, sharedIn) : total)}
      </p>
      {isPassedOn && (
        <p className={classNames.dependent}>
          {t('showback.total.beforePassing', {
            replace: { money: money(total) },
          })}
        </p>
      )}
      <ChangeLine currency={currency} before={before} />
      {isShared && (
        <AmountList
          amounts={[
            ...PARTS.filter(
              part => part === 'direct' || signOf({ amount: figures[part] }),
            ).map(part => ({
              name: t(`showback.total.${part}`),
              lines: [
                money(
                  part === 'sharedOut' ? negated(sharedOut) : figures[part],
                ),
              ],
            })),
            {
              name: t('showback.total.sum'),
              lines: [money(total)],
              isSum: true,
            },
          ]}
        />
      )}
      {signOf({ amount: dependent }) !== 0 && (
        <p className={classNames.dependent}>
          {t('showback.total.dependent', {
            replace: { money: money(dependent) },
          })}
        </p>
      )}
    </div>
  );
}

function sumOf(...amounts: string[]): string {
  return amountOf(
    amounts.reduce((sum, amount) => sum + (microsOf(amount) ?? 0n), 0n),
  );
}

/** It is taken away from the total. */
function negated(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
