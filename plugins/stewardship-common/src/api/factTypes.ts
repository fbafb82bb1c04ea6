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

import type { FactSourceDefinition, FactValue } from '../scorecards/facts';

/**
 * Facts, as they are sent.
 *
 * @public
 */
export type FactSubmission = {
  /** At most 500. */
  items: {
    entityRef: string;
    /** `null` takes a fact away. */
    facts: Record<string, FactValue | null>;
    /** ISO 8601 with time zone; now, where it is absent. Older facts than those stored are not taken. */
    measuredAt?: string;
    /** ISO 8601 duration; that of the source, where it is absent. */
    timeToLive?: string;
  }[];
};

/**
 * What became of facts that were sent.
 *
 * @public
 */
export type FactSubmissionResult = {
  /** In the order of the request. */
  items: /** `unchanged`: nothing but their age differs, which is kept about to the hour. */
  (
    | { status: 'stored' | 'unchanged' }
    /** Missing, not readable by the caller, or of a kind that no scorecard is for. */
    | { status: 'unknownEntity' }
    | { status: 'older' }
    /** With these, the source would say more than 500 facts of the entity: none of them is stored. */
    | { status: 'tooManyFacts' }
  )[];
};

/**
 * All that rules may ask.
 *
 * @public
 */
export type FactCatalog = { items: FactSourceDefinition[] };
