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

import { Alert, Text } from '@backstage/ui';
import type { TechnologySummary } from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { PhaseMark } from '../PhaseMark';
import type { TechnologySelection } from './lifecycleQuery';
import { SourceLine } from './SourceLine';
import classNames from './SummarySection.module.css';

/** How many release cycles are how far, how much is not known, and how old the dates are. */
export function SummarySection(props: {
  summary: TechnologySummary;
  filter: TechnologySelection;
}) {
  const { byPhase, services, servicesWithout, unknown, sources, today } =
    props.summary;
  const { t } = useTexts(stewardshipTranslationRef);
  const { date } = useTimeWords();
  const { owner, tier, system, ...ofCycles } = props.filter;
  // The former choose services, and so the totals; the others only choose release cycles.
  const hasServiceFilter = [owner, tier, system].some(values => values?.length);
  const hasCycleFilter = Object.values(ofCycles).some(Boolean);
  const ofServices = (count: number) =>
    t('lifecycle.page.summary.services', { services: count, total: services });

  return (
    <section
      className={classNames.summary}
      aria-label={t('lifecycle.page.summary.label')}
    >
      {byPhase.length > 0 && (
        <ul className={classNames.phases}>
          {byPhase.map(({ phase, cycles, services: affected }) => (
            <li key={phase}>
              <PhaseMark phase={phase} />{' '}
              {t('lifecycle.page.summary.phase', {
                count: cycles,
                services: ofServices(affected),
              })}
            </li>
          ))}
        </ul>
      )}
      <Text as="p" variant="body-small">
        {unknown.technologies > 0 && (
          <>
            {t('lifecycle.page.summary.unknown', {
              count: unknown.technologies,
              services: ofServices(unknown.services),
            })}{' '}
          </>
        )}
        {t(
          hasServiceFilter
            ? 'lifecycle.page.summary.coverageChosen'
            : 'lifecycle.page.summary.coverage',
          {
            named: services,
            total: services + servicesWithout,
            without: servicesWithout,
          },
        )}{' '}
        {hasCycleFilter && <>{t('lifecycle.page.summary.cyclesChosen')} </>}
        {t('lifecycle.page.summary.today', { date: date(today) })}
      </Text>
      {sources.length > 0 ? (
        <ul
          className={classNames.sources}
          aria-label={t('lifecycle.page.summary.sources')}
        >
          {sources.map(source => (
            <li key={source.id}>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
      ) : (
        <Alert
          status="warning"
          icon
          title={t('lifecycle.page.summary.noSources')}
        />
      )}
    </section>
  );
}
