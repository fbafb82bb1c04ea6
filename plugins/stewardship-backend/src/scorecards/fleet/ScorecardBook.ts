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

import { ResultSheet } from './ResultSheet';
import { SubjectList } from './SubjectList';

/**
 * The whole fleet's results in memory, as of one moment. Never changes once it is made: who has got it may take all the time
 * it needs. What has not changed is shared with the books before and after it.
 */
export class ScorecardBook {
  /** The sequence up to which everything that was written is in it. */
  readonly seq: number;
  readonly subjects: SubjectList;
  readonly #sheets: ReadonlyMap<string, ResultSheet>;
  /** By uid. A uid keeps its place, so that all books after each other share them. */
  readonly #places: Map<string, number>;

  constructor(options: {
    seq: number;
    subjects: SubjectList;
    sheets: ReadonlyMap<string, ResultSheet>;
    places: Map<string, number>;
  }) {
    this.seq = options.seq;
    this.subjects = options.subjects;
    this.#sheets = options.sheets;
    this.#places = options.places;
  }

  static empty(): ScorecardBook {
    return new ScorecardBook({
      seq: 0,
      subjects: SubjectList.empty(),
      sheets: new Map(),
      places: new Map(),
    });
  }

  /** Results of a scorecard; none where nothing was evaluated with it. */
  sheetOf(scorecard: string): ResultSheet | undefined {
    return this.#sheets.get(scorecard);
  }

  /** Where an entity is; it may be gone. */
  placeOf(uid: string): number | undefined {
    return this.#places.get(uid);
  }

  /** What the next book is made of. */
  get parts() {
    return {
      subjects: this.subjects,
      sheets: this.#sheets,
      places: this.#places,
    };
  }
}
