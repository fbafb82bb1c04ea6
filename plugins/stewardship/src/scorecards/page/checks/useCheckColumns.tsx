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

import { useMemo } from 'react';
import type { ColumnConfig } from '@backstage/ui';
import type { ScorecardFleet } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { MeterBar } from '../../../widgets';
import { NumberButton } from '../NumberButton';
import { StateIcon } from '../StateIcon';
import { stackedColumn } from '../../../widgets/stackedColumn';
import { useScoreWords } from '../useScoreWords';
import type { JudgedCheck } from './worstFirst';
import classNames from './useCheckColumns.module.css';

type Row = JudgedCheck & { id: string };

const OTHERS = ['error', 'exempt', 'notApplicable'] as const;

const OTHER_WORDS = {
  error: 'scorecards.page.checks.inError',
  exempt: 'scorecards.page.checks.exempt',
  notApplicable: 'scorecards.page.checks.notApplicable',
} as const;

/** The columns of the list of checks. */
export function useCheckColumns(options: {
  scorecard: ScorecardFleet | undefined;
  onShow: (checkFilter: string) => void;
}): ColumnConfig<Row>[] {
  const { scorecard, onShow } = options;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useScoreWords();

  return useMemo(() => {
    const levels = scorecard?.levels ?? [];
    const categories = new Map(
      scorecard?.categories.map(({ id, title }) => [id, title]),
    );
    const detailsOf = ({ level, category, isQuestion }: Row) =>
      [
        level !== undefined && words.level(level, levels),
        category !== undefined && (categories.get(category) ?? category),
        isQuestion && t('scorecards.page.checks.question'),
      ].filter(Boolean);

    return [
      stackedColumn<Row>({
        id: 'check',
        label: t('scorecards.page.checks.columns.check'),
        isRowHeader: true,
        content: row => (
          <>
            <strong>{row.title}</strong>
            <div className={classNames.muted}>{detailsOf(row).join(' · ')}</div>
          </>
        ),
      }),
      stackedColumn<Row>({
        id: 'failing',
        label: t('scorecards.page.checks.columns.failing'),
        content: ({ check, title, failing, judged }) => {
          if (judged === 0) {
            return (
              <span className={classNames.muted}>
                {t('scorecards.page.checks.nothingJudged')}
              </span>
            );
          }
          const share = t('scorecards.page.checks.failing', {
            failing,
            judged,
            percent: words.percent(failing, judged),
          });
          return (
            <span className={classNames.share}>
              {failing > 0 ? (
                <NumberButton
                  title={t('scorecards.page.checks.show', { check: title })}
                  onPress={() => onShow(`${check}:fail`)}
                >
                  {share}
                </NumberButton>
              ) : (
                share
              )}
              <MeterBar filled={failing} total={judged} isBad />
            </span>
          );
        },
      }),
      stackedColumn<Row>({
        id: 'unknown',
        label: t('scorecards.page.checks.columns.unknown'),
        content: ({ states }) => (
          <span className={classNames.state}>
            {Boolean(states.unknown) && <StateIcon state="unknown" />}
            {words.number(states.unknown ?? 0)}
          </span>
        ),
      }),
      stackedColumn<Row>({
        id: 'others',
        label: t('scorecards.page.checks.columns.others'),
        content: ({ states }) =>
          OTHERS.map(state => {
            const count = states[state] ?? 0;
            return (
              count > 0 && (
                <span key={state} className={classNames.state}>
                  <StateIcon state={state} />
                  {t(OTHER_WORDS[state], { count })}
                </span>
              )
            );
          }),
      }),
    ];
  }, [t, words, scorecard, onShow]);
}
