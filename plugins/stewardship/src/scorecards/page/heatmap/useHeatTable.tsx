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
import type {
  ScorecardFilter,
  ScorecardFleet,
  ScorecardRollup,
} from '@backstage-stewardship/plugin-stewardship-common';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import type { HeatCount } from './heatOf';
import { rowFilter } from './rowFilter';

/** A row of the heat map with all its words, found once rather than in each of thousands of cells. */
export type HeatTableRow = {
  id: string;
  name: string;
  services: string;
  counts: HeatCount[];
  spoken: string[];
  filter: Partial<ScorecardFilter> | undefined;
  item: ScorecardRollup['items'][number];
};

/** What the heat map draws. */
export type HeatTable = {
  by: ScorecardRollup['by'];
  checks: { check: string; title: string }[];
  rows: HeatTableRow[];
};

/** A part of the rows of a roll-up, in words. */
export function useHeatTable(options: {
  rollup: ScorecardRollup | undefined;
  scorecard: Pick<ScorecardFleet, 'checks'> | undefined;
  from: number;
  to: number;
}): HeatTable | undefined {
  const { rollup, scorecard, from, to } = options;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);

  return useMemo(() => {
    if (!rollup || !scorecard) {
      return undefined;
    }
    const { by } = rollup;
    const titles = new Map(
      scorecard.checks.map(({ check, title }) => [check, title]),
    );
    const checks = rollup.checkIds.map(check => ({
      check,
      title: titles.get(check) ?? check,
    }));

    const factsOf = ({ passed, judged, unknown }: HeatCount) =>
      [
        judged > 0
          ? t('scorecards.page.teams.cell.judged', { passed, judged })
          : t('scorecards.page.teams.cell.nothing'),
        ...(unknown > 0
          ? [t('scorecards.page.teams.cell.unknown', { total: unknown })]
          : []),
      ].join(', ');

    const rows = rollup.items.slice(from, to).map((item): HeatTableRow => {
      const { subject, tier, distribution } = item;
      const filter = rowFilter(by, item);
      const named =
        by === 'tier' ? tier?.title : subject && entityDisplayName(subject);
      const name = named ?? t(`scorecards.page.teams.without.${by}`);
      // A newer check may be missing in the row, or an older one be there still.
      const counts = checks.map(
        (_, index) =>
          item.checks[index] ?? { passed: 0, judged: 0, unknown: 0 },
      );
      return {
        id: subject?.ref ?? tier?.id ?? '',
        name,
        services: t('scorecards.page.distribution.services', {
          count: distribution.services,
        }),
        counts,
        spoken: counts.map((count, index) =>
          t(
            filter
              ? 'scorecards.page.teams.cell.name'
              : 'scorecards.page.teams.cell.noFilter',
            {
              row: name,
              check: checks[index].title,
              facts: factsOf(count),
            },
          ),
        ),
        filter,
        item,
      };
    });
    return { by, checks, rows };
  }, [rollup, scorecard, from, to, t]);
}
