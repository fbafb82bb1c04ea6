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

import { useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ScorecardFleet,
  ScorecardResultPage,
  ScorecardRollup,
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { isGone } from '../../widgets/requestErrors';
import { useAnswer, type Answer } from '../../widgets/useAnswer';
import type { ScorecardQuery } from './scorecardQuery';

/** More rows at once make a page that nobody can use, and that browsers draw slowly. */
const ROLLUP_ROWS = 40;

/** What the page of one scorecard shows. */
export type ScorecardAnswers = {
  /** The latest that is known; it stays while another one is on its way. */
  scorecard?: ScorecardFleet;
  /** Why there is no newer one. */
  failure?: { error: Error; retry: () => void };
  /** Whether there is no such scorecard for the reader. */
  isMissing: boolean;
  results: Answer<ScorecardResultPage | undefined>;
  rollup: Answer<ScorecardRollup | undefined>;
  trend: Answer<ScorecardTrend | undefined>;
};

/** Asks for what a view shows, which brings along what the head of the page shows: one request for each view. */
export function useScorecardAnswers(
  id: string,
  query: ScorecardQuery,
): ScorecardAnswers {
  const { view, filter, orderBy, limit, cursor, by, days } = query;
  const api = useApi(stewardshipApiRef);
  const of = { ...filter, id, head: true };

  const pageRequest = {
    ...{ ...of, limit, cursor },
    sort: orderBy?.field,
    order: orderBy?.order,
  };
  const results = useShown(view === 'services', pageRequest, () =>
    api.listScorecardResults(pageRequest),
  );
  const rollupRequest = { ...of, by, limit: ROLLUP_ROWS, cursor };
  const rollup = useShown(view === 'teams', rollupRequest, () =>
    api.getScorecardRollup(rollupRequest),
  );
  const trendRequest = { ...of, days };
  const trend = useShown(view === 'trend', trendRequest, () =>
    api.getScorecardTrend(trendRequest),
  );

  const combined = [
    view === 'services' && results,
    view === 'teams' && rollup,
    view === 'trend' && trend,
  ].find(answer => answer !== false);
  const latest = useRef<{ id: string; scorecard: ScorecardFleet }>();
  const known =
    latest.current?.id === id ? latest.current.scorecard : undefined;
  // Where a list fails, for a cursor that is too old for one, there is still a scorecard to show it under.
  const isAlone = !combined || (combined.error !== undefined && !known);
  const request = { ...filter, id };
  const alone = useShown(isAlone, request, () => api.getScorecard(request));

  const scorecard = combined?.value?.scorecard ?? alone.value ?? known;
  latest.current = scorecard && { id, scorecard };
  const error = isAlone ? alone.error : undefined;
  return {
    scorecard,
    ...(error && { failure: { error, retry: alone.reload } }),
    isMissing: isGone(error) || isGone(combined?.error),
    ...{ results, rollup, trend },
  };
}

/** Asks nothing for what is not shown. */
function useShown<T>(
  isShown: boolean,
  request: object,
  ask: () => Promise<T>,
): Answer<T | undefined> {
  return useAnswer(isShown ? JSON.stringify(request) : '', async () =>
    isShown ? await ask() : undefined,
  );
}
