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

import { constants } from 'node:fs';
import { open, opendir, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Finding } from './reading';

/** Folders with more than that were not made for runbooks. */
export const MAX_ENTRIES = 20_000;
const MAX_DEPTH = 20;

/** Something in an allowed folder, or why it is not to be read. */
export type LocalPlace =
  | {
      status: 'found';
      kind: 'file' | 'folder';
      /** The real one, behind all links. */
      path: string;
      /** From the allowed folder on: where things are on the machine is nobody's business. */
      shown: string;
    }
  | { status: 'wrong'; finding: Finding };

/** A file below a folder. */
export type LocalFile = {
  /** From the folder on, with slashes. */
  path: string;
  /** The real one, behind all links. */
  at: string;
  size: number;
  modifiedMs: number;
};

type Base = { written: string; real: string };

/** The folders on the machine of the backend that may be read, and nothing else on it. */
export class LocalFolders {
  readonly #folders: string[];

  constructor(options: {
    /** Absolute paths; none is the usual case. */
    folders: string[];
  }) {
    this.#folders = options.folders
      .filter(path => isAbsolute(path))
      .map(path => resolve(path));
  }

  /** Finds a path. Nothing outside is even looked at, so that nobody learns what there is. */
  async find(path: string): Promise<LocalPlace> {
    const named = resolve(path);
    const bases = await this.#bases();
    const base = bases
      .flatMap(({ written, real }) => [written, real])
      .find(folder => isWithin(folder, named));
    if (base === undefined) {
      return notAllowed(basename(named));
    }
    const shown = relative(base, named).split(sep).join('/') || basename(named);
    try {
      const real = await realpath(named);
      if (!bases.some(folder => isWithin(folder.real, real))) {
        return notAllowed(shown);
      }
      const found = await stat(real);
      if (found.isFile() || found.isDirectory()) {
        const kind = found.isFile() ? 'file' : 'folder';
        return { status: 'found', kind, path: real, shown };
      }
    } catch (error) {
      if (!isMissing(error)) {
        throw error;
      }
    }
    const finding: Finding = { kind: 'runbookNotFound', path: shown };
    return { status: 'wrong', finding };
  }

  /** All wanted files below a folder that was found. Links are followed to files that may be read, never to folders. */
  async list(options: {
    folder: string;
    wants: (path: string) => boolean;
    signal: AbortSignal;
  }): Promise<{
    files: LocalFile[];
    /** Links that lead out. */
    refused: string[];
    /** True where there is more than anybody keeps in one folder. */
    isCut: boolean;
  }> {
    const { folder, wants, signal } = options;
    const bases = await this.#bases();
    const files: LocalFile[] = [];
    const refused: string[] = [];
    const folders = [''];
    let entries = 0;
    for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
      for await (const entry of await opendir(join(folder, at))) {
        signal.throwIfAborted();
        entries += 1;
        if (entries > MAX_ENTRIES) {
          return { files, refused, isCut: true };
        }
        const path = at === '' ? entry.name : `${at}/${entry.name}`;
        if (entry.isDirectory()) {
          if (isOpen(entry.name) && path.split('/').length <= MAX_DEPTH) {
            folders.push(path);
          }
        } else if (wants(path)) {
          const file = await fileAt(join(folder, path), bases);
          if (file === 'refused') {
            refused.push(path);
          } else if (file) {
            files.push({ path, ...file });
          }
        }
      }
    }
    return { files, refused, isCut: false };
  }

  async #bases(): Promise<Base[]> {
    const found: Base[] = [];
    for (const written of this.#folders) {
      try {
        found.push({ written, real: await realpath(written) });
      } catch {
        // It may come back; until then nothing in it is allowed.
      }
    }
    return found;
  }
}

/** What is in a regular file, up to one byte more than the limit, so that it shows. */
export async function readLocalFile(
  path: string,
  maxBytes: number,
): Promise<Buffer> {
  // It was looked at before, but may be something else by now; a pipe would never answer.
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const file = await open(path, O_RDONLY + O_NOFOLLOW + O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) {
      throw new Error('It is not a file');
    }
    const buffer = Buffer.alloc(maxBytes + 1);
    let size = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, size, buffer.length - size);
      size += bytesRead;
      if (bytesRead === 0 || size === buffer.length) {
        return Buffer.from(buffer.subarray(0, size));
      }
    }
  } finally {
    await file.close();
  }
}

async function fileAt(
  path: string,
  bases: Base[],
): Promise<Omit<LocalFile, 'path'> | 'refused' | undefined> {
  try {
    const at = await realpath(path);
    if (!bases.some(({ real }) => isWithin(real, at))) {
      return 'refused';
    }
    const found = await stat(at);
    return found.isFile()
      ? { at, size: found.size, modifiedMs: found.mtimeMs }
      : undefined;
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

function notAllowed(path: string): LocalPlace {
  return {
    status: 'wrong',
    finding: {
      kind: 'runbookNotAllowed',
      path,
      expected: 'the folder to stewardship.runbooks.localFolders',
    },
  };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isOpen(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

function isMissing(error: unknown): boolean {
  const { code } = Object(error);
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
}
