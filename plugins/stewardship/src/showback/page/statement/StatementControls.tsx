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

import { Select } from '@backstage/ui';
import type { CostMetric } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../useTexts';
import { useToday } from '../../../widgets/useToday';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import type { ShowbackActions } from '../useShowbackQuery';
import { recentMonths } from './recentMonths';
import { TeamSelect } from './TeamSelect';
import classNames from './StatementControls.module.css';

const METRICS = [
  'effective',
  'billed',
] as const satisfies readonly CostMetric[];

/** Whose statement, of which month, and by which of the two figures of a bill. */
export function StatementControls(props: {
  team: string | undefined;
  month: string;
  metric: CostMetric;
  actions: ShowbackActions;
}) {
  const { team, month, metric, actions } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMonth } = useMoneyWords();
  const today = useToday();
  return (
    <div
      role="group"
      aria-label={t('showback.page.statement.controls.label')}
      className={classNames.controls}
    >
      <TeamSelect team={team} onChange={actions.setTeam} />
      <Select
        size="small"
        label={t('showback.page.statement.controls.month')}
        options={recentMonths(today.slice(0, 7), month).map(each => ({
          id: each,
          label: formatMonth(each),
        }))}
        value={month}
        onChange={key => key !== null && actions.setMonth(String(key))}
      />
      <Select
        size="small"
        label={t('showback.page.statement.controls.metric')}
        options={METRICS.map(each => ({
          id: each,
          label: t(`showback.page.statement.controls.${each}`),
        }))}
        value={metric}
        onChange={key => {
          const chosen = METRICS.find(each => each === key);
          if (chosen) {
            actions.setMetric(chosen);
          }
        }}
      />
    </div>
  );
}
