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

import { NotFoundError } from '@backstage/errors';
import type {
  AffectedPage,
  LifecycleSourceState,
  NamedEntity,
  ProductDetails,
  TechnologyFilter,
  TechnologyPage,
  TechnologyRequest,
  TechnologyTimeline,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import type { BookCycle } from '../book/contents';
import type { TechnologyBook } from '../book/TechnologyBook';
import type { TechnologyBookReader } from '../book/TechnologyBookReader';
import type { CycleUses } from '../book/usesInFleet';
import type { ProductStore } from '../ProductStore';
import { cutPage } from '../../http/cutPage';
import { cycleState } from './cycleState';
import type { AffectedRequest } from './fleetRequest';
import { affectedRefs, toAffectedService } from './affectedServices';
import { placeOfAffected, placeOfUse } from './places';
import { comparePlaces } from '../../http/cursor';
import { sourceState } from './sourceState';
import { timelineOf } from './timeline';

const DEFAULT_LIMIT = 25;
const MAX_OWNERS = 5;

/** Technologies of the whole fleet, within what the caller may read. */
export class FleetService {
  readonly #books: TechnologyBookReader;
  readonly #products: ProductStore;
  readonly #records: RecordReader;
  readonly #staleAfterMs: number;
  readonly #now: () => Date;

  constructor(options: {
    books: TechnologyBookReader;
    products: ProductStore;
    records: RecordReader;
    /** Age from which release cycles are called stale. */
    staleAfterMs: number;
    now?: () => Date;
  }) {
    this.#books = options.books;
    this.#products = options.products;
    this.#records = options.records;
    this.#staleAfterMs = options.staleAfterMs;
    this.#now = options.now ?? (() => new Date());
  }

  async listTechnologies(
    request: TechnologyRequest,
    readable: Readable,
  ): Promise<TechnologyPage> {
    const { limit = DEFAULT_LIMIT, sort = 'end', cursor, ...filter } = request;
    const today = this.#today();
    const [book, sources] = await Promise.all([
      this.#books.read(),
      this.#readSources(),
    ]);
    const found = book.uses(filter, { readable, today });
    const places = new Map(
      found.items.map(item => [item, placeOfUse(item, sort)]),
    );
    const placeOf = (item: CycleUses) =>
      places.get(item) ?? placeOfUse(item, sort);
    const sorted = [...found.items].sort((a, b) =>
      comparePlaces(placeOf(a), placeOf(b)),
    );
    const page = cutPage({
      ...{ limit, cursor, placeOf },
      total: sorted.length,
      at: index => sorted[index],
      query: { list: 'technologies', filter, sort },
      valueType: sort === 'services' ? 'number' : 'string',
    });
    const counted = page.items.map(({ cycle, uses }) => ({
      state: cycleState({ cycle, today }),
      counts: book.count(uses, today),
    }));
    const name = await this.#namer(
      counted.flatMap(({ counts }) =>
        counts.byOwner.slice(0, MAX_OWNERS).map(({ ownerRef }) => ownerRef),
      ),
      readable,
    );
    return {
      items: counted.map(({ state, counts }) => ({
        ...state,
        services: {
          total: counts.total,
          byTier: counts.byTier,
          byOwner: counts.byOwner
            .slice(0, MAX_OWNERS)
            .map(({ ownerRef, total }) => ({
              ...(ownerRef !== '' && { owner: name(ownerRef) }),
              total,
            })),
          owners: counts.byOwner.filter(({ ownerRef }) => ownerRef !== '')
            .length,
        },
        decisions: counts.decisions,
      })),
      totalItems: sorted.length,
      pageInfo: page.pageInfo,
      summary: { ...book.summary(found), sources, today },
    };
  }

  async getTimeline(
    filter: TechnologyFilter,
    readable: Readable,
  ): Promise<TechnologyTimeline> {
    const today = this.#today();
    const book = await this.#books.read();
    return timelineOf(book.uses(filter, { readable, today }).items, today);
  }

  /** Throws a `NotFoundError` where no source of release cycles has the product. */
  async getProduct(
    product: string,
    readable: Readable,
  ): Promise<ProductDetails> {
    const today = this.#today();
    const [found, sources, book] = await Promise.all([
      this.#products.findProduct(product),
      this.#readSources(),
      this.#books.read(),
    ]);
    if (!found) {
      throw new NotFoundError(`No source of release cycles has '${product}'`);
    }
    const { items } = book.uses({ product: [product] }, { readable, today });
    const services = new Map(
      items.map(({ cycle, uses }) => [cycle.name, uses.length]),
    );
    const { name, title, category, link, sourceId } = found;
    return {
      ...{ product: name, title },
      ...(category !== undefined && { category }),
      ...(link !== undefined && { link }),
      source: sources.find(({ id }) => id === sourceId) ?? {
        ...{ id: sourceId, title: sourceId, stale: true },
      },
      cycles: found.cycles.map(cycle => ({
        ...cycleState({
          cycle: { ...cycle, product: name, productTitle: title, sourceId },
          today,
        }),
        services: services.get(cycle.name) ?? 0,
      })),
    };
  }

  /** Throws a `NotFoundError` where no source of release cycles has the release cycle. */
  async listAffected(
    request: AffectedRequest,
    readable: Readable,
  ): Promise<AffectedPage> {
    const {
      product,
      cycle,
      limit = DEFAULT_LIMIT,
      cursor,
      ...filter
    } = request;
    const today = this.#today();
    const book = await this.#books.read();
    const subject = { product, cycle };
    const known = await this.#findCycle(book, subject);
    const affected = book.affected(subject, filter, { readable, today });
    const page = cutPage({
      ...{ limit, cursor },
      total: affected.total,
      at: affected.at,
      placeOf: placeOfAffected,
      query: { list: 'affected', ...subject, filter },
      valueType: 'string',
    });
    const { byOwner, ...totals } = affected.totals;
    const name = await this.#namer(
      [
        ...byOwner.map(({ ownerRef }) => ownerRef),
        ...page.items.flatMap(affectedRefs),
      ],
      readable,
    );
    return {
      cycle: cycleState({ cycle: known, today }),
      items: page.items.map(item => toAffectedService({ item, today, name })),
      totalItems: affected.total,
      pageInfo: page.pageInfo,
      totals: {
        ...totals,
        byOwner: byOwner.map(({ ownerRef, ...counts }) => ({
          ...(ownerRef !== '' && { owner: name(ownerRef) }),
          ...counts,
        })),
      },
    };
  }

  async #findCycle(
    book: TechnologyBook,
    { product, cycle }: { product: string; cycle: string },
  ): Promise<BookCycle> {
    const inUse = book.cycleOf(product, cycle);
    if (inUse) {
      return inUse;
    }
    const found = await this.#products.findProduct(product);
    const known = found?.cycles.find(({ name }) => name === cycle);
    if (!found || !known) {
      throw new NotFoundError(
        `No source of release cycles has '${cycle}' of '${product}'`,
      );
    }
    const { name, title, sourceId } = found;
    return { ...known, product: name, productTitle: title, sourceId };
  }

  async #readSources(): Promise<LifecycleSourceState[]> {
    const sources = await this.#products.readSources();
    return sources.map(source =>
      sourceState({
        source,
        staleAfterMs: this.#staleAfterMs,
        now: this.#now(),
      }),
    );
  }

  async #namer(
    refs: string[],
    readable: Readable,
  ): Promise<(ref: string) => NamedEntity> {
    const names = await this.#records.nameEntities({
      refs: refs.filter(ref => ref !== ''),
      readable,
    });
    return ref => names.get(ref) ?? { ref, known: false };
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }
}
