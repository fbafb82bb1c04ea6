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
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { oneLine } from '../../sources/oneLine';
import type { CostFileSource } from '../reading/CostFile';
import { isCostFileName } from '../reading/costFileNames';
import type { FileFormat } from '../reading/FileFormat';
import { LocalCostFiles } from '../reading/LocalCostFiles';

const MOST_CHARACTERS = 100;
const FOLDER = 'stewardship-costs-';

/** What OpenCost answers to `/allocation`. */
const ALLOCATION = /^[^.].*\.json$/i;

/** No upload takes that long, with its import. */
const ABANDONED_MS = 6 * 3600_000;

/** A body that is larger than it may be. */
export class TooLargeError extends Error {
  readonly statusCode = 413;

  constructor(maxBytes: number) {
    super(
      `The file has more than the ${maxBytes} bytes that may be uploaded (stewardship.costs.maxUpload); pack it with gzip, or use the command`,
    );
    this.name = 'PayloadTooLargeError';
  }
}

/** A place for a file that somebody brings, which is gone in the end. */
export type Spool = {
  /** Answers the file, under the name that it was brought with. Throws what is wrong in plain words. */
  fill(body: Readable, maxBytes: number): Promise<CostFileSource>;
  release(): Promise<void>;
};

/** `fileName` is what the caller says. Throws an `InputError` for a name that says of no format that is read. */
export function createSpool(fileName: string, format: FileFormat): Spool {
  const name = safeName(fileName, format);
  let folder: string | undefined;
  return {
    fill: async (body, maxBytes) => {
      try {
        folder = await mkdtemp(join(tmpdir(), FOLDER));
        // The name may have more bytes than a file system takes.
        const path = join(folder, `bill${endingOf(name)}`);
        await pipeline(
          body,
          bounded(maxBytes),
          createWriteStream(path, { mode: 0o600 }),
        );
        return calledSo(name, new LocalCostFiles({ path }));
      } catch (error) {
        throw explain(error);
      }
    },
    release: async () => {
      if (folder !== undefined) {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Removes files that somebody has brought to a backend that ended before it could do so. */
export async function sweepSpools(now = Date.now()): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names) {
    if (name.startsWith(FOLDER)) {
      const path = join(tmpdir(), name);
      try {
        if (now - (await stat(path)).mtimeMs > ABANDONED_MS) {
          await rm(path, { recursive: true, force: true });
        }
      } catch {
        // Somebody else's, or gone by now.
      }
    }
  }
}

function bounded(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        done(new TooLargeError(maxBytes));
      } else {
        done(undefined, chunk);
      }
    },
  });
}

function calledSo(name: string, files: CostFileSource): CostFileSource {
  return {
    list: async signal => {
      const listing = await files.list(signal);
      return listing.status === 'failed'
        ? listing
        : {
            status: 'listed',
            files: listing.files.map(file => ({ ...file, path: name })),
          };
    },
  };
}

/** What the system says of it names places of this machine. */
function explain(error: unknown): Error {
  if (error instanceof TooLargeError) {
    return error;
  }
  const { code } = Object(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ServiceUnavailableError(
        'The backend has no room for the file in its folder for temporary files; make room there, or import it with the command',
      );
    case 'ECONNRESET':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return new InputError('The upload broke off before its end; try again');
    default:
      return new ServiceUnavailableError(
        `The backend could not keep the file in its folder for temporary files (${oneLine(
          String(code ?? 'no code'),
          40,
        )}); check that it can write there, or import it with the command`,
      );
  }
}

function endingOf(name: string): string {
  return /\.(?:csv\.gz|csv|parquet|json)$/.exec(name.toLowerCase())?.[0] ?? '';
}

/** Nothing but the last part of it, in characters that no log takes for anything else. */
function safeName(fileName: string, { preset }: FileFormat): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? '';
  const plain = oneLine(last, MOST_CHARACTERS * 4)
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^[. ]+/, '');
  const name = [...plain].slice(-MOST_CHARACTERS).join('');
  const isAllocation = preset === 'openCost' && ALLOCATION.test(name);
  if (!isCostFileName(name) && !isAllocation) {
    throw new InputError(
      `The file is called '${oneLine(
        fileName,
      )}', and only what ends in .csv, .csv.gz or .parquet is read; with the preset 'openCost' also what ends in .json`,
    );
  }
  return name;
}
