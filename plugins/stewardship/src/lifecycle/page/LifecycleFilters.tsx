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

import { Checkbox, SearchField, Select } from '@backstage/ui';
import { FilterBar } from '../../widgets/FilterBar';
import { useDebouncedText } from '../../widgets/useDebouncedText';
import type { useFacets } from '../../widgets/useFacets';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { lifecycleMessages } from '../messages';
import { CatalogSelect } from './CatalogSelect';
import {
  CATALOG_FILTERS,
  ENDS_WITHIN,
  isPhase,
  MAX_TEXT_LENGTH,
  type TechnologySelection,
} from './lifecycleQuery';
import classNames from './LifecycleFilters.module.css';

const PHASES = Object.keys(lifecycleMessages.phases).filter(isPhase);
const ANY_TIME = 'any';

/** Everything by which release cycles can be narrowed down. */
export function LifecycleFilters(props: {
  filter: TechnologySelection;
  facets: ReturnType<typeof useFacets>;
  onChange: (
    part: Partial<TechnologySelection>,
    options?: { replace: boolean },
  ) => void;
  onClear: () => void;
}) {
  const { filter, facets, onChange, onClear } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const [text, setText] = useDebouncedText({
    value: filter.text ?? '',
    // Each letter is not a step of its own for the back button.
    onApply: applied => onChange({ text: applied }, { replace: true }),
  });
  const { text: _, ...behindToggle } = filter;
  const active = Object.keys(behindToggle).length;

  return (
    <FilterBar
      label={t('lifecycle.page.filters.label')}
      search={
        <SearchField
          size="small"
          label={t('lifecycle.page.search')}
          placeholder={t('lifecycle.page.searchPlaceholder')}
          maxLength={MAX_TEXT_LENGTH}
          value={text}
          onChange={setText}
        />
      }
      toggle={
        active > 0
          ? t('lifecycle.page.filters.toggleActive', { total: active })
          : t('lifecycle.page.filters.toggle')
      }
      clear={t('lifecycle.page.filters.clear')}
      isEmpty={Object.keys(filter).length === 0}
      onClear={() => {
        setText('');
        onClear();
      }}
    >
      {CATALOG_FILTERS.map(field => (
        <CatalogSelect
          key={field}
          field={field}
          chosen={filter[field] ?? []}
          facets={facets.find(field, {})}
          onOpen={() => facets.load(field, {})}
          onChange={values => onChange({ [field]: values })}
        />
      ))}
      <Select
        size="small"
        selectionMode="multiple"
        label={t('lifecycle.page.filters.phase')}
        placeholder={t('lifecycle.page.filters.any')}
        options={PHASES.map(phase => ({
          id: phase,
          label: t(`lifecycle.phases.${phase}`),
        }))}
        value={filter.phase ?? []}
        onChange={keys => onChange({ phase: keys.map(String).filter(isPhase) })}
      />
      <Select
        size="small"
        label={t('lifecycle.page.filters.endsWithin')}
        options={[
          { id: ANY_TIME, label: t('lifecycle.page.filters.anyTime') },
          ...ENDS_WITHIN.map(days => ({
            id: String(days),
            label: t('lifecycle.page.filters.days', { count: days }),
          })),
        ]}
        value={filter.endsWithin?.toString() ?? ANY_TIME}
        onChange={key =>
          onChange({
            endsWithin: key === ANY_TIME ? undefined : Number(key),
          })
        }
      />
      <Checkbox
        className={classNames.undecided}
        isSelected={filter.undecided ?? false}
        onChange={undecided => onChange({ undecided })}
      >
        {t('lifecycle.page.filters.undecided')}
      </Checkbox>
    </FilterBar>
  );
}
