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
import { useTexts } from '../../../../useTexts';
import { signOf, useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import classNames from './MoneyLines.module.css';

/** Amounts of several currencies, each on a line of its own, never as one. */
export function MoneyLines(props: {
  money: readonly Money[];
  /** The currency that stands first. */
  first: string;
}) {
  const { money, first } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney } = useMoneyWords();
  const rank = ({ currency }: Money) => (currency === first ? 0 : 1);
  const shown = money.filter(each => signOf(each) !== 0);
  if (shown.length === 0) {
    return <span>{t('showback.page.overview.totals.nothing')}</span>;
  }
  return (
    <>
      {[...shown]
        .sort((a, b) => rank(a) - rank(b))
        .map(each => (
          <div key={each.currency} className={classNames.amount}>
            {formatMoney(each)}
          </div>
        ))}
    </>
  );
}
