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

import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { useListWords } from '../../scorecards/useListWords';
import { useMoneyWords } from '../money';
import type { ReadyPicture } from '../readyPicture';
import { stewardshipShowbackTranslationRef } from '../translation';
import { MonthChart } from './MonthChart';
import { MonthTable } from './MonthTable';
import classNames from './TrendSection.module.css';

/** Up to twelve months, one drawing for each currency. */
export function TrendSection(props: { picture: ReadyPicture }) {
  const { trend, figures } = props.picture;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMonth } = useMoneyWords();
  const list = useListWords();
  const currencies = [
    ...new Set([
      ...figures.map(({ currency }) => currency),
      ...trend.flatMap(({ money }) => money.map(({ currency }) => currency)),
    ]),
  ];
  const incomplete = trend
    .filter(({ complete }) => !complete)
    .map(({ month }) => formatMonth(month));
  return (
    <Section title={t('showback.trend.title')}>
      <div className={classNames.trend}>
        {currencies.map(currency => (
          <MonthChart key={currency} months={trend} currency={currency} />
        ))}
        {incomplete.length > 0 && (
          <p className={classNames.remark}>
            {t('showback.trend.incomplete', {
              count: incomplete.length,
              months: list(incomplete),
            })}
          </p>
        )}
        <MonthTable months={trend} currencies={currencies} />
      </div>
    </Section>
  );
}
