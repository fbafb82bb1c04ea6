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

import { FacetSelect } from '../../../widgets/FacetSelect';
import type { Facets } from '../../../widgets/useFacets';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { scorecardPageMessages } from '../messages';
import { NONE, type CatalogFilter } from '../scorecardQuery';

/** Any number of owners, tiers, systems, domains or kinds, or services without one. */
export function CatalogSelect(props: {
  field: CatalogFilter;
  chosen: string[];
  facets: Facets | undefined;
  onOpen: () => void;
  onChange: (values: string[]) => void;
}) {
  const { field } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);

  function nameOf(value: string): string | undefined {
    if (field === 'kind') {
      return isKind(value) ? t(`scorecards.page.kinds.${value}`) : undefined;
    }
    return value === NONE
      ? t(`scorecards.page.filters.none.${field}`)
      : undefined;
  }
  return (
    <FacetSelect
      {...props}
      label={t(`scorecards.page.filters.${field}`)}
      words={{
        any: t('scorecards.page.filters.any'),
        search: t('scorecards.page.filters.searchOptions'),
        loadFailed: t('scorecards.page.filters.loadFailed'),
      }}
      extra={field === 'kind' ? undefined : NONE}
      nameOf={nameOf}
    />
  );
}

/** A newer backend may know more kinds than this frontend. */
function isKind(
  value: string,
): value is keyof typeof scorecardPageMessages.kinds {
  return Object.hasOwn(scorecardPageMessages.kinds, value);
}
