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
import type { ExemptionRequest } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
  entityDisplayName,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { scorecardTab } from '../../scorecardTab';
import { stackedColumn } from '../../../widgets/stackedColumn';
import classNames from './useExemptionColumns.module.css';

/** The columns of the exemptions that wait. */
export function useExemptionColumns(): ColumnConfig<ExemptionRequest>[] {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { date } = useTimeWords();

  return useMemo(
    () => [
      stackedColumn<ExemptionRequest>({
        id: 'service',
        label: t('scorecards.page.exemptions.columns.service'),
        isRowHeader: true,
        content: ({ entity, scorecard }) => (
          <strong>
            <EntityName entity={entity} tab={scorecardTab(scorecard)} />
          </strong>
        ),
      }),
      stackedColumn<ExemptionRequest>({
        id: 'check',
        label: t('scorecards.page.exemptions.columns.check'),
        content: ({ checkTitle }) => checkTitle,
      }),
      stackedColumn<ExemptionRequest>({
        id: 'reason',
        label: t('scorecards.page.exemptions.columns.reason'),
        content: ({ reason }) => reason,
      }),
      stackedColumn<ExemptionRequest>({
        id: 'until',
        label: t('scorecards.page.exemptions.columns.until'),
        content: ({ until }) => date(until),
      }),
      stackedColumn<ExemptionRequest>({
        id: 'requested',
        label: t('scorecards.page.exemptions.columns.requested'),
        content: ({ requestedBy, requestedAt }) =>
          t('scorecards.page.exemptions.requested', {
            by: <EntityName entity={requestedBy} />,
            age: <Age at={requestedAt} />,
          }),
      }),
      stackedColumn<ExemptionRequest>({
        id: 'decision',
        label: t('scorecards.page.exemptions.columns.decision'),
        content: ({ entity, scorecard, check, checkTitle, mayDecide }) =>
          mayDecide === 'allowed' ? (
            <EntityName entity={entity} tab={scorecardTab(scorecard, check)}>
              {t('scorecards.page.exemptions.decideAbout', {
                check: checkTitle,
                service: entityDisplayName(entity),
              })}
            </EntityName>
          ) : (
            <span className={classNames.muted}>
              {t(`scorecards.page.exemptions.may.${mayDecide}`)}
            </span>
          ),
      }),
    ],
    [t, date],
  );
}
