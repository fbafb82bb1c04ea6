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
  DirectoryFacets,
  DirectoryFilter,
  DirectoryPage,
  DirectoryRequest,
  EntitySummary,
  MirrorStatus,
  NamedEntity,
  SupportTier,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { MirrorState } from '../catalog/MirrorStore';
import { isReadable, type Readable } from '../catalog/readable';
import type { RecordReader } from '../catalog/RecordReader';
import { readCursor, writeCursor, type Place } from '../http/cursor';
import { pageInfo, valueTypeOf } from '../http/pageInfo';
import type { DirectoryStore } from './DirectoryStore';

const DEFAULT_LIMIT = 25;
const FACET_VALUES = 200;
const EXPORT_SLICE = 500;

const FACETS: DirectoryFacet[] = [
  'owner',
  'tier',
  'kind',
  'system',
  'domain',
  'environment',
  'dataClassification',
  'problem',
  'ladder',
];

/** Facets whose values are references to entities. */
const REFERENCES: ReadonlySet<DirectoryFacet> = new Set<DirectoryFacet>([
  'owner',
  'system',
  'domain',
]);

type Order = NonNullable<DirectoryRequest['orderBy']>;

/** Finding services: pages, counts of filter values, and exports, within what the caller may read. */
export class DirectoryService {
  readonly #directory: DirectoryStore;
  readonly #mirror: { readState(): Promise<MirrorState> };
  readonly #records: RecordReader;
  readonly #tiers: SupportTier[];

  constructor(options: {
    directory: DirectoryStore;
    mirror: { readState(): Promise<MirrorState> };
    records: RecordReader;
    tiers: SupportTier[];
  }) {
    this.#directory = options.directory;
    this.#mirror = options.mirror;
    this.#records = options.records;
    this.#tiers = options.tiers;
  }

  async getPage(
    request: DirectoryRequest,
    readable: Readable,
  ): Promise<DirectoryPage> {
    const {
      limit = DEFAULT_LIMIT,
      orderBy = { field: 'name', order: 'asc' } as Order,
      cursor,
      ...filter
    } = request;
    const query = { filter, orderBy };
    const from = cursor
      ? readCursor(query, cursor, valueTypeOf(orderBy))
      : undefined;
    const [rows, totalItems, state] = await Promise.all([
      // One row more tells whether there is another page in the direction of travel.
      this.#directory.list({
        filter,
        readable,
        orderBy,
        limit: limit + 1,
        from,
      }),
      this.#directory.count({ filter, readable }),
      this.#mirror.readState(),
    ]);
    const backwards = from?.direction === 'before';
    const more = rows.length > limit;
    const page = backwards ? rows.slice(-limit) : rows.slice(0, limit);
    return {
      items: await this.#name(
        page.map(({ summary }) => summary),
        readable,
      ),
      totalItems,
      pageInfo: pageInfo({
        page: page.map(({ place }) => place),
        hasNext: backwards || more,
        hasPrevious: backwards ? more : from !== undefined,
        cursorTo: to => writeCursor(query, to),
      }),
      mirror: statusOf(state),
    };
  }

  async getFacets(
    filter: DirectoryFilter,
    readable: Readable,
  ): Promise<DirectoryFacets> {
    const found = await Promise.all(
      FACETS.map(async facet => ({
        facet,
        values: await this.#directory.facet({
          filter,
          readable,
          facet,
          limit: FACET_VALUES,
        }),
      })),
    );
    const refs = found
      .filter(({ facet }) => REFERENCES.has(facet))
      .flatMap(({ values }) => values.map(({ value }) => value));
    const names = await this.#records.nameEntities({ refs, readable });
    return Object.fromEntries(
      found.map(({ facet, values }) => [
        facet,
        values
          // A name that the caller may not see is no value to choose.
          .filter(
            ({ value }) =>
              !REFERENCES.has(facet) || isReadable(value, readable),
          )
          .map(({ value, count }) => ({
            value,
            label: this.#label(facet, value, names),
            count,
          })),
      ]),
    ) as DirectoryFacets;
  }

  async getSummaries(
    entityRefs: string[],
    readable: Readable,
  ): Promise<(EntitySummary | undefined)[]> {
    const found = await this.#directory.byRefs({ entityRefs, readable });
    const refs = [...found.keys()];
    const named = await this.#name([...found.values()], readable);
    const byRef = new Map(refs.map((ref, index) => [ref, named[index]]));
    return entityRefs.map(ref => byRef.get(ref));
  }

  /** Everything that matches, in slices, by reference. */
  async *exportAll(
    filter: DirectoryFilter,
    readable: Readable,
  ): AsyncIterable<EntitySummary[]> {
    let from: { place: Place; direction: 'after' } | undefined;
    for (;;) {
      const rows = await this.#directory.list({
        filter,
        readable,
        orderBy: { field: 'name', order: 'asc' },
        limit: EXPORT_SLICE,
        from,
      });
      yield await this.#name(
        rows.map(({ summary }) => summary),
        readable,
      );
      const last = rows.at(-1);
      if (!last || rows.length < EXPORT_SLICE) {
        return;
      }
      from = { place: last.place, direction: 'after' };
    }
  }

  async #name(
    summaries: EntitySummary[],
    readable: Readable,
  ): Promise<EntitySummary[]> {
    const refs = summaries
      .flatMap(({ owner, system, domain }) => [owner, system, domain])
      .flatMap(entity => (entity ? [entity.ref] : []));
    const names = await this.#records.nameEntities({ refs, readable });
    const name = (entity: NamedEntity | undefined) =>
      entity && (names.get(entity.ref) ?? entity);
    return summaries.map(summary => ({
      ...summary,
      owner: name(summary.owner),
      system: name(summary.system),
      // Two steps away, so that not even the catalog would show it.
      domain:
        summary.domain && isReadable(summary.domain.ref, readable)
          ? name(summary.domain)
          : undefined,
    }));
  }

  #label(
    facet: DirectoryFacet,
    value: string,
    names: Map<string, NamedEntity>,
  ): string {
    if (facet === 'tier') {
      return this.#tiers.find(({ id }) => id === value)?.title ?? value;
    }
    return names.get(value)?.title ?? value;
  }
}

/** While a run is under way, what the last one came to still holds. */
function statusOf({ syncedAt, reason }: MirrorState): MirrorStatus {
  if (reason) {
    return { status: 'stale', syncedAt, reason };
  }
  return syncedAt ? { status: 'current', syncedAt } : { status: 'empty' };
}
