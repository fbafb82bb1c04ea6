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

import {
  compareEnds,
  type LifecyclePicture,
  type NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../catalog/readable';
import type { TechnologyBookReader } from './book/TechnologyBookReader';
import { bookVersionOf } from './DatabaseBookSource';
import { sourceState } from './fleet/sourceState';
import type { BomStore } from './sbom/BomStore';
import type { SheetStore } from './SheetStore';
import {
  deciderOf,
  inheritedOf,
  technologyOf,
  type LifecycleReading,
} from './technologyPicture';

const MAX_ITEMS = 100;
const MAX_INHERITED = 10;
const MAX_ALTERNATIVES = 10;

/** What an entity runs on, how long that lasts, and what was decided about it. */
export class LifecycleService {
  readonly #boms: BomStore;
  readonly #books: TechnologyBookReader;
  readonly #sheets: SheetStore;
  readonly #staleAfterMs: number;
  readonly #now: () => Date;

  constructor(options: {
    boms: BomStore;
    books: TechnologyBookReader;
    sheets: SheetStore;
    /** Age from which release cycles are called stale. */
    staleAfterMs: number;
    now?: () => Date;
  }) {
    this.#boms = options.boms;
    this.#books = options.books;
    this.#sheets = options.sheets;
    this.#staleAfterMs = options.staleAfterMs;
    this.#now = options.now ?? (() => new Date());
  }

  /** One statement, and another one for entities with bills of materials. */
  async read(options: {
    uid: string;
    entityRef: string;
    readable: Readable;
    /** As read with the entity. */
    mirrorVersion: string;
  }): Promise<LifecycleReading> {
    const { uid, entityRef, readable, mirrorVersion } = options;
    const { sheet, sources, version } = await this.#sheets.readSheet(uid);
    const [book, boms] = await Promise.all([
      this.#books.read(bookVersionOf(mirrorVersion, version)),
      this.#boms.readStates(sheet?.boms.map(({ key }) => key) ?? []),
    ]);
    return {
      ...{ entityRef, sheet, boms, book },
      sources: sources.map(source =>
        sourceState({
          // A wrong value of some other product is no news here.
          source:
            source.status === 'read'
              ? { ...source, problem: undefined }
              : source,
          staleAfterMs: this.#staleAfterMs,
          now: this.#now(),
        }),
      ),
      inherited: book.inheritedOf(entityRef, {
        readable,
        limit: MAX_INHERITED,
      }),
      alternatives: new Map(
        sheet?.realizes.map(capability => [
          capability,
          book
            .realizersOf(capability, readable)
            .filter(ref => ref !== entityRef)
            .slice(0, MAX_ALTERNATIVES),
        ]),
      ),
    };
  }

  /** The references that the picture will name, so that all names of a page are read at once. */
  referencesIn(reading: LifecycleReading): string[] {
    const { entityRef, sheet, book, inherited, alternatives } = reading;
    return [
      ...(sheet?.successor ? [sheet.successor.ref] : []),
      ...[...alternatives.values()].flat(),
      ...inherited.items.flatMap(({ path, homeRef, product, cycle }) => [
        ...path,
        ...deciderOf(book, homeRef, product, cycle),
      ]),
      ...(sheet?.items ?? []).flatMap(({ match }) =>
        match.status === 'matched'
          ? deciderOf(book, entityRef, match.product, match.cycle)
          : [],
      ),
    ];
  }

  getPicture(options: {
    reading: LifecycleReading;
    name: (ref: string) => NamedEntity;
  }): LifecyclePicture {
    const { reading, name } = options;
    const { sheet, sources, inherited, alternatives } = reading;
    const today = this.#now().toISOString().slice(0, 10);
    const items = (sheet?.items ?? [])
      .map(item => technologyOf({ item, reading, today, name }))
      .sort((a, b) => compareEnds(a.endsOn, b.endsOn));
    const shown = items.slice(0, MAX_ITEMS);
    const inheritedItems = inherited.items.flatMap(use =>
      inheritedOf({ use, reading, today, name }),
    );
    const named = new Set(
      [...shown, ...inheritedItems].flatMap(({ state }) =>
        state ? [state.sourceId] : [],
      ),
    );
    const { successor } = sheet ?? {};
    return {
      items: shown,
      total: items.length,
      boms: (sheet?.boms ?? []).map(({ key, ...counts }) => ({
        ...counts,
        fetchedAt: reading.boms.get(key)?.fetchedAt,
      })),
      inherited: inheritedItems,
      inheritedTotal: inherited.total,
      realizes: [...alternatives].map(([capability, refs]) => ({
        capability,
        alternatives: refs.map(name),
      })),
      ...(successor && {
        successor: { who: name(successor.ref), guide: successor.guide },
      }),
      sources: sources.filter(
        ({ id, stale, problem }) =>
          named.has(id) || stale || problem !== undefined,
      ),
      problems: sheet?.problems ?? [],
      matched: sheet !== undefined,
    };
  }
}
