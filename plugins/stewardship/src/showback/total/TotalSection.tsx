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

import { Text } from '@backstage/ui';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { useToday } from '../../widgets/useToday';
import { ConvertedAmount, useMoneyWords } from '../money';
import type { ReadyPicture } from '../readyPicture';
import { stewardshipShowbackTranslationRef } from '../translation';
import { CurrencyTotal } from './CurrencyTotal';
import { hasLaterDays } from './hasLaterDays';
import classNames from './TotalSection.module.css';

/** The total of the month for each currency, against the same days of the month before. */
export function TotalSection(props: { picture: ReadyPicture }) {
  const { figures, month, until, before, converted, metric } = props.picture;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMonth } = useMoneyWords();
  const { date } = useTimeWords();
  const name = formatMonth(month);
  const isRunning = month >= useToday().slice(0, 7);
  const title =
    until === undefined
      ? t(isRunning ? 'showback.period.running' : 'showback.period.whole', {
          month: name,
        })
      : t('showback.period.until', { month: name, date: date(until) });
  return (
    <Section title={title}>
      <div className={classNames.totals}>
        {figures.length === 0 && (
          <Text as="p">{t('showback.total.none', { month: name })}</Text>
        )}
        {figures.map(each => (
          <CurrencyTotal key={each.currency} figures={each} before={before} />
        ))}
        {before && hasLaterDays(figures, before) && (
          <Text as="p" variant="body-small" className={classNames.muted}>
            {t('showback.total.later', { date: date(before.nowUntil) })}
          </Text>
        )}
        {converted && <ConvertedAmount converted={converted} />}
        <Text as="p" variant="body-small" className={classNames.muted}>
          {t(`showback.metric.${metric}`)}
        </Text>
      </div>
    </Section>
  );
}
