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

import type {
  DirectoryFacet,
  DirectoryFilter,
  DirectoryOrderField,
  EntitySummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../catalog/readable';
import type { Place } from '../http/cursor';

/** What the directory asks for, within what the caller may read. */
export type DirectoryQuery = {
  filter: DirectoryFilter;
  readable: Readable;
};

/** The rows of the directory. Titles of other entities are not in them. */
export interface DirectoryStore {
  /** Rows after or before a place, in the order asked for. */
  list(
    query: DirectoryQuery & {
      orderBy: { field: DirectoryOrderField; order: 'asc' | 'desc' };
      limit: number;
      from?: { place: Place; direction: 'after' | 'before' };
    },
  ): Promise<{ summary: EntitySummary; place: Place }[]>;

  count(query: DirectoryQuery): Promise<number>;

  /** The values in use of one facet, the most frequent first, at most `limit`. The facet's own filter is left out. */
  facet(
    query: DirectoryQuery & { facet: DirectoryFacet; limit: number },
  ): Promise<{ value: string; count: number }[]>;

  /** By reference, whatever the kind. */
  byRefs(options: {
    entityRefs: string[];
    readable: Readable;
  }): Promise<Map<string, EntitySummary>>;
}
