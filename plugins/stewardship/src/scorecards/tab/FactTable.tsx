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
  FactInUse,
  FactValue,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  useLocale,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import classNames from './FactTable.module.css';

/** What a check was judged by, and how old that is. */
export function FactTable(props: { facts: FactInUse[] }) {
  const { facts } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();

  function words(value: FactValue): string {
    if (Array.isArray(value)) {
      return (
        new Intl.ListFormat(locale, { type: 'unit' }).format(
          value.map(String),
        ) || t('scorecards.tab.checks.emptyList')
      );
    }
    if (typeof value === 'boolean') {
      return t(`scorecards.tab.checks.${value ? 'yes' : 'no'}`);
    }
    return typeof value === 'number'
      ? new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(
          value,
        )
      : value;
  }

  return (
    <div className={classNames.scroller}>
      <table className={classNames.table}>
        <caption>{t('scorecards.tab.checks.facts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('scorecards.tab.checks.fact')}</th>
            <th scope="col">{t('scorecards.tab.checks.value')}</th>
            <th scope="col">{t('scorecards.tab.checks.age')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ fact, value, measuredAt, expired, hidden }) => (
            <tr key={fact}>
              <th scope="row">
                <code>{fact}</code>
              </th>
              <td>
                {value === undefined ? (
                  <span className={classNames.missing}>
                    {t(
                      `scorecards.tab.checks.${
                        hidden ? 'hiddenValue' : 'unknownValue'
                      }`,
                    )}
                  </span>
                ) : (
                  words(value)
                )}
              </td>
              <td>
                {measuredAt && <Age at={measuredAt} />}
                {expired && ` – ${t('scorecards.tab.checks.expired')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
