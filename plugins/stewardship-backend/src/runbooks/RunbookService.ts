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
  FailureMode,
  NamedEntity,
  ResolvedRecord,
  RunbookInPicture,
  RunbookPage,
  RunbookPicture,
  RunbookRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../catalog/readable';
import type { RecordReader } from '../catalog/RecordReader';
import { readCursor, writeCursor } from '../http/cursor';
import type { ShelfStore, StoredShelf } from './ShelfStore';
import { summarize } from './summarize';

const MAX_ITEMS = 200;
const DEFAULT_LIMIT = 50;

/** What to do when something fails: the runbooks of an entity, and lists of them. */
export class RunbookService {
  readonly #failureModes: FailureMode[];
  readonly #records: RecordReader;
  readonly #shelves: ShelfStore;
  readonly #now: () => Date;

  constructor(options: {
    failureModes: FailureMode[];
    records: RecordReader;
    shelves: ShelfStore;
    now?: () => Date;
  }) {
    this.#failureModes = options.failureModes;
    this.#records = options.records;
    this.#shelves = options.shelves;
    this.#now = options.now ?? (() => new Date());
  }

  /** One statement. */
  async readShelf(uid: string): Promise<StoredShelf | undefined> {
    return await this.#shelves.readShelf(uid);
  }

  /** The references that the picture will name, so that all names of a page are read at once. */
  referencesIn(shelf: StoredShelf | undefined): string[] {
    return shelf?.items.map(({ homeRef }) => homeRef) ?? [];
  }

  /** Whose runbooks the caller may not read in the catalog, of those there are none. */
  getPicture(options: {
    record: ResolvedRecord;
    shelf: StoredShelf | undefined;
    readable: Readable;
    name: (ref: string) => NamedEntity;
  }): RunbookPicture {
    const { record, shelf, readable, name } = options;
    const items = (shelf?.items ?? []).filter(({ homeRef }) =>
      isReadable(homeRef, readable),
    );
    const today = this.#today();
    return {
      items: items.slice(0, MAX_ITEMS).map(
        (item): RunbookInPicture => ({
          value: {
            ...summarize(item, today),
            home: name(item.homeRef),
            ofTechnology: item.ofTechnology,
            agreements: agreementsIn(record, item.summary.name),
          },
          source: item.source,
        }),
      ),
      total: items.length,
      failureModes: this.#failureModes,
      requiredModes: shelf?.requiredModes ?? [],
      missingModes: shelf?.missingModes ?? [],
      alertsWithout: shelf?.alertsWithout ?? [],
      problems: shelf?.problems ?? [],
      gathered: shelf !== undefined,
    };
  }

  /** In the order of their titles. */
  async list(
    request: RunbookRequest,
    readable: Readable,
  ): Promise<RunbookPage> {
    const { alert, entityRef, limit = DEFAULT_LIMIT, cursor } = request;
    const query = { list: 'runbooks', alert, entityRef };
    const place =
      cursor === undefined
        ? undefined
        : readCursor(query, cursor, 'string').place;
    const after = place && { title: String(place.value), id: place.ref };
    const isHidden =
      entityRef !== undefined && !isReadable(entityRef, readable);
    const wanted = {
      ...{ alert, entityRef, after },
      // Nobody finds out by its runbooks what an entity depends on.
      readable: isHidden ? ({ kind: 'none' } as const) : readable,
      limit: limit + 1,
    };
    const [found, totalItems] = await Promise.all([
      this.#shelves.list(wanted),
      this.#shelves.count(wanted),
    ]);
    const page = found.slice(0, limit);
    const names = await this.#records.nameEntities({
      refs: page.map(({ homeRef }) => homeRef),
      readable,
    });
    const today = this.#today();
    const last = page.at(-1);
    return {
      items: page.map(runbook => ({
        ...summarize(runbook, today),
        home: nameIn(names, runbook.homeRef),
      })),
      totalItems,
      pageInfo:
        last && found.length > limit
          ? {
              nextCursor: writeCursor(query, {
                direction: 'after',
                place: { value: last.summary.title, ref: last.id },
              }),
            }
          : {},
    };
  }

  /** What is written in runbooks, by id. */
  async readTexts(ids: string[]): Promise<Map<string, string>> {
    return await this.#shelves.readTexts(ids);
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }
}

function agreementsIn(
  record: ResolvedRecord,
  name: string | undefined,
): RunbookInPicture['value']['agreements'] {
  return name === undefined
    ? []
    : record.supportLines.flatMap(({ value }) =>
        (value.allowedActions ?? [])
          .filter(({ runbook }) => runbook === name)
          .map(({ title, agreedOn }) => ({
            line: value.line,
            title,
            agreedOn,
          })),
      );
}

function nameIn(names: Map<string, NamedEntity>, ref: string): NamedEntity {
  return names.get(ref) ?? { ref, known: false };
}
