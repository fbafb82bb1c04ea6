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
import type { TechnologyRequest } from '@backstage-stewardship/plugin-stewardship-common';
import {
  readLifecycleQuery,
  writeLifecycleQuery,
  type CycleKey,
  type LifecycleQuery,
  type TechnologySelection,
} from './lifecycleQuery';
import type { Zoom } from './timeline/timeWindow';

/**
 * What the page shows, kept in the address, so that it survives a reload, can be shared, and the back button undoes a
 * choice. This is the only file of the page that knows the router.
 */
export function useLifecycleQuery() {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const query = useMemo(
    () => readLifecycleQuery(new URLSearchParams(key)),
    [key],
  );
  // Typing is applied with a delay: it must start from the address of that moment.
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };

  const actions = useMemo(() => {
    function change(
      part: (before: LifecycleQuery) => Partial<LifecycleQuery>,
      options?: { replace: boolean },
    ) {
      const { params: now, setParams: go } = latest.current;
      const before = readLifecycleQuery(now);
      go(writeLifecycleQuery({ ...before, ...part(before) }, now), options);
    }
    // A cursor belongs to one filter and one order: a change of them leads back to the first page.
    const cursor = undefined;
    return {
      setFilter: (
        part: Partial<TechnologySelection>,
        options?: { replace: boolean },
      ) =>
        change(
          ({ filter }) => ({ filter: { ...filter, ...part }, cursor }),
          options,
        ),
      clearFilter: () => change(() => ({ filter: {}, cursor })),
      setSort: (sort: NonNullable<TechnologyRequest['sort']>) =>
        change(() => ({ sort, cursor })),
      setLimit: (limit: number) => change(() => ({ limit, cursor })),
      goTo: (to: string | undefined) => change(() => ({ cursor: to })),
      setZoom: (zoom: Zoom) => change(() => ({ zoom }), { replace: true }),
      open: (open: CycleKey) => change(() => ({ open })),
      close: () => change(() => ({ open: undefined }), { replace: true }),
    };
  }, []);
  return { query, ...actions };
}
