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

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '@backstage/errors';
import { oneLine } from '../../sources/oneLine';
import { isCostFileName } from '../reading/costFileNames';

const MOST_CHARACTERS = 100;

/** A body that is larger than it may be. */
export class TooLargeError extends Error {
  readonly statusCode = 413;

  constructor(maxBytes: number) {
    super(
      `The file has more than the ${maxBytes} bytes that may be uploaded (stewardship.costs.maxUploadBytes); pack it with gzip, or use the command`,
    );
    this.name = 'PayloadTooLargeError';
  }
}

/** A place for a file that somebody brings, which is gone in the end. */
export type Spool = {
  fill(body: Readable, maxBytes: number): Promise<string>;
  release(): Promise<void>;
};

/** `fileName` is what the caller says. Throws an `InputError` for a name that says of no known format. */
export function createSpool(fileName: string): Spool {
  const name = safeName(fileName);
  let folder: string | undefined;
  return {
    fill: async (body, maxBytes) => {
      folder = await mkdtemp(join(tmpdir(), 'stewardship-costs-'));
      const path = join(folder, name);
      let bytes = 0;
      const count = new Transform({
        transform: (chunk: Buffer, _, done) => {
          bytes += chunk.length;
          if (bytes > maxBytes) {
            done(new TooLargeError(maxBytes));
          } else {
            done(undefined, chunk);
          }
        },
      });
      await pipeline(body, count, createWriteStream(path, { mode: 0o600 }));
      return path;
    },
    release: async () => {
      if (folder !== undefined) {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Nothing but the last part of it, in characters that no file system and no log takes for anything else. */
function safeName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? '';
  const plain = oneLine(last, MOST_CHARACTERS * 4)
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^[. ]+/, '')
    .slice(-MOST_CHARACTERS);
  if (!isCostFileName(plain)) {
    throw new InputError(
      `The file is called '${oneLine(
        fileName,
      )}', and only what ends in .csv, .csv.gz or .parquet is read`,
    );
  }
  return plain;
}
