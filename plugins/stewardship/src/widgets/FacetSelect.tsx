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
import type { DirectoryFacets } from '@backstage-stewardship/plugin-stewardship-common';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import type { Facets } from './useFacets';

/**
 * Any number of values of the catalog: owners, tiers and the like. Unlike in the directory, values have no counts: those
 * would be of all entities, not of what the page lists.
 */
export function FacetSelect(props: {
  field: keyof DirectoryFacets;
  label: string;
  words: { any: string; search: string; loadFailed: string };
  chosen: string[];
  facets: Facets | undefined;
  /** Offered though the catalog does not have it, such as `none`. */
  extra?: string;
  /** Where a value has another name than in the catalog. */
  nameOf?: (value: string) => string | undefined;
  onOpen: () => void;
  onChange: (values: string[]) => void;
}) {
  const { field, label, words, chosen, facets, extra, onOpen } = props;
  const { nameOf, onChange } = props;
  // All filters share the values; only the one that somebody opened says that they are not there.
  const [wasOpened, setWasOpened] = useState(false);

  const options = (facets?.values?.[field] ?? []).map(each => ({
    id: each.value,
    label: nameOf?.(each.value) ?? each.label,
  }));
  const offered = new Set(options.map(({ id }) => id));
  // What the address asks for can always be seen, and taken back.
  for (const value of new Set(
    extra === undefined ? chosen : [extra, ...chosen],
  )) {
    if (!offered.has(value)) {
      options.push({
        id: value,
        label: nameOf?.(value) ?? entityDisplayName({ ref: value }),
      });
    }
  }
  return (
    <Select
      size="small"
      selectionMode="multiple"
      label={label}
      placeholder={words.any}
      description={
        wasOpened && facets?.status === 'failed' ? words.loadFailed : undefined
      }
      search={{ placeholder: words.search }}
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
