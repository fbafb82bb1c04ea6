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

import { FacetSelect } from '../../widgets/FacetSelect';
import type { Facets } from '../../widgets/useFacets';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import type { CatalogFilter } from './lifecycleQuery';

/** Any number of owners, tiers or systems. */
export function CatalogSelect(props: {
  field: CatalogFilter;
  chosen: string[];
  facets: Facets | undefined;
  onOpen: () => void;
  onChange: (values: string[]) => void;
}) {
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <FacetSelect
      {...props}
      label={t(`lifecycle.page.filters.${props.field}`)}
      words={{
        any: t('lifecycle.page.filters.any'),
        search: t('lifecycle.page.filters.searchOptions'),
        loadFailed: t('lifecycle.page.filters.loadFailed'),
      }}
    />
  );
}
