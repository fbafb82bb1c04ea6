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

import { useState } from 'react';
import { Select } from '@backstage/ui';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { useFilterWords } from './useFilterWords';
import type { ListFilter } from './directoryQuery';
import type { Facets } from '../widgets/useFacets';

/** Any number of values for one filter of the directory. */
export function FilterSelect(props: {
  field: ListFilter;
  chosen: string[];
  facets: Facets | undefined;
  onOpen: () => void;
  onChange: (values: string[]) => void;
}) {
  const { field, chosen, facets, onOpen, onChange } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  // All filters share the values; only the one that somebody opened says that they are not there.
  const [wasOpened, setWasOpened] = useState(false);

  const words = useFilterWords();
  const options: { id: string; label: string }[] = (
    facets?.values?.[field] ?? []
  ).map(({ value, label, count }) => ({
    id: value,
    label: t('directory.filters.option', {
      label: words(field, value) ?? label,
      amount: count,
    }),
  }));
  if (field === 'problem') {
    options.unshift({ id: 'any', label: t('directory.filters.anyProblem') });
  }
  const offered = new Set(options.map(({ id }) => id));
  // Groups are only listed, and so only counted, where somebody asks for them.
  const uncounted = field === 'kind' ? ['group', ...chosen] : chosen;
  // What the address asks for can always be seen, and taken back.
  for (const value of new Set(uncounted)) {
    if (offered.has(value)) {
      continue;
    }
    options.push({
      id: value,
      label: words(field, value) ?? entityDisplayName({ ref: value }),
    });
  }

  return (
    <Select
      size="small"
      selectionMode="multiple"
      label={t(`directory.filters.${field}`)}
      placeholder={t('directory.filters.any')}
      description={
        wasOpened && facets?.status === 'failed'
          ? t('directory.filters.loadFailed')
          : undefined
      }
      search={{ placeholder: t('directory.filters.searchOptions') }}
      loading={facets?.status === 'loading' ? { state: 'loading' } : undefined}
      options={options}
      value={chosen}
      onOpenChange={isOpen => {
        if (isOpen) {
          setWasOpened(true);
          onOpen();
        }
      }}
      onChange={keys => onChange(keys.map(String))}
    />
  );
}
