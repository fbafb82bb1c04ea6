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

import { Button, Checkbox, SearchField } from '@backstage/ui';
import { RiFilterOffLine } from '@remixicon/react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { FilterSelect } from './FilterSelect';
import {
  LIST_FILTERS,
  MAX_TEXT_LENGTH,
  type DirectorySelection,
} from './directoryQuery';
import { useDebouncedText } from '../widgets/useDebouncedText';
import { useFacets } from '../widgets/useFacets';
import classNames from './DirectoryFilters.module.css';

/** Everything by which the directory can be narrowed down. */
export function DirectoryFilters(props: {
  filter: DirectorySelection;
  onChange: (
    part: Partial<DirectorySelection>,
    options?: { replace: boolean },
  ) => void;
  onClear: () => void;
}) {
  const { filter, onChange, onClear } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { find, load } = useFacets();
  const [text, setText] = useDebouncedText({
    value: filter.text ?? '',
    // Each letter is not a step of its own for the back button.
    onApply: applied => onChange({ text: applied }, { replace: true }),
  });

  return (
    <section
      className={classNames.filters}
      aria-label={t('directory.filters.label')}
    >
      <SearchField
        className={classNames.search}
        size="small"
        label={t('directory.search')}
        placeholder={t('directory.searchPlaceholder')}
        maxLength={MAX_TEXT_LENGTH}
        value={text}
        onChange={setText}
      />
      {LIST_FILTERS.map(field => (
        <FilterSelect
          key={field}
          field={field}
          chosen={filter[field] ?? []}
          facets={find(field, filter)}
          onOpen={() => load(field, filter)}
          onChange={values => onChange({ [field]: values })}
        />
      ))}
      <Checkbox
        className={classNames.noOwner}
        isSelected={filter.noOwner ?? false}
        onChange={noOwner => onChange({ noOwner })}
      >
        {t('directory.filters.noOwner')}
      </Checkbox>
      <Button
        className={classNames.clear}
        size="small"
        variant="tertiary"
        iconStart={<RiFilterOffLine />}
        isDisabled={Object.keys(filter).length === 0}
        onPress={() => {
          setText('');
          onClear();
        }}
      >
        {t('directory.filters.clear')}
      </Button>
    </section>
  );
}
