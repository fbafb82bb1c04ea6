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
import type { DirectoryRequest } from '@backstage-stewardship/plugin-stewardship-common';
import {
  readDirectoryQuery,
  writeDirectoryQuery,
  type DirectoryQuery,
  type DirectorySelection,
} from './directoryQuery';

/**
 * What the directory shows, kept in the address, so that it survives a reload, can be shared, and the back button
 * undoes a choice. This is the only file that knows the router.
 */
export function useDirectoryQuery() {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const query = useMemo(
    () => readDirectoryQuery(new URLSearchParams(key)),
    [key],
  );
  // Typing is applied with a delay: it must start from the address of that moment.
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };

  return useMemo(() => {
    function change(
      part: (before: DirectoryQuery) => Partial<DirectoryQuery>,
      options?: { replace: boolean },
    ) {
      const { params: now, setParams: go } = latest.current;
      const before = readDirectoryQuery(now);
      // A cursor belongs to one filter and one order: any change leads back to the first page.
      const next = { ...before, cursor: undefined, ...part(before) };
      go(writeDirectoryQuery(next, now), options);
    }
    return {
      query,
      setFilter: (
        part: Partial<DirectorySelection>,
        options?: { replace: boolean },
      ) =>
        change(({ filter }) => ({ filter: { ...filter, ...part } }), options),
      clearFilter: () => change(() => ({ filter: {} })),
      setOrder: (orderBy: DirectoryRequest['orderBy']) =>
        change(() => ({ orderBy })),
      setLimit: (limit: number) => change(() => ({ limit })),
      goTo: (cursor: string | undefined) => change(() => ({ cursor })),
    };
  }, [query]);
}
