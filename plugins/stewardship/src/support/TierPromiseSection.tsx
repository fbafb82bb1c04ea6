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
  formatDuration,
  type SupportTier,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { FactList, Section } from '../widgets';
import { formatPercent } from './formatPercent';
import { useHoursWords } from './useHoursWords';
import classNames from './TierPromiseSection.module.css';

/** What the support tier promises to everybody who uses the entity. */
export function TierPromiseSection(props: { tier: SupportTier }) {
  const { tier } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const words = useHoursWords();
  const inWords = (duration: string | undefined) =>
    duration === undefined ? undefined : formatDuration(duration, locale);
  const nothing = t('support.promises.nothing');

  return (
    <Section title={t('support.promises.title', { tier: tier.title })}>
      {tier.severities.length > 0 && (
        <table className={classNames.table}>
          <thead>
            <tr>
              <th scope="col">{t('support.promises.severity')}</th>
              <th scope="col">{t('support.promises.respond')}</th>
              <th scope="col">{t('support.promises.resolve')}</th>
            </tr>
          </thead>
          <tbody>
            {tier.severities.map(severity => (
              <tr key={severity.severity}>
                <th scope="row">{severity.severity}</th>
                <td>{inWords(severity.respondWithin) ?? nothing}</td>
                <td>{inWords(severity.resolveWithin) ?? nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FactList
        missing={nothing}
        facts={[
          {
            name: t('support.promises.availability'),
            value:
              tier.availability === undefined
                ? undefined
                : formatPercent(tier.availability, locale),
          },
          {
            name: t('support.promises.hours'),
            value: tier.supportHours && words(tier.supportHours).declared,
          },
          { name: t('support.promises.maxRto'), value: inWords(tier.maxRto) },
          { name: t('support.promises.maxRpo'), value: inWords(tier.maxRpo) },
          {
            name: t('support.promises.changeNotice'),
            value:
              tier.changeNotice &&
              t('support.promises.changeNoticeValue', {
                duration: formatDuration(tier.changeNotice, locale),
              }),
          },
        ]}
      />
    </Section>
  );
}
