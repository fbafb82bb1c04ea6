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

import type { ReactNode } from 'react';
import { Checkbox } from '@backstage/ui';
import type { ScorecardFilter } from '@backstage-stewardship/plugin-stewardship-common';
import { FilterBar } from '../../../widgets/FilterBar';
import { useFacets } from '../../../widgets/useFacets';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { CATALOG_FILTERS } from '../scorecardQuery';
import { CatalogSelect } from './CatalogSelect';
import classNames from './ScorecardFilters.module.css';

/** Everything by which services can be chosen. */
export function ScorecardFilters(props: {
  filter: ScorecardFilter;
  /** In sight on narrow screens too. */
  search?: ReactNode;
  children?: ReactNode;
  onChange: (part: Partial<ScorecardFilter>) => void;
  onClear: () => void;
}) {
  const { filter, search, children, onChange, onClear } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { find, load } = useFacets();
  const { text: _, ...behindToggle } = filter;
  const active = Object.keys(behindToggle).length;

  return (
    <FilterBar
      label={t('scorecards.page.filters.label')}
      search={search}
      toggle={
        active > 0
          ? t('scorecards.page.filters.toggleActive', { count: active })
          : t('scorecards.page.filters.toggle')
      }
      clear={t('scorecards.page.filters.clear')}
      isEmpty={Object.keys(filter).length === 0}
      onClear={onClear}
    >
      {CATALOG_FILTERS.map(field => (
        <CatalogSelect
          key={field}
          field={field}
          chosen={filter[field] ?? []}
          facets={find(field, {})}
          onOpen={() => load(field, {})}
          onChange={values => onChange({ [field]: values })}
        />
      ))}
      {filter.owner && (
        <Checkbox
          className={classNames.direct}
          isSelected={filter.nested === false}
          onChange={isDirect =>
            onChange({ nested: isDirect ? false : undefined })
          }
        >
          {t('scorecards.page.filters.direct')}
        </Checkbox>
      )}
      {children}
    </FilterBar>
  );
}
