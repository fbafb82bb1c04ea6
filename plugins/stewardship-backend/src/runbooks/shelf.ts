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
  Problem,
  RunbookSummary,
  Source,
} from '@backstage-stewardship/plugin-stewardship-common';
import { normalUrl } from './runbookNames';

/** What is known of a runbook without its words and without the day on which somebody asks. */
export type StoredSummary = Pick<
  RunbookSummary,
  | 'name'
  | 'title'
  | 'url'
  | 'failureModes'
  | 'alerts'
  | 'content'
  | 'allowedLines'
  | 'estimatedTime'
  | 'template'
  | 'steps'
  | 'problems'
> & {
  /** When the record or the front matter says that it was reviewed, `YYYY-MM-DD`. */
  reviewedOn: string[];
  /** ISO 8601 duration from one review to the next. */
  every: string;
};

/** A runbook of the entity that has it. */
export type HomeRunbook = {
  id: string;
  uid: string;
  entityRef: string;
  summary: StoredSummary;
  /** Where its words are, if they are read. */
  document?: { source: string; path: string };
  /** From where its own entity has it. */
  source: Source;
};

/** Which runbook stands where on a shelf. */
export type ShelfItem = {
  runbookId: string;
  source: Source;
  ofTechnology: boolean;
};

/** The runbooks of one entity's card. */
export type Shelf = {
  uid: string;
  items: ShelfItem[];
  requiredModes: string[];
  missingModes: string[];
  alertsWithout: string[];
  problems: Problem[];
};

/** By what a runbook is the same as another. Names hold within a lineage; that of a technology means something else. */
export function keysOf(
  { summary, entityRef }: HomeRunbook,
  ofTechnology: boolean,
): string[] {
  const { name, url } = summary;
  const scope = ofTechnology ? entityRef : '';
  return [
    ...(name === undefined ? [] : [`id ${scope} ${name}`]),
    ...(url === undefined ? [] : [`url ${normalUrl(url)}`]),
  ];
}

/** From where somebody has a runbook who has it from `from`. */
export function inheritedFrom(from: string, source: Source): Source {
  const path = 'path' in source ? source.path : 'runbooks';
  return source.kind === 'derived'
    ? { kind: 'inherited', from, path: source.from }
    : { kind: 'inherited', from, path };
}
