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
import { Text } from '@backstage/ui';
import type { CostStatement } from '@backstage-stewardship/plugin-stewardship-common';
import {
  entityDisplayName,
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { useListWords } from '../../../scorecards/useListWords';
import { useTexts } from '../../../useTexts';
import { useToday } from '../../../widgets/useToday';
import { CompletenessSection } from '../../CompletenessSection';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { StatementTable } from './StatementTable';
import classNames from './StatementSheet.module.css';

/** All that is printed of a statement, and nothing else of the app. */
export function StatementSheet(props: { statement: CostStatement }) {
  const { statement } = props;
  const { owner, month, metric, lines, totalLines } = statement;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMonth } = useMoneyWords();
  const { date } = useTimeWords();
  const locale = useLocale();
  const list = useListWords();
  const { sources } = statement.completeness;
  const name = formatMonth(month);
  const isRunning = month >= useToday().slice(0, 7);
  const until = isRunning ? statement.until : undefined;
  const owned = { owner: entityDisplayName(owner), month: name };
  const title =
    until === undefined
      ? t('showback.page.statement.of', { replace: owned })
      : t('showback.page.statement.ofUntil', {
          replace: { ...owned, date: date(until) },
        });
  const more = totalLines - lines.length;
  const generated = DateTime.fromISO(statement.generatedAt, {
    locale,
  }).toLocaleString(DateTime.DATETIME_FULL);
  return (
    <article className={classNames.sheet} aria-label={title}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {title}
      </Text>
      <p className={classNames.facts}>
        {t(`showback.metric.${metric}`)}{' '}
        {sources.length > 0
          ? t('showback.page.statement.coverage', {
              replace: {
                sources: list(
                  sources.map(({ title: source, coveredUntil }) =>
                    coveredUntil === undefined
                      ? t('showback.page.statement.sourceNone', {
                          replace: { title: source },
                        })
                      : t('showback.page.statement.source', {
                          replace: { title: source, date: date(coveredUntil) },
                        }),
                  ),
                ),
              },
            })
          : t('showback.page.statement.noSources')}{' '}
        {t('showback.page.statement.generated', { replace: { at: generated } })}
      </p>
      {isRunning && (
        <p className={classNames.facts}>
          {until === undefined
            ? t('showback.page.statement.running')
            : t('showback.page.statement.runningUntil', {
                replace: { date: date(until) },
              })}
        </p>
      )}
      {lines.length === 0 ? (
        <Text as="p">
          {t('showback.page.statement.empty', { month: name })}
        </Text>
      ) : (
        <StatementTable statement={statement} isRunning={isRunning} />
      )}
      {statement.unknownCharges > 0 && (
        <p className={classNames.facts}>
          {t('showback.page.statement.total.unknown', {
            count: statement.unknownCharges,
          })}
        </p>
      )}
      {more > 0 && (
        <p className={classNames.facts}>
          {t('showback.page.statement.total.more', { count: more })}
        </p>
      )}
      <CompletenessSection
        completeness={statement.completeness}
        headingLevel={3}
      />
    </article>
  );
}
