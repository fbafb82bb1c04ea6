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

import { SearchField } from '@backstage/ui';
import { useTexts } from '../../../../useTexts';
import { FacetSelect } from '../../../../widgets/FacetSelect';
import { FilterBar } from '../../../../widgets/FilterBar';
import { useDebouncedText } from '../../../../widgets/useDebouncedText';
import { useFacets } from '../../../../widgets/useFacets';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import {
  CATALOG_FILTERS,
  MAX_TEXT_LENGTH,
  type OverviewFilter,
} from '../overviewQuery';

/** Everything by which costs can be narrowed down. */
export function OverviewFilters(props: {
  filter: OverviewFilter;
  onChange: (
    part: Partial<OverviewFilter>,
    options?: { replace: boolean },
  ) => void;
  onClear: () => void;
}) {
  const { filter, onChange, onClear } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const facets = useFacets();
  const [text, setText] = useDebouncedText({
    value: filter.text ?? '',
    // Each letter is not a step of its own for the back button.
    onApply: applied => onChange({ text: applied }, { replace: true }),
  });
  const { text: _, ...behindToggle } = filter;
  const active = Object.keys(behindToggle).length;

  return (
    <FilterBar
      label={t('showback.page.overview.filters.label')}
      search={
        <SearchField
          size="small"
          label={t('showback.page.overview.filters.search')}
          placeholder={t('showback.page.overview.filters.searchPlaceholder')}
          maxLength={MAX_TEXT_LENGTH}
          value={text}
          onChange={setText}
        />
      }
      toggle={
        active > 0
          ? t('showback.page.overview.filters.toggleActive', { total: active })
          : t('showback.page.overview.filters.toggle')
      }
      clear={t('showback.page.overview.filters.clear')}
      isEmpty={Object.keys(filter).length === 0}
      onClear={() => {
        setText('');
        onClear();
      }}
    >
      {CATALOG_FILTERS.map(field => (
        <FacetSelect
          key={field}
          field={field}
          label={t(`showback.page.overview.filters.${field}`)}
          words={{
            any: t('showback.page.overview.filters.any'),
            search: t('showback.page.overview.filters.searchOptions'),
            loadFailed: t('showback.page.overview.filters.loadFailed'),
          }}
          chosen={filter[field] ?? []}
          facets={facets.find(field, {})}
          onOpen={() => facets.load(field, {})}
          onChange={values => onChange({ [field]: values })}
        />
      ))}
    </FilterBar>
  );
}
