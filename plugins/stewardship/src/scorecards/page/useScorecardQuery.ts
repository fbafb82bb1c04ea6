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

import { useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { ScorecardFilter } from '@backstage-stewardship/plugin-stewardship-common';
import {
  catalogPart,
  readScorecardQuery,
  VIEWS,
  writeScorecardQuery,
  type RollupBy,
  type ScorecardQuery,
  type ScorecardViewName,
  type ServiceOrder,
} from './scorecardQuery';

/**
 * What the page shows, kept in the address, so that it survives a reload, can be shared, and the back button undoes a
 * choice. This is the only file of the page that knows the router.
 */
export function useScorecardQuery() {
  const [params, setParams] = useSearchParams();
  const { pathname } = useLocation();
  const key = params.toString();
  const query = useMemo(
    () => readScorecardQuery(new URLSearchParams(key)),
    [key],
  );
  // Typing is applied with a delay: it must start from the address of that moment.
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };

  const actions = useMemo(() => {
    function change(
      part: (before: ScorecardQuery) => Partial<ScorecardQuery>,
      options?: { replace: boolean },
    ) {
      const { params: now, setParams: go } = latest.current;
      const before = readScorecardQuery(now);
      // A cursor belongs to one list, one filter and one order: any other change leads back to the first page.
      const next = { ...before, cursor: undefined, ...part(before) };
      go(writeScorecardQuery(next, now), options);
    }
    return {
      setFilter: (
        part: Partial<ScorecardFilter>,
        options?: { replace: boolean },
      ) =>
        change(({ filter }) => ({ filter: { ...filter, ...part } }), options),
      clearFilter: () => change(() => ({ filter: {} })),
      setOrder: (orderBy: ServiceOrder) => change(() => ({ orderBy })),
      setLimit: (limit: number) => change(() => ({ limit })),
      goTo: (cursor: string | undefined) => change(() => ({ cursor })),
      setView: (view: ScorecardViewName) => change(() => ({ view })),
      setBy: (by: RollupBy) => change(() => ({ by })),
      setDays: (days: number) => change(() => ({ days }), { replace: true }),
      close: () =>
        change(({ filter }) => ({
          scorecard: undefined,
          view: VIEWS[0],
          orderBy: undefined,
          filter: catalogPart(filter),
        })),
      /** The services behind a number. */
      showServices: (part: Partial<ScorecardFilter>) =>
        change(({ filter }) => ({
          view: 'services',
          filter: { ...filter, ...part },
        })),
    };
  }, []);

  /** Where a scorecard is shown, for the services that are shown now. */
  function hrefOf(scorecard: string): string {
    const next = {
      ...query,
      scorecard,
      cursor: undefined,
      filter: catalogPart(query.filter),
    };
    const search = writeScorecardQuery(next, new URLSearchParams(key));
    return `${pathname}?${search}`;
  }
  return { query, hrefOf, actions };
}

/** What can be done to what the page shows. */
export type ScorecardActions = ReturnType<typeof useScorecardQuery>['actions'];
