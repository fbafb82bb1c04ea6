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

import type { StoredResult } from '../evaluation/evaluated';
import type { Subject } from '../subject';
import { ResultSheet } from './ResultSheet';
import { ResultSheetDraft } from './ResultSheetDraft';
import { ScorecardBook } from './ScorecardBook';
import type { FleetSubject, SubjectList } from './SubjectList';

/** Entities are put into their order in parts, none of which takes long. */
const PART = 2_000;

/** The next book: the one before it, with what was written since. Sheets are copied only where something of them changes. */
export class ScorecardBookDraft {
  readonly #book: ScorecardBook;
  readonly #places: Map<string, number>;
  readonly #changes = new Map<number, FleetSubject | undefined>();
  readonly #sheets = new Map<string, ResultSheetDraft>();
  #subjects: SubjectList;

  constructor(book: ScorecardBook) {
    this.#book = book;
    this.#places = book.parts.places;
    this.#subjects = book.subjects;
  }

  putSubject(uid: string, subject: Subject | undefined): void {
    this.#changes.set(this.#placeOf(uid), subject && withoutEntity(subject));
    if (this.#changes.size >= PART) {
      this.#changeSubjects();
    }
  }

  putResult(
    uid: string,
    scorecard: string,
    result: StoredResult | undefined,
  ): void {
    let draft = this.#sheets.get(scorecard);
    if (!draft) {
      const sheet = this.#book.sheetOf(scorecard) ?? ResultSheet.empty();
      draft = new ResultSheetDraft(sheet, this.#places.size);
      this.#sheets.set(scorecard, draft);
    }
    draft.put(this.#placeOf(uid), result);
  }

  finish(seq: number): ScorecardBook {
    this.#changeSubjects();
    const { sheets } = this.#book.parts;
    const changed = [...this.#sheets].map(
      ([scorecard, draft]): [string, ResultSheet] => [
        scorecard,
        draft.finish(),
      ],
    );
    return new ScorecardBook({
      seq,
      subjects: this.#subjects,
      sheets: changed.length > 0 ? new Map([...sheets, ...changed]) : sheets,
      places: this.#places,
    });
  }

  #changeSubjects(): void {
    if (this.#changes.size > 0) {
      this.#subjects = this.#subjects.with(this.#changes);
      this.#changes.clear();
    }
  }

  #placeOf(uid: string): number {
    let place = this.#places.get(uid);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(uid, place);
    }
    return place;
  }
}

function withoutEntity({ entity: _, ...subject }: Subject): FleetSubject {
  return subject;
}
