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

import type { StoredShelf } from './ShelfStore';
import { summarize } from './summarize';

/** What scorecards may ask about the runbooks of an entity. */
export type RunbookFacts = {
  /** Its own and those that it inherits. */
  count: number;
  own: number;
  overdue: number;
  neverReviewed: number;
  /** Failure modes that the support tier asks a runbook for and that have none. */
  missingModes: string[];
  /** Runbooks whose words could not be read the last time. */
  unreadable: number;
  alertsWithout: number;
};

/** The facts of one entity on a day, `YYYY-MM-DD`; `undefined` where its runbooks were not gathered yet. */
export function runbookFacts(options: {
  entityRef: string;
  shelf: StoredShelf | undefined;
  today: string;
}): RunbookFacts | undefined {
  const { entityRef, shelf, today } = options;
  if (!shelf) {
    return undefined;
  }
  const found = shelf.items.map(item => summarize(item, today));
  const inState = (state: string) =>
    found.filter(({ freshness }) => freshness.state === state).length;
  return {
    count: found.length,
    own: shelf.items.filter(({ homeRef }) => homeRef === entityRef).length,
    overdue: inState('overdue'),
    neverReviewed: inState('neverReviewed'),
    missingModes: shelf.missingModes,
    unreadable: found.filter(({ content }) => content === 'failed').length,
    alertsWithout: shelf.alertsWithout.length,
  };
}
