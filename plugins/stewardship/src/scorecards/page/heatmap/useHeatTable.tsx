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
import { useListWords } from '../../useListWords';
import { NONE } from '../scorecardQuery';
import { heatOf, type Heat, type HeatCount } from './heatOf';
import { rowFilter } from './rowFilter';

/** A check of a team with all its words. */
export type HeatCell = {
  count: HeatCount;
  heat: Heat;
  share: string;
  /** Absent where nothing is. */
  unknown?: string;
  spoken: string;
};

/** A row of the heat map with all its words, found once rather than in each of thousands of cells. */
export type HeatTableRow = {
  id: string;
  name: string;
  services: string;
  cells: HeatCell[];
  filter: Partial<ScorecardFilter>;
  item: ScorecardRollup['items'][number];
};

/** What the heat map draws. */
export type HeatTable = {
  by: ScorecardRollup['by'];
  checks: { check: string; title: string }[];
  rows: HeatTableRow[];
};

/** The rows of a roll-up in words. */
export function useHeatTable(options: {
  rollup: ScorecardRollup | undefined;
  scorecard: Pick<ScorecardFleet, 'checks'> | undefined;
}): HeatTable | undefined {
  const { rollup, scorecard } = options;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const list = useListWords();

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

    function cellOf(row: string, check: string, count: HeatCount): HeatCell {
      const { passed, judged, unknown } = count;
      const isJudged = judged > 0;
      const facts = [
        isJudged
          ? t('scorecards.page.teams.cell.judged', { passed, judged })
          : t('scorecards.page.teams.cell.nothing'),
        ...(unknown > 0
          ? [t('scorecards.page.teams.cell.unknown', { count: unknown })]
          : []),
      ];
      return {
        count,
        heat: heatOf(count),
        share: isJudged
          ? t('scorecards.page.teams.cell.share', { passed, judged })
          : t('scorecards.page.teams.cell.nothingShort'),
        ...(unknown > 0 && {
          unknown: t('scorecards.page.teams.cell.unknownShort', {
            count: unknown,
          }),
        }),
        spoken: t('scorecards.page.teams.cell.name', {
          replace: { row, check, facts: list(facts) },
        }),
      };
    }

    const rows = rollup.items.map((item): HeatTableRow => {
      const { subject, tier, distribution } = item;
      const named =
        by === 'tier' ? tier?.title : subject && entityDisplayName(subject);
      const name = named ?? t(`scorecards.page.teams.without.${by}`);
      return {
        // A table leaves out what has no id.
        id: subject?.ref ?? tier?.id ?? NONE,
        name,
        services: t('scorecards.page.distribution.services', {
          count: distribution.services,
        }),
        cells: checks.map(({ title }, index) =>
          cellOf(
            name,
            title,
            // A newer check may be missing in the row, or an older one be there still.
            item.checks[index] ?? { passed: 0, judged: 0, unknown: 0 },
          ),
        ),
        filter: rowFilter(by, item),
        item,
      };
    });
    return { by, checks, rows };
  }, [rollup, scorecard, list, t]);
}
