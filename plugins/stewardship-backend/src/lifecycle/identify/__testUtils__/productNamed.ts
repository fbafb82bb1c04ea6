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

import type { StoredProduct } from '../../ProductStore';

/** A product with the identifiers and release cycles that a test needs. */
export function productNamed(
  name: string,
  options: {
    aliases?: string[];
    purls?: string[];
    cpes?: string[];
    repology?: string[];
    cycles?: string[];
  } = {},
): StoredProduct {
  const { aliases = [], purls = [], cpes = [], repology = [] } = options;
  return {
    ...{ name, title: name, sourceId: 'tests', aliases },
    identifiers: [
      ...purls.map(id => ({ type: 'purl' as const, id })),
      ...cpes.map(id => ({ type: 'cpe' as const, id })),
      ...repology.map(id => ({ type: 'repology' as const, id })),
    ],
    cycles: (options.cycles ?? ['2', '1']).map(cycle => ({
      name: cycle,
      milestones: {},
    })),
  };
}
