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

import { useCallback, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { DirectoryFacets } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import type {
  DirectorySelection,
  ListFilter,
} from '../directory/directoryQuery';

/** The values that filters can take. */
export type Facets = {
  status: 'loading' | 'ready' | 'failed';
  values?: DirectoryFacets;
};

/**
 * The values that each filter can take, within the other filters. They are asked for when somebody opens a filter, so
 * that the page itself needs only one request, and kept as long as the page is open.
 */
export function useFacets() {
  const api = useApi(stewardshipApiRef);
  const requested = useRef(new Set<string>());
  const [facets, setFacets] = useState<ReadonlyMap<string, Facets>>(new Map());

  const load = useCallback(
    async (field: ListFilter, filter: DirectorySelection) => {
      const others = withoutField(field, filter);
      const key = JSON.stringify(others);
      if (requested.current.has(key)) {
        return;
      }
      requested.current.add(key);
      const keep = (outcome: Facets) =>
        setFacets(before => new Map(before).set(key, outcome));
      keep({ status: 'loading' });
      try {
        keep({ status: 'ready', values: await api.getFacets(others) });
      } catch {
        // Opening the filter again asks again.
        requested.current.delete(key);
        keep({ status: 'failed' });
      }
    },
    [api],
  );

  const find = useCallback(
    (field: ListFilter, filter: DirectorySelection) =>
      facets.get(JSON.stringify(withoutField(field, filter))),
    [facets],
  );

  return { find, load };
}

function withoutField(
  field: ListFilter,
  filter: DirectorySelection,
): DirectorySelection {
  const { [field]: _, ...others } = filter;
  return others;
}
