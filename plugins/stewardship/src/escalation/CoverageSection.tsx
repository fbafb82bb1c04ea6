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

import { DateTime } from 'luxon';
import type {
  EscalationPicture,
  TimeSpan,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  useLocale,
  useNow,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { useHoursWords } from '../support/useHoursWords';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section, StateMark } from '../widgets';
import { coverageDays } from './coverageDays';
import { CoverageStrip } from './CoverageStrip';
import classNames from './CoverageSection.module.css';

type Test = NonNullable<EscalationPicture['test']>;

const SHOWN_STRETCHES = 3;

/** When in the coming days somebody should be there and nobody is. */
export function CoverageSection(props: { test: Test }) {
  const { hours, window, uncovered, uncoveredHours, unknownHours } = props.test;
  const { t } = useTexts(stewardshipTranslationRef);
  const words = useHoursWords();
  const { zone } = useNow();
  const locale = useLocale();
  const days = Math.round(hoursOf(window) / 24);
  const title = t('escalation.coverage.title', { days });
  if (!hours) {
    return (
      <Section title={title}>
        <span className={classNames.detail}>
          {t('escalation.coverage.noHours')}
        </span>
      </Section>
    );
  }
  const gapSentence = t('escalation.coverage.uncovered', {
    count: uncoveredHours,
    days,
  });
  const unknownSentence = t('escalation.coverage.unknown', {
    count: unknownHours,
  });
  const sentences = [
    ...(uncoveredHours > 0 ? [gapSentence] : []),
    ...(unknownHours > 0 ? [unknownSentence] : []),
  ];
  const isCovered = sentences.length === 0;
  const summary = isCovered
    ? t('escalation.coverage.coveredHint')
    : sentences.join(' ');
  return (
    <Section title={title}>
      <div className={classNames.coverage}>
        {isCovered && (
          <span className={classNames.row}>
            <StateMark state="good">
              {t('escalation.coverage.covered')}
            </StateMark>
            {summary}
          </span>
        )}
        {sentences.map(sentence => (
          <span key={sentence}>{sentence}</span>
        ))}
        <CoverageStrip
          days={coverageDays({ window, uncovered, zone, locale })}
          label={summary}
        />
        <span className={classNames.detail}>
          {t('escalation.coverage.legend')}
        </span>
        <StretchList uncovered={uncovered} uncoveredHours={uncoveredHours} />
        <span className={classNames.detail}>
          {t('escalation.coverage.hours', { hours: words(hours).declared })}
        </span>
      </div>
    </Section>
  );
}

function StretchList(props: { uncovered: TimeSpan[]; uncoveredHours: number }) {
  const { uncovered, uncoveredHours } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const time = useTimeWords();
  if (uncovered.length === 0) {
    return null;
  }
  const listed = uncovered.reduce((sum, span) => sum + hoursOf(span), 0);
  const item = (span: TimeSpan) => (
    <li key={span.from}>
      {t('escalation.coverage.stretch', {
        count: Math.round(hoursOf(span) * 10) / 10,
        when: time.stretch(span),
      })}
    </li>
  );
  const later = uncovered.slice(SHOWN_STRETCHES);
  return (
    <>
      <ul
        className={classNames.stretches}
        aria-label={t('escalation.coverage.stretches')}
      >
        {uncovered.slice(0, SHOWN_STRETCHES).map(item)}
      </ul>
      {later.length > 0 && (
        <details>
          <summary>
            {t('escalation.coverage.more', { count: later.length })}
          </summary>
          <ul className={classNames.stretches}>{later.map(item)}</ul>
        </details>
      )}
      {uncoveredHours - listed > 0.1 && (
        <span className={classNames.detail}>
          {t('escalation.coverage.notListed')}
        </span>
      )}
    </>
  );
}

function hoursOf({ from, until }: TimeSpan): number {
  return DateTime.fromISO(until).diff(DateTime.fromISO(from)).as('hours');
}
