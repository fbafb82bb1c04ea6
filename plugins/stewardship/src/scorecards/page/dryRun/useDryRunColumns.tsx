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
import { VisuallyHidden, type ColumnConfig } from '@backstage/ui';
import type {
  ScorecardLevel,
  ScorecardScore,
} from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { stackedColumn } from '../../../widgets/stackedColumn';
import { useScoreWords } from '../useScoreWords';
import type { DryRunItem } from './changedItems';
import classNames from './useDryRunColumns.module.css';

type Row = DryRunItem & { id: string };

const NO_LEVELS: ScorecardLevel[] = [];

/** The columns of what a dry run would change. */
export function useDryRunColumns(
  levels: ScorecardLevel[] = NO_LEVELS,
): ColumnConfig<Row>[] {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useScoreWords();

  return useMemo(() => {
    /** An arrow is read out in as many ways as there are screen readers. */
    const change = (from: string, to: string) =>
      from === to ? (
        <span className={classNames.muted}>
          {from}, {t('scorecards.page.dryRun.same')}
        </span>
      ) : (
        <>
          <span aria-hidden>
            {t('scorecards.page.dryRun.change', { from, to })}
          </span>
          <VisuallyHidden>
            {t('scorecards.page.dryRun.changeSpoken', { from, to })}
          </VisuallyHidden>
        </>
      );
    const levelOf = (score: ScorecardScore | undefined) =>
      score
        ? words.level(score.level, levels)
        : t('scorecards.page.dryRun.notFor');
    const scoreOf = (score: ScorecardScore | undefined) =>
      score ? words.score(score) : t('scorecards.page.dryRun.notFor');
    const stateOf = (state: Row['changes'][number]['from']) =>
      state ? words.state(state) : t('scorecards.page.dryRun.noCheck');

    return [
      stackedColumn<Row>({
        id: 'service',
        label: t('scorecards.page.dryRun.columns.service'),
        isRowHeader: true,
        content: ({ entity }) => (
          <strong>
            <EntityName entity={entity} />
          </strong>
        ),
      }),
      stackedColumn<Row>({
        id: 'level',
        label: t('scorecards.page.dryRun.columns.level'),
        content: ({ before, after }) => change(levelOf(before), levelOf(after)),
      }),
      stackedColumn<Row>({
        id: 'score',
        label: t('scorecards.page.dryRun.columns.score'),
        content: ({ before, after }) => change(scoreOf(before), scoreOf(after)),
      }),
      stackedColumn<Row>({
        id: 'checks',
        label: t('scorecards.page.dryRun.columns.checks'),
        content: ({ changes }) => (
          <ul className={classNames.changes}>
            {changes.map(({ check, title, from, to }) => (
              <li key={check}>
                {t('scorecards.page.dryRun.check', {
                  check: title,
                  change: change(stateOf(from), stateOf(to)),
                })}
              </li>
            ))}
          </ul>
        ),
      }),
    ];
  }, [t, words, levels]);
}
