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

import { useCallback, useEffect } from 'react';
import type { useFacets } from '../../widgets/useFacets';

/** The titles of support tiers, from the values of the filter; the id where a title is not there (yet). */
export function useTierTitles(
  facets: ReturnType<typeof useFacets>,
): (tierId: string) => string {
  const { find, load } = facets;
  useEffect(() => {
    load('tier', {});
  }, [load]);
  const tiers = find('tier', {})?.values?.tier;
  return useCallback(
    tierId => tiers?.find(({ value }) => value === tierId)?.label ?? tierId,
    [tiers],
  );
}
