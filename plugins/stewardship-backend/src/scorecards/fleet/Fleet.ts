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
import type { ScorecardFilter } from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { oneLine } from '../../sources/oneLine';
import type {
  LoadedScorecard,
  LoadedScorecards,
} from '../definitions/LoadedScorecards';
import { ResultSheet } from './ResultSheet';
import type { ScorecardBook } from './ScorecardBook';
import { ScorecardView } from './ScorecardView';
import { selectResults, selectSubjects } from './selectServices';

/** Views of sheets that are in memory; a sheet is gone with its book. */
const views = new WeakMap<ResultSheet, ScorecardView>();

/** Results and definitions together, as of one moment. */
export class Fleet {
  readonly book: ScorecardBook;
  readonly loaded: LoadedScorecards;
  /** When all of it was last looked at, ISO 8601 UTC. */
  readonly evaluatedAt: string | undefined;

  constructor(options: {
    book: ScorecardBook;
    loaded: LoadedScorecards;
    evaluatedAt: string | undefined;
  }) {
    this.book = options.book;
    this.loaded = options.loaded;
    this.evaluatedAt = options.evaluatedAt;
  }

  /** Throws a `NotFoundError` where there is no such scorecard. */
  scorecardOf(id: string): LoadedScorecard {
    const scorecard = this.loaded.byId.get(id);
    if (!scorecard) {
      throw new NotFoundError(`No scorecard found with id '${oneLine(id)}'`);
    }
    return scorecard;
  }

  viewOf(scorecard: LoadedScorecard): ScorecardView {
    const { subjects } = this.book;
    const sheet =
      this.book.sheetOf(scorecard.definition.id) ?? ResultSheet.empty();
    let view = views.get(sheet);
    if (view?.scorecard !== scorecard || view.subjects !== subjects) {
      view = new ScorecardView({ scorecard, sheet, subjects });
      views.set(sheet, view);
    }
    return view;
  }

  /** 1 for each place with a result that the caller may read and a filter lets through. */
  select(
    view: ScorecardView,
    filter: ScorecardFilter,
    readable: Readable,
  ): Uint8Array {
    const selected = selectSubjects(this.book.subjects, filter, readable);
    return selectResults(view, selected, filter);
  }
}
