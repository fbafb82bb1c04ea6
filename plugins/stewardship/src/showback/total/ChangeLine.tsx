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
  RiArrowDownLine,
  RiArrowUpLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../useTexts';
import { drawnAmount, signOf, useMoneyWords } from '../money';
import type { ReadyPicture } from '../readyPicture';
import { stewardshipShowbackTranslationRef } from '../translation';
import classNames from './ChangeLine.module.css';

/** How much more or less it is than before, in words, with an arrow that repeats them; nothing where that is not known. */
export function ChangeLine(props: {
  currency: string;
  before: ReadyPicture['before'];
}) {
  const { currency, before } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney, formatPercent, formatMonth } = useMoneyWords();
  const { date } = useTimeWords();
  const change = before?.change.find(each => each.currency === currency);
  if (!before || !change) {
    return null;
  }
  const was = before.money.find(each => each.currency === currency) ?? {
    currency,
    amount: '0',
  };
  const is = before.now.find(each => each.currency === currency) ?? {
    currency,
    amount: '0',
  };
  const sign = signOf(change);
  const Icon = { '-1': RiArrowDownLine, 0: RiSubtractLine, 1: RiArrowUpLine }[
    sign
  ];
  const replace = {
    month: formatMonth(before.month),
    date: date(before.until),
    before: formatMoney(was),
    now: formatMoney(is),
    until: date(before.nowUntil),
  };
  const absolute = {
    currency,
    amount: change.amount.replace(/^-/, ''),
  };
  const direction = sign > 0 ? 'more' : 'less';
  const moved = { ...replace, change: formatMoney(absolute) };
  const percent =
    // A part of nothing, or of a credit, says nothing.
    signOf(was) > 0
      ? formatPercent(drawnAmount(absolute) / drawnAmount(was))
      : undefined;
  const words =
    percent === undefined
      ? t(`showback.total.${direction}`, { replace: moved })
      : t(`showback.total.${direction}Percent`, {
          replace: { ...moved, percent },
        });
  return (
    <p className={classNames.change}>
      <Icon aria-hidden />
      <span>{sign === 0 ? t('showback.total.same', { replace }) : words}</span>
    </p>
  );
}
