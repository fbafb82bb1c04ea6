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
import { useSearchParams } from 'react-router-dom';
import type {
  CostDimension,
  CostMetric,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  fitMonths,
  readOverviewQuery,
  writeOverviewQuery,
  type OverviewFilter,
  type OverviewQuery,
} from './overviewQuery';

/**
 * What the overview shows, kept in the address, so that it survives a reload, can be shared, and the back button undoes a
 * choice. This is the only file of the overview that knows the router.
 */
export function useOverviewQuery() {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const query = useMemo(
    () => readOverviewQuery(new URLSearchParams(key)),
    [key],
  );
  // Typing is applied with a delay: it must start from the address of that moment.
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };

  const actions = useMemo(() => {
    function change(
      part: (before: OverviewQuery) => Partial<OverviewQuery>,
      options?: { replace: boolean },
    ) {
      const { params: now, setParams: go } = latest.current;
      const before = readOverviewQuery(now);
      // A cursor belongs to one list and one filter: any other change leads back to the first page.
      const next = { ...before, cursor: undefined, ...part(before) };
      go(writeOverviewQuery(next, now), options);
    }
    return {
      setBy: (by: CostDimension) => change(() => ({ by })),
      setMetric: (metric: CostMetric) => change(() => ({ metric })),
      setCurrency: (currency: string) => change(() => ({ currency })),
      /** In any order; of too many, those nearest to the first one given. */
      setMonths: (chosen: string, other: string) =>
        change(() => fitMonths(chosen, other)),
      setFilter: (
        part: Partial<OverviewFilter>,
        options?: { replace: boolean },
      ) =>
        change(({ filter }) => ({ filter: { ...filter, ...part } }), options),
      clearFilter: () => change(() => ({ filter: {} })),
      setLimit: (limit: number) => change(() => ({ limit })),
      goTo: (cursor: string | undefined) => change(() => ({ cursor })),
    };
  }, []);
  return { query, actions };
}

/** What can be done to what the overview shows. */
export type OverviewActions = ReturnType<typeof useOverviewQuery>['actions'];
