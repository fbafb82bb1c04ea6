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
import type { Facets } from '../../../widgets/useFacets';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { scorecardPageMessages } from '../messages';
import { NONE, type CatalogFilter } from '../scorecardQuery';

/**
 * Any number of owners, tiers, systems, domains or kinds. Unlike in the directory, values have no counts: those would be
 * of all entities, not of those that a scorecard is for.
 */
export function CatalogSelect(props: {
  field: CatalogFilter;
  chosen: string[];
  facets: Facets | undefined;
  onOpen: () => void;
  onChange: (values: string[]) => void;
}) {
  const { field, chosen, facets, onOpen, onChange } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  // All filters share the values; only the one that somebody opened says that they are not there.
  const [wasOpened, setWasOpened] = useState(false);

  const nameOf = (value: string) => {
    if (field === 'tier' && value === NONE) {
      return t('scorecards.page.filters.noTier');
    }
    return field === 'kind' && isKind(value)
      ? t(`scorecards.page.kinds.${value}`)
      : undefined;
  };
  const options = (facets?.values?.[field] ?? []).map(({ value, label }) => ({
    id: value,
    label: nameOf(value) ?? label,
  }));
  const offered = new Set(options.map(({ id }) => id));
  const others = field === 'tier' ? [NONE, ...chosen] : chosen;
  // What the address asks for can always be seen, and taken back.
  for (const value of new Set(others)) {
    if (!offered.has(value)) {
      options.push({
        id: value,
        label: nameOf(value) ?? entityDisplayName({ ref: value }),
      });
    }
  }
  return (
    <Select
      size="small"
      selectionMode="multiple"
      label={t(`scorecards.page.filters.${field}`)}
      placeholder={t('scorecards.page.filters.any')}
      description={
        wasOpened && facets?.status === 'failed'
          ? t('scorecards.page.filters.loadFailed')
          : undefined
      }
      search={{ placeholder: t('scorecards.page.filters.searchOptions') }}
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

/** A newer backend may know more kinds than this frontend. */
function isKind(
  value: string,
): value is keyof typeof scorecardPageMessages.kinds {
  return Object.hasOwn(scorecardPageMessages.kinds, value);
}
