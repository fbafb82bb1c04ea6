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

import { constants, createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { hashOf } from '../../database/hash';
import { explainFileFailure } from '../../sources/explainReading';
import { LocalFolders, type LocalFile } from '../../sources/LocalFolders';
import type { CostFile, CostFileListing, CostFileSource } from './CostFile';
import {
  isCostFileName,
  MAX_COST_FILES,
  NO_COST_FILES,
  TOO_MANY_COST_FILES,
} from './costFileNames';

const CHUNK_BYTES = 256 * 1024;

/** It was looked at before, but may be something else by now: a pipe would never answer. */
const OPEN_FLAGS =
  constants.O_RDONLY + constants.O_NOFOLLOW + constants.O_NONBLOCK;

/** Bills on the machine of the backend: a file, or all those of a folder and of the folders in it. */
export class LocalCostFiles implements CostFileSource {
  readonly #path: string;
  readonly #folders: LocalFolders;

  constructor(options: {
    /** Absolute; nothing outside of it is read, wherever links may lead. */
    path: string;
  }) {
    this.#path = options.path;
    this.#folders = new LocalFolders({ folders: [options.path] });
  }

  async list(signal: AbortSignal): Promise<CostFileListing> {
    const name = basename(this.#path);
    try {
      const found = await this.#folders.find(this.#path);
      if (found.status === 'wrong') {
        return failed(`there is no file or folder '${name}'`);
      }
      return found.kind === 'file'
        ? await this.#listFile(found.path, name)
        : await this.#listFolder(found.path, signal);
    } catch (error) {
      signal.throwIfAborted();
      return failed(explainFileFailure(error, name));
    }
  }

  async #listFile(at: string, path: string): Promise<CostFileListing> {
    const handle = await open(at, OPEN_FLAGS);
    try {
      const { size, mtimeMs: modifiedMs } = await handle.stat();
      const file = costFileOf({ path, at, size, modifiedMs });
      return { status: 'listed', files: [file] };
    } finally {
      await handle.close();
    }
  }

  async #listFolder(
    folder: string,
    signal: AbortSignal,
  ): Promise<CostFileListing> {
    const { files, refused, isCut } = await this.#folders.list({
      ...{ folder, signal },
      wants: isCostFileName,
    });
    if (isCut || files.length > MAX_COST_FILES) {
      return failed(TOO_MANY_COST_FILES);
    }
    if (refused.length > 0) {
      // A part of a bill would look like the whole.
      const [first] = [...refused].sort();
      return failed(
        `'${first}' is a link that leads out of the folder; put the file itself there`,
      );
    }
    return files.length === 0
      ? failed(NO_COST_FILES)
      : {
          status: 'listed',
          files: [...files]
            .sort((a, b) => (a.path < b.path ? -1 : 1))
            .map(costFileOf),
        };
  }
}

function costFileOf({ path, at, size, modifiedMs }: LocalFile): CostFile {
  return {
    ...{ path, bytes: size, localPath: at },
    etag: hashOf([size, modifiedMs]),
    open: async signal => {
      const handle = await open(at, OPEN_FLAGS);
      if (!(await handle.stat()).isFile()) {
        await handle.close();
        throw new Error('It is not a file');
      }
      return createReadStream(at, {
        ...{ fd: handle, signal, highWaterMark: CHUNK_BYTES },
      });
    },
  };
}

function failed(reason: string): CostFileListing {
  return { status: 'failed', reason };
}
