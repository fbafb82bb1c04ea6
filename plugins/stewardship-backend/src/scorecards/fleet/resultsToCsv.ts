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
import { unparse } from 'papaparse';
import type { FleetSubject } from './SubjectList';

/** A line of the export. */
export type ResultLine = {
  subject: FleetSubject;
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
  domain: ({ subject }) => subject.domainRef ?? '',
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
  return toCsv([
    [...Object.keys(COLUMNS), ...checks.map(id => harmless(`check ${id}`))],
  ]);
}

/**
 * Results as RFC 4180 rows. What a spreadsheet would take for a formula is preceded by an apostrophe, control characters are
 * dropped; everything is quoted, as spreadsheets in some countries separate by semicolons.
 */
export function resultsToCsv(lines: readonly ResultLine[]): string {
  return toCsv(
    lines.map(line => [
      ...Object.values(COLUMNS).map(column => harmless(column(line))),
      ...line.states.map(state => state ?? ''),
    ]),
  );
}

function toCsv(rows: (string | number)[][]): string {
  return rows.length === 0
    ? ''
    : `${unparse(rows, { newline: '\r\n', quotes: true })}\r\n`;
}

/** papaparse has an option for formulas, but it overlooks those in text of several lines. */
function harmless(value: string | number): string | number {
  if (typeof value === 'number') {
    return value;
  }
  const text = value.replace(/[^\P{Cc}\t\n\r]/gu, '');
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
