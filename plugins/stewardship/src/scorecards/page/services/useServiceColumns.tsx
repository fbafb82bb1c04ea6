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
import type {
  ScorecardLevel,
  ScorecardResult,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { TierBadge } from '../../../widgets';
import { ScoreCell } from '../ScoreCell';
import { scorecardTab } from '../../scorecardTab';
import { StateIcon } from '../StateIcon';
import { stackedColumn } from '../../../widgets/stackedColumn';
import { useScoreWords } from '../useScoreWords';
import { LevelCell } from './LevelCell';
import classNames from './useServiceColumns.module.css';

type Row = ScorecardResult & { id: string };

/** The columns of the table of services. */
export function useServiceColumns(options: {
  scorecardId: string;
  levels: ScorecardLevel[];
}): ColumnConfig<Row>[] {
  const { scorecardId, levels } = options;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useScoreWords();

  return useMemo(() => {
    const muted = (text: string) => (
      <span className={classNames.muted}>{text}</span>
    );
    const columns: ColumnConfig<Row>[] = [
      stackedColumn({
        id: 'name',
        label: t('scorecards.page.services.columns.name'),
        isRowHeader: true,
        isSortable: true,
        content: ({ entity }) => (
          <strong>
            <EntityName entity={entity} tab={scorecardTab(scorecardId)}>
              {entityDisplayName(entity)}
            </EntityName>
          </strong>
        ),
      }),
      stackedColumn({
        id: 'owner',
        label: t('scorecards.page.services.columns.owner'),
        isSortable: true,
        content: ({ owner }) =>
          owner ? (
            <EntityName entity={owner} />
          ) : (
            muted(t('scorecards.page.services.noOwner'))
          ),
      }),
      stackedColumn({
        id: 'tier',
        label: t('scorecards.page.services.columns.tier'),
        isSortable: true,
        content: ({ tier }) =>
          tier ? (
            <TierBadge title={tier.title} />
          ) : (
            muted(t('scorecards.page.services.noTier'))
          ),
      }),
      stackedColumn({
        id: 'level',
        label: t('scorecards.page.services.columns.level'),
        isSortable: true,
        content: ({ score }) => <LevelCell score={score} levels={levels} />,
      }),
      stackedColumn({
        id: 'score',
        label: t('scorecards.page.services.columns.score'),
        isSortable: true,
        content: ({ score }) => <ScoreCell score={score} />,
      }),
      stackedColumn({
        id: 'failing',
        label: t('scorecards.page.services.columns.failing'),
        isSortable: true,
        content: ({ score: { counts } }) => (
          <span className={classNames.count}>
            {Boolean(counts.fail) && <StateIcon state="fail" />}
            {words.number(counts.fail ?? 0)}
          </span>
        ),
      }),
      stackedColumn({
        id: 'unknown',
        label: t('scorecards.page.services.columns.unknown'),
        isSortable: true,
        content: ({ score: { counts } }) => (
          <>
            <span className={classNames.count}>
              {Boolean(counts.unknown) && <StateIcon state="unknown" />}
              {words.number(counts.unknown ?? 0)}
            </span>
            {Boolean(counts.error) && (
              <span className={classNames.count}>
                <StateIcon state="error" />
                {t('scorecards.page.services.inError', {
                  count: counts.error ?? 0,
                })}
              </span>
            )}
          </>
        ),
      }),
    ];
    return columns.filter(({ id }) => id !== 'level' || levels.length > 0);
  }, [t, words, scorecardId, levels]);
}
