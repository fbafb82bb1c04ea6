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

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ExemptionPage,
  ExemptionRequest,
  ExemptionStatus,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import { pageInfo } from '../../http/pageInfo';
import { readCursor, writeCursor } from '../../http/cursor';
import type { ScorecardLibrary } from '../definitions/LoadedScorecards';
import type { ExemptionQuery, ExemptionStore } from './ExemptionStore';
import { exemptionView, peopleIn } from './exemptionView';
import type { PeopleAccess } from './PeopleAccess';

const DEFAULT_LIMIT = 50;

/** Lists exemptions, for those who decide about them. Four statements, however many there are. */
export class ExemptionList {
  readonly #access: PeopleAccess;
  readonly #exemptions: ExemptionStore;
  readonly #library: ScorecardLibrary;
  readonly #records: RecordReader;
  readonly #now: () => Date;

  constructor(options: {
    access: PeopleAccess;
    exemptions: ExemptionStore;
    library: ScorecardLibrary;
    records: RecordReader;
    now?: () => Date;
  }) {
    this.#access = options.access;
    this.#exemptions = options.exemptions;
    this.#library = options.library;
    this.#records = options.records;
    this.#now = options.now ?? (() => new Date());
  }

  /** Throws an `InputError` for a cursor of another list. */
  async list(options: {
    status?: ExemptionStatus[];
    scorecard?: string;
    /** At most 200. */
    limit?: number;
    cursor?: string;
    credentials: BackstageCredentials;
    readable: Readable;
  }): Promise<ExemptionPage> {
    const { scorecard, limit = DEFAULT_LIMIT, cursor, readable } = options;
    const status = options.status && [...new Set(options.status)].sort();
    const identity = { list: 'exemptions', status, scorecard };
    const from =
      cursor === undefined ? undefined : readCursor(identity, cursor, 'string');
    const today = this.#now().toISOString().slice(0, 10);
    const query: ExemptionQuery = { status, scorecard, readable, today };
    const [found, totalItems, { byId }, caller] = await Promise.all([
      // One more than the page tells whether there is another one.
      this.#exemptions.list({ ...query, limit: limit + 1, from }),
      this.#exemptions.count(query),
      this.#library.read(),
      this.#access.callerOf(options.credentials),
    ]);
    const backwards = from?.direction === 'before';
    const hasMore = found.length > limit;
    const page = backwards ? found.slice(-limit) : found.slice(0, limit);
    const names = await this.#records.nameEntities({
      refs: page.flatMap(({ entityRef, exemption }) => [
        entityRef,
        ...peopleIn(exemption),
      ]),
      readable,
    });
    const name = (ref: string) => names.get(ref) ?? { ref, known: false };
    const items = page.map(
      ({ entityRef, exemption: row }): ExemptionRequest => {
        const definition = byId.get(row.scorecard)?.definition;
        const check = definition?.checks.find(({ id }) => id === row.check);
        return {
          ...exemptionView({ row, caller, today, name }),
          entity: name(entityRef),
          // What is no longer defined has its id left.
          scorecardTitle: definition?.title ?? row.scorecard,
          checkTitle: check?.title ?? row.check,
        };
      },
    );
    return {
      items,
      totalItems,
      pageInfo: pageInfo({
        page: page.map(({ place }) => place),
        hasNext: backwards || hasMore,
        hasPrevious: backwards ? hasMore : from !== undefined,
        cursorTo: to => writeCursor(identity, to),
      }),
    };
  }
}
