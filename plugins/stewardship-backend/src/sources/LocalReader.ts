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

import { hashOf } from '../database/hash';
import type { Finding, RunbookSource, SourceReading } from './reading';
import { FolderIntake } from './FolderIntake';
import { tooLarge, type ReadLimits } from './limits';
import {
  MAX_ENTRIES,
  readLocalFile,
  type LocalFile,
  type LocalFolders,
} from './LocalFolders';

const MAX_REFUSED = 20;

/** Something on the machine of the backend that is to be read. */
type LocalSource = {
  kind: RunbookSource['kind'];
  path: string;
  etag?: string;
  signal: AbortSignal;
};

/** Reads places on the machine of the backend, where they are allowed. Throws what the file system throws. */
export class LocalReader {
  readonly #folders: LocalFolders;
  readonly #limits: ReadLimits;

  constructor(options: { folders: LocalFolders; limits: ReadLimits }) {
    this.#folders = options.folders;
    this.#limits = options.limits;
  }

  /** Says what the file system did without saying where: its messages have whole paths in them. */
  static explain(error: unknown, shown: string): SourceReading {
    return {
      status: 'failed',
      finding: {
        kind: 'runbookUnreadable',
        path: shown,
        value: reasonOf(error),
      },
    };
  }

  async read(
    options: LocalSource & { isFolder: boolean },
  ): Promise<SourceReading> {
    const { kind, isFolder } = options;
    const found = await this.#folders.find(options.path);
    if (found.status === 'wrong') {
      return found;
    }
    const { shown } = found;
    if (isFolder !== (found.kind === 'folder')) {
      const ending = kind === 'alertRules' ? '.yaml' : '.md';
      return {
        status: 'wrong',
        finding: {
          kind: 'invalidValue',
          path: shown,
          value: shown,
          expected: isFolder
            ? `a folder, or a file that ends in ${ending}`
            : 'a file',
        },
      };
    }
    const place = { ...options, path: found.path, shown };
    return isFolder
      ? await this.#readFolder(place)
      : await this.#readFile(place);
  }

  async #readFile(
    options: LocalSource & { shown: string },
  ): Promise<SourceReading> {
    const { path, shown } = options;
    const { fileBytes } = this.#limits;
    const bytes = await readLocalFile(path, fileBytes);
    if (bytes.byteLength > fileBytes) {
      return { status: 'wrong', finding: tooLarge(shown, fileBytes) };
    }
    // It is small, and time stamps may stay the same.
    const etag = hashOf(bytes.toString('base64'));
    const name = shown.split('/').at(-1) ?? shown;
    return etag === options.etag
      ? { status: 'unchanged' }
      : { status: 'read', files: [{ path: name, bytes }], etag, findings: [] };
  }

  async #readFolder(
    options: LocalSource & { shown: string },
  ): Promise<SourceReading> {
    const { kind, path: folder, shown, signal } = options;
    const intake = new FolderIntake({ kind, limits: this.#limits });
    const { files, refused, isCut } = await this.#folders.list({
      ...{ folder, signal },
      wants: path => intake.wants(path),
    });
    if (isCut) {
      const value = `more than ${MAX_ENTRIES} files and folders`;
      return {
        status: 'wrong',
        finding: {
          kind: 'tooManyRunbooks',
          path: shown,
          value,
          expected: `${this.#limits.files} files`,
        },
      };
    }
    const etag = etagOf(files, refused);
    if (etag === options.etag) {
      return { status: 'unchanged' };
    }
    const taken = await intake.take({
      ...{ shown, signal, reasonOf },
      files: sorted(files)
        .filter(({ path, size }) => intake.admit(path, size))
        .map(({ path, at }) => ({
          path,
          content: () => readLocalFile(at, this.#limits.fileBytes),
        })),
      urlOf: () => undefined,
    });
    return {
      status: 'read',
      files: taken.files,
      ...(taken.isComplete && { etag }),
      findings: [...taken.findings, ...refusals(refused)],
    };
  }
}

function etagOf(files: LocalFile[], refused: string[]): string {
  return hashOf([
    sorted(files).map(({ path, size, modifiedMs }) => [path, size, modifiedMs]),
    [...refused].sort(),
  ]);
}

function sorted(files: LocalFile[]): LocalFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function refusals(paths: string[]): Finding[] {
  return [...paths]
    .sort()
    .slice(0, MAX_REFUSED)
    .map(path => ({
      kind: 'runbookNotAllowed' as const,
      path,
      expected:
        'the folder behind this link to stewardship.runbooks.localFolders',
    }));
}

function reasonOf(error: unknown): string {
  const { code } = Object(error);
  return code === 'EACCES' || code === 'EPERM'
    ? 'the portal may not open it'
    : `the file system says ${typeof code === 'string' ? code : 'no'}`;
}
