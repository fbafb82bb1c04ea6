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
import { Text } from '@backstage/ui';
import type { ScorecardFleet } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { StackedTable } from '../../../widgets/StackedTable';
import { useCheckColumns } from './useCheckColumns';
import { worstFirst } from './worstFirst';
import classNames from './CheckList.module.css';

/** The checks of a scorecard, those that fail most first. */
export function CheckList(props: {
  scorecard: ScorecardFleet | undefined;
  /** Takes a value of the filter by check. */
  onShow: (checkFilter: string) => void;
}) {
  const { scorecard, onShow } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const rows = useMemo(
    () =>
      scorecard &&
      worstFirst(scorecard.checks).map(check => ({
        ...check,
        id: check.check,
      })),
    [scorecard],
  );
  const columns = useCheckColumns({ scorecard, onShow });
  return (
    <section
      className={classNames.section}
      aria-label={t('scorecards.page.checks.title')}
    >
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('scorecards.page.checks.title')}
      </Text>
      <Text as="p" variant="body-small" className={classNames.hint}>
        {t('scorecards.page.checks.hint')}
      </Text>
      <StackedTable
        columnConfig={columns}
        data={rows}
        isPending={!rows}
        pagination={{ type: 'none' }}
        emptyState={<Text as="p">{t('scorecards.page.checks.empty')}</Text>}
      />
    </section>
  );
}
