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

import { useEffect, useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

const PAUSE_MILLIS = 300;
const MOST_OPTIONS = 20;

/** An entity to choose; its reference is what is written. */
export type EntityOption = { id: string; label: string; description?: string };

/**
 * Entities of the catalog whose name or title has what was typed, once typing pauses, 20 at most. Without an answer there are
 * none.
 */
export function useEntityOptions(
  typed: string,
  /** In the words of the catalog; the same array each time. */
  kinds: string[],
): {
  options: EntityOption[];
  isLoading: boolean;
} {
  const catalogApi = useApiHolder().get(catalogApiRef);
  const [found, setFound] = useState<{ term: string; options: EntityOption[] }>(
    { term: '', options: [] },
  );
  // Of a reference that is being typed, what stands last.
  const term = typed.trim().split(/[:/]/).at(-1) ?? '';

  useEffect(() => {
    if (!term || !catalogApi) {
      return undefined;
    }
    let isWanted = true;
    const settle = (options: EntityOption[]) =>
      isWanted && setFound({ term, options });
    const timer = setTimeout(() => {
      catalogApi
        .queryEntities({
          filter: { kind: kinds },
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.title',
          ],
          fullTextFilter: { term, fields: ['metadata.name', 'metadata.title'] },
          orderFields: { field: 'metadata.name', order: 'asc' },
          limit: MOST_OPTIONS,
        })
        .then(
          ({ items }) =>
            settle(
              items.map(entity => {
                const ref = stringifyEntityRef(entity);
                const { title } = entity.metadata;
                return { id: ref, label: ref, description: title };
              }),
            ),
          () => settle([]),
        );
    }, PAUSE_MILLIS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [catalogApi, kinds, term]);

  return {
    options: term ? found.options : [],
    isLoading: Boolean(term && catalogApi) && found.term !== term,
  };
}
