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
import { Alert } from '@backstage/ui';
import type { ScorecardDryRun } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { DefinitionProblems } from '../../DefinitionProblems';
import { StackedTable } from '../../../widgets/StackedTable';
import { changedItems } from './changedItems';
import { useDryRunColumns } from './useDryRunColumns';

/** What is wrong with a definition that was tried, and what it would change. */
export function DryRunResult(props: { id: string; answer: ScorecardDryRun }) {
  const { id, answer } = props;
  const { problems, result } = answer;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const columns = useDryRunColumns(result?.levels);
  const rows = useMemo(
    () =>
      changedItems(result?.items ?? []).map(item => ({
        ...item,
        id: item.entity.ref,
      })),
    [result],
  );
  const isUnusable = !result;

  return (
    <>
      {problems.length > 0 && (
        <Alert
          status={isUnusable ? 'danger' : 'warning'}
          icon
          title={t('scorecards.page.dryRun.problems')}
          description={<DefinitionProblems problems={problems} isTried />}
        />
      )}
      {result && result.id !== id && (
        <Alert
          status="info"
          icon
          title={t('scorecards.page.dryRun.otherId', {
            id: result.id,
            before: id,
          })}
        />
      )}
      {rows.length > 0 && (
        <StackedTable
          columnConfig={columns}
          data={rows}
          pagination={{ type: 'none' }}
        />
      )}
    </>
  );
}
