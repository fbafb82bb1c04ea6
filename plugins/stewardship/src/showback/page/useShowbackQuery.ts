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
import type { CostMetric } from '@backstage-stewardship/plugin-stewardship-common';
import {
  readShowbackQuery,
  writeShowbackQuery,
  type ShowbackQuery,
  type ShowbackViewName,
} from './showbackQuery';

/**
 * What the page shows, kept in the address, so that it survives a reload, can be shared, and the back button undoes a
 * choice.
 */
export function useShowbackQuery() {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const query = useMemo(
    () => readShowbackQuery(new URLSearchParams(key)),
    [key],
  );
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };

  const actions = useMemo(() => {
    function change(part: Partial<ShowbackQuery>) {
      const { params: now, setParams: go } = latest.current;
      const next = writeShowbackQuery(
        { ...readShowbackQuery(now), ...part },
        now,
      );
      // A cursor belongs to the list of one view.
      next.delete('cursor');
      go(next);
    }
    return {
      setView: (view: ShowbackViewName) => change({ view }),
      setTeam: (team: string) => change({ team }),
      setMonth: (month: string) => change({ month }),
      setMetric: (metric: CostMetric) => change({ metric }),
    };
  }, []);
  return { query, actions };
}

/** What can be done to what the page shows. */
export type ShowbackActions = ReturnType<typeof useShowbackQuery>['actions'];
