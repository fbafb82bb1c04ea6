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
  checkStates,
  type CheckState,
  type NamedEntity,
  type ScorecardScore,
} from '@backstage-stewardship/plugin-stewardship-common';
import { toCsv } from '../../http/csv';
import type { FleetSubject } from './SubjectList';

/** A line of the export. */
export type ResultLine = {
  subject: FleetSubject;
  /** As far as the caller may read it. */
  domainRef?: string;
  owner?: NamedEntity;
  score: ScorecardScore;
  evaluatedAt: string;
  /** In the order of the checks; absent where a check has none. */
  states: (CheckState | undefined)[];
};

/** Columns before those of the checks, with their value. */
const COLUMNS: Record<string, (line: ResultLine) => string | number> = {
  entity: ({ subject }) => subject.ref,
  title: ({ subject }) => subject.title ?? subject.name,
  kind: ({ subject }) => subject.kind,
  type: ({ subject }) => subject.type ?? '',
  owner: ({ subject }) => subject.ownerRef ?? '',
  ownerKnown: ({ owner }) => (owner?.known ? 'yes' : 'no'),
  system: ({ subject }) => subject.systemRef ?? '',
  domain: ({ domainRef = '' }) => domainRef,
  supportTier: ({ subject }) => subject.tier?.id ?? '',
  level: ({ score }) => score.level ?? '',
  nextLevel: ({ score }) => score.next?.level ?? '',
  missingForNextLevel: ({ score }) => score.next?.missing.join(' ') ?? '',
  earnedWeight: ({ score }) => score.earned / 1000,
  judgedWeight: ({ score }) => score.possible / 1000,
  ...Object.fromEntries(
    checkStates.map(state => [
      state,
      ({ score }: ResultLine) => score.counts[state] ?? 0,
    ]),
  ),
  evaluatedAt: ({ evaluatedAt }) => evaluatedAt,
};

/** The first line of the export: names of columns, the last of which are ids of checks. */
export function resultsHeader(checks: readonly string[]): string {
  return toCsv([[...Object.keys(COLUMNS), ...checks.map(id => `check ${id}`)]]);
}

/** Results as rows, fit to be appended to earlier ones. */
export function resultsToCsv(lines: readonly ResultLine[]): string {
  return toCsv(
    lines.map(line => [
      ...Object.values(COLUMNS).map(column => column(line)),
      ...line.states.map(state => state ?? ''),
    ]),
  );
}
