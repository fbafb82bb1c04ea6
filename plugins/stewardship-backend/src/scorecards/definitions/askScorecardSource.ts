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
  readScorecard,
  type DefinitionProblem,
} from '@backstage-stewardship/plugin-stewardship-common';
import { describeFailure } from '../../database/describeFailure';
import { hashOf } from '../../database/hash';
import type { WrittenScorecard } from './DefinitionStore';
import { readScorecardFile, type ScorecardDocument } from './readScorecardFile';
import type { ScorecardSource } from './ScorecardSource';

const MAX_PROBLEMS = 200;
const MAX_JSON = 1024 * 1024;

/** What a source says about scorecards. */
export type SourceOutcome = { source: string } & (
  | { status: 'unchanged' }
  | { status: 'failed'; reason: string }
  | {
      status: 'read';
      etag?: string;
      scorecards: WrittenScorecard[];
      /** Names of documents that are no scorecards as they are. */
      brokenIds: string[];
      /** True where something could not be read, so that nobody knows which scorecard it was. */
      isPartial: boolean;
      problems: DefinitionProblem[];
    }
);

/** Asks a source and reads what it brings. Throws only the reason of the signal. */
export async function askScorecardSource(options: {
  source: ScorecardSource;
  etag?: string;
  signal: AbortSignal;
}): Promise<SourceOutcome> {
  const { source, etag, signal } = options;
  const { name } = source;
  try {
    const reading = await source.read({ etag, signal });
    if (reading.status !== 'read') {
      return { source: name, ...reading };
    }
    const outcome = await readAll(name, reading, signal);
    const isEmpty =
      outcome.scorecards.length === 0 &&
      outcome.brokenIds.length === 0 &&
      outcome.problems.length === 0;
    return isEmpty
      ? {
          source: name,
          status: 'failed',
          reason: 'There is no scorecard in it',
        }
      : outcome;
  } catch (error) {
    signal.throwIfAborted();
    const reason = `It cannot be read: ${describeFailure(error)}`;
    return { source: name, status: 'failed', reason };
  }
}

async function readAll(
  source: string,
  reading: Extract<
    Awaited<ReturnType<ScorecardSource['read']>>,
    { status: 'read' }
  >,
  signal: AbortSignal,
): Promise<Extract<SourceOutcome, { status: 'read' }>> {
  const scorecards: WrittenScorecard[] = [];
  const brokenIds: string[] = [];
  const problems = [...reading.problems];
  let isPartial = reading.problems.length > 0;
  for (const { name, bytes } of reading.files) {
    const file = await readScorecardFile(bytes);
    signal.throwIfAborted();
    isPartial ||= file.isPartial;
    problems.push(...placed(name, file.problems));
    for (const document of file.documents) {
      const at = placeOf(name, document.at);
      problems.push(...placed(at, document.problems));
      const found = readDocument(source, document);
      if (found.scorecard) {
        scorecards.push(found.scorecard);
        continue;
      }
      problems.push(...placed(at, found.problems));
      if (found.id === undefined) {
        isPartial = true;
      } else {
        brokenIds.push(found.id);
      }
    }
  }
  return {
    ...{ source, status: 'read', scorecards, brokenIds, isPartial },
    ...(reading.etag !== undefined && { etag: reading.etag }),
    problems: problems.slice(0, MAX_PROBLEMS),
  };
}

/** What is wrong with checks of a scorecard is told where it is used. */
function readDocument(
  source: string,
  { value, written }: ScorecardDocument,
):
  | { scorecard: WrittenScorecard }
  | { scorecard?: never; id?: string; problems: DefinitionProblem[] } {
  const { scorecard, problems } = readScorecard(value);
  if (!scorecard) {
    const name: unknown = Object(Object(value).metadata).name;
    return { problems, ...(typeof name === 'string' && { id: name }) };
  }
  const { id } = scorecard;
  // Aliases can make much of little.
  if ((JSON.stringify(value)?.length ?? 0) > MAX_JSON) {
    const message = 'It is larger than 1 MB once its aliases are followed';
    return { id, problems: [{ severity: 'error', path: '', message }] };
  }
  const hash = hashOf([value, written]);
  return { scorecard: { id, source, hash, written, definition: value } };
}

function placed(at: string, problems: DefinitionProblem[]) {
  return problems.map(problem => ({
    ...problem,
    path: placeOf(at, problem.path),
  }));
}

function placeOf(...parts: string[]): string {
  return parts.filter(part => part !== '').join(': ');
}
