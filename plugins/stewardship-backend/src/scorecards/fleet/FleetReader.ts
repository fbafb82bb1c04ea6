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

import type { NamedEntity } from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import type { ScorecardLibrary } from '../definitions/LoadedScorecards';
import type { ResultReader } from '../evaluation/ResultStore';
import { Fleet } from './Fleet';
import type { ScorecardBookReader } from './ScorecardBookReader';
import type { ScorecardView } from './ScorecardView';
import type { FleetSubject } from './SubjectList';

/** Where the fleet's pages read from. */
export class FleetReader {
  readonly #books: ScorecardBookReader;
  readonly #library: ScorecardLibrary;
  readonly #records: Pick<RecordReader, 'nameEntities'>;
  readonly #results: Pick<
    ResultReader,
    'readEvaluatedAt' | 'readEvaluatedAtOf'
  >;

  constructor(options: {
    books: ScorecardBookReader;
    library: ScorecardLibrary;
    records: Pick<RecordReader, 'nameEntities'>;
    results: Pick<ResultReader, 'readEvaluatedAt' | 'readEvaluatedAtOf'>;
  }) {
    this.#books = options.books;
    this.#library = options.library;
    this.#records = options.records;
    this.#results = options.results;
  }

  /** Three statements where nothing has changed. */
  async read(): Promise<Fleet> {
    const [loaded, evaluatedAt, book] = await Promise.all([
      this.#library.read(),
      this.#results.readEvaluatedAt(),
      this.#books.read(),
    ]);
    return new Fleet({ book, loaded, evaluatedAt });
  }

  /** When results were last found to be so, by place, ISO 8601 UTC. One statement. */
  async evaluatedAtOf(
    view: ScorecardView,
    found: { place: number; subject: FleetSubject }[],
  ): Promise<ReadonlyMap<number, string>> {
    const known = await this.#results.readEvaluatedAtOf(
      found.map(({ subject }) => subject.uid),
    );
    return new Map(
      found.map(({ place, subject }): [number, string] => {
        const changedAt = view.sheet.rows.changedAt[place];
        const at = Date.parse(known.get(subject.uid) ?? '') || 0;
        return [place, new Date(Math.max(changedAt, at)).toISOString()];
      }),
    );
  }

  /** Names of what the caller may read; of everything else there is but the reference. One statement. */
  async namesOf(
    refs: Iterable<string | undefined>,
    readable: Readable,
  ): Promise<(ref: string) => NamedEntity> {
    const wanted = [...refs].filter(ref => ref !== undefined);
    const names = await this.#records.nameEntities({ refs: wanted, readable });
    return ref => names.get(ref) ?? { ref, known: false };
  }
}

/** The name of an entity that the caller may read. */
export function nameOf(subject: FleetSubject): NamedEntity {
  const { ref, title, kind, type } = subject;
  return {
    ...{ ref, known: true, kind },
    ...(title !== undefined && { title }),
    ...(type !== undefined && { type }),
  };
}
