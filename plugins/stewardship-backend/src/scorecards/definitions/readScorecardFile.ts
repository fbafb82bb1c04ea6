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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DefinitionProblem } from '@backstage-stewardship/plugin-stewardship-common';
import { splitDocuments } from '../../sources/splitDocuments';
import { readBoundedYaml } from '../../sources/boundedYaml';
import { repeatedKeys } from './repeatedKeys';

/** The largest file of scorecards that is read. */
export const MAX_SCORECARD_BYTES = 256 * 1024;

const MAX_DOCUMENTS = 100;
// Programs that write YAML make an alias of whatever they have twice.
const LIMITS = { keys: 20_000, depth: 30, aliases: 1000 };

/** A document of a file: perhaps a scorecard. */
export type ScorecardDocument = {
  value: unknown;
  /** As it was written, YAML. */
  written: string;
  /** Where it is, for people: `document 2 (line 14)`. */
  at: string;
  /** Keys that one place has twice. */
  problems: DefinitionProblem[];
};

/** What a file says. */
export type ScorecardFile = {
  documents: ScorecardDocument[];
  problems: DefinitionProblem[];
  /** True where something could not be read, so that nobody knows which scorecard it was. */
  isPartial: boolean;
};

/**
 * Reads the documents of a YAML file, each alone, so that one that is broken does not cost the others. Whatever would take
 * long or fill memory is not followed.
 */
export async function readScorecardFile(
  bytes: Uint8Array,
): Promise<ScorecardFile> {
  if (bytes.byteLength > MAX_SCORECARD_BYTES) {
    const size = `${MAX_SCORECARD_BYTES / 1024} KB`;
    return unreadable(`The file is larger than ${size}`);
  }
  const text = decode(bytes);
  if (text === undefined) {
    return unreadable('The file is not text in UTF-8');
  }
  if (/^\s*<(!doctype\s+html|html)[\s>]/i.test(text.slice(0, 512))) {
    return unreadable(
      'The file is a web page, perhaps one where people log in',
    );
  }
  return await readDocuments(text);
}

async function readDocuments(text: string): Promise<ScorecardFile> {
  const file: ScorecardFile = { documents: [], problems: [], isPartial: false };
  const parts = splitDocuments(text);
  if (parts.length > MAX_DOCUMENTS) {
    file.problems.push({
      ...{ severity: 'error', path: '' },
      message: `There are ${parts.length} documents in it; only the first ${MAX_DOCUMENTS} are read`,
    });
    file.isPartial = true;
  }
  for (const part of parts.slice(0, MAX_DOCUMENTS)) {
    const reading = readBoundedYaml(part.text, LIMITS);
    // Requests are waiting.
    await nextTurn();
    if (reading.status === 'wrong') {
      file.problems.push({
        ...{ severity: 'error', path: part.at },
        message: `It cannot be read: ${reading.reason}`,
      });
      file.isPartial = true;
      continue;
    }
    const problems = repeatedKeys(part.text).map(path => ({
      ...{ severity: 'warning' as const, path },
      message: `'${path}' is there twice in one place; the last one counts`,
    }));
    for (const value of reading.values) {
      file.documents.push({
        ...{ value, at: part.at, problems },
        written: part.text.trim(),
      });
    }
    await nextTurn();
  }
  return file;
}

function unreadable(message: string): ScorecardFile {
  return {
    documents: [],
    problems: [{ severity: 'error', path: '', message }],
    isPartial: true,
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // PostgreSQL cannot keep it.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
