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
import type { Facets } from '../../widgets/useFacets';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import type { CatalogFilter } from './lifecycleQuery';

/**
 * Any number of owners, tiers or systems. Unlike in the directory, values have no counts: those would be of entities, not
 * of what the page lists.
 */
export function CatalogSelect(props: {
  field: CatalogFilter;
  chosen: string[];
  facets: Facets | undefined;
  onOpen: () => void;
  onChange: (values: string[]) => void;
}) {
  const { field, chosen, facets, onOpen, onChange } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  // All filters share the values; only the one that somebody opened says that they are not there.
  const [wasOpened, setWasOpened] = useState(false);
  const options = (facets?.values?.[field] ?? []).map(({ value, label }) => ({
    id: value,
    label,
  }));
  const offered = new Set(options.map(({ id }) => id));
  // What the address asks for can always be seen, and taken back.
  for (const value of new Set(chosen)) {
    if (!offered.has(value)) {
      options.push({ id: value, label: entityDisplayName({ ref: value }) });
    }
  }
  return (
    <Select
      size="small"
      selectionMode="multiple"
      label={t(`lifecycle.page.filters.${field}`)}
      placeholder={t('lifecycle.page.filters.any')}
      description={
        wasOpened && facets?.status === 'failed'
          ? t('lifecycle.page.filters.loadFailed')
          : undefined
      }
      search={{ placeholder: t('lifecycle.page.filters.searchOptions') }}
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
