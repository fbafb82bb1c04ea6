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

import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DefinitionProblem } from '@backstage-stewardship/plugin-stewardship-common';
import { hashOf } from '../../database/hash';
import { explainFileFailure } from '../../sources/explainReading';
import { readLocalFile } from '../../sources/LocalFolders';
import { MAX_SCORECARD_BYTES } from './readScorecardFile';
import {
  SCORECARD_READING,
  type ScorecardSource,
  type ScorecardSourceReading,
} from './ScorecardSource';

const MAX_FILES = 200;

/** A file, or the YAML files of a folder, on the machine of the backend, which the administrator has named. */
export class FileScorecardSource implements ScorecardSource {
  readonly name: string;
  readonly #path: string;

  constructor(options: {
    name: string;
    /** Absolute. */
    path: string;
  }) {
    this.name = options.name;
    this.#path = options.path;
  }

  async read(request: {
    etag?: string;
    signal: AbortSignal;
  }): Promise<ScorecardSourceReading> {
    const problems: DefinitionProblem[] = [];
    let files: { name: string; bytes: Uint8Array }[];
    try {
      // Files that are mounted into containers are often links.
      const path = await realpath(this.#path);
      files = (await stat(path)).isDirectory()
        ? await readFolder({ path, problems, signal: request.signal })
        : [{ name: '', bytes: await readLocalFile(path, MAX_SCORECARD_BYTES) }];
    } catch (error) {
      request.signal.throwIfAborted();
      const reason = explainFileFailure(error, basename(this.#path));
      return { status: 'failed', reason };
    }
    // They are small, and time stamps may stay the same.
    const contents = files.map(({ name, bytes }) => [name, digest(bytes)]);
    const etag = hashOf([SCORECARD_READING, contents, problems]);
    return etag === request.etag
      ? { status: 'unchanged' }
      : { status: 'read', etag, files, problems };
  }
}

/** By name. What cannot be read is told. */
async function readFolder(options: {
  path: string;
  problems: DefinitionProblem[];
  signal: AbortSignal;
}): Promise<{ name: string; bytes: Uint8Array }[]> {
  const { path, problems, signal } = options;
  const names = (await readdir(path))
    .filter(name => /^[^.].*\.ya?ml$/i.test(name))
    .sort();
  if (names.length > MAX_FILES) {
    problems.push({
      ...{ severity: 'error', path: '' },
      message: `There are ${names.length} files in it; only the first ${MAX_FILES} are read`,
    });
  }
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const name of names.slice(0, MAX_FILES)) {
    signal.throwIfAborted();
    try {
      const at = await realpath(join(path, name));
      files.push({ name, bytes: await readLocalFile(at, MAX_SCORECARD_BYTES) });
    } catch (error) {
      const message = explainFileFailure(error, name);
      problems.push({ severity: 'error', path: name, message });
    }
  }
  return files;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
