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
import {
  readImportsQuery,
  writeImportsQuery,
  type ImportsQuery,
} from './importsQuery';

/** What the list of imports shows, kept in the address. This is the only file of the imports that knows the router. */
export function useImportsQuery() {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const query = useMemo(
    () => readImportsQuery(new URLSearchParams(key)),
    [key],
  );
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };

  const actions = useMemo(() => {
    function change(
      part: Partial<ImportsQuery>,
      options?: { replace: boolean },
    ) {
      const { params: now, setParams: go } = latest.current;
      const next = { ...readImportsQuery(now), ...part };
      go(writeImportsQuery(next, now), options);
    }
    // A cursor belongs to one list: a change of it leads back to the first page.
    const cursor = undefined;
    return {
      setSource: (source: string | undefined) => change({ source, cursor }),
      setLimit: (limit: number) => change({ limit, cursor }),
      goTo: (to: string | undefined) => change({ cursor: to }),
      open: (open: string) => change({ open }),
      close: () => change({ open: undefined }, { replace: true }),
    };
  }, []);
  return { query, actions };
}

/** What can be done to what the list of imports shows. */
export type ImportsActions = ReturnType<typeof useImportsQuery>['actions'];
