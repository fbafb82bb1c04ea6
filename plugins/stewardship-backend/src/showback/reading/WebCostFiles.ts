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

import { Readable } from 'node:stream';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { hashOf } from '../../database/hash';
import { explainReading } from '../../sources/explainReading';
import { addressIn, filePathOf } from '../../sources/webAddress';
import type { CostFile, CostFileListing, CostFileSource } from './CostFile';
import { CostFileError } from './CostFileError';
import {
  isCostFileName,
  MAX_COST_FILES,
  NO_COST_FILES,
  TOO_MANY_COST_FILES,
} from './costFileNames';

const FILE_NAME = /\.(?:csv|csv\.gz|json|parquet|gz)$/i;

/** A file that the URL reader has found. */
type Found = {
  path: string;
  url?: string;
  modifiedAt?: Date;
  content(): Promise<Buffer>;
};

/** Bills behind an address that the URL reader knows: a file, a folder, or all that a pattern with `*` finds. */
export class WebCostFiles implements CostFileSource {
  readonly #url: string;
  readonly #urlReader: UrlReaderService;
  readonly #integrations?: ScmIntegrations;

  constructor(options: {
    url: string;
    urlReader: UrlReaderService;
    /** With it, files of folders are streamed one by one; without, each is read into memory as a whole. */
    integrations?: ScmIntegrations;
  }) {
    this.#url = options.url;
    this.#urlReader = options.urlReader;
    this.#integrations = options.integrations;
  }

  async list(signal: AbortSignal): Promise<CostFileListing> {
    const path = filePathOf(this.#url);
    try {
      if (path.includes('*')) {
        return await this.#search(signal);
      }
      return FILE_NAME.test(path)
        ? await this.#listFile(path, signal)
        : await this.#listFolder(signal);
    } catch (error) {
      signal.throwIfAborted();
      const now = new Date();
      const url = this.#url;
      return { status: 'failed', ...explainReading({ error, url, now }) };
    }
  }

  async #listFile(path: string, signal: AbortSignal): Promise<CostFileListing> {
    const url = this.#url;
    const { etag, lastModifiedAt, stream } = await this.#urlReader.readUrl(
      url,
      { signal },
    );
    // It is only asked whether anything is new.
    stream?.().destroy();
    const name = path.split('/').at(-1) ?? path;
    return {
      status: 'listed',
      files: [
        {
          path: name,
          etag: etagOf(etag, lastModifiedAt),
          open: opening => this.#open(url, name, opening),
        },
      ],
    };
  }

  async #listFolder(signal: AbortSignal): Promise<CostFileListing> {
    const integrations = this.#integrations;
    const tree = await this.#urlReader.readTree(this.#url, {
      signal,
      filter: path => isCostFileName(path),
    });
    const files = await tree.files();
    return this.#listingOf(
      tree.etag,
      files.map(({ path, content, lastModifiedAt }) => ({
        ...{ path, content, modifiedAt: lastModifiedAt },
        url:
          integrations && addressIn({ integrations, folder: this.#url, path }),
      })),
    );
  }

  async #search(signal: AbortSignal): Promise<CostFileListing> {
    const { files, etag } = await this.#urlReader.search(this.#url, { signal });
    const base = filePathOf(this.#url).replace(/[^/]*\*.*$/s, '');
    return this.#listingOf(
      etag,
      files.map(({ url, content, lastModifiedAt }) => {
        const path = decodeURI(filePathOf(url));
        const isBelow = path.startsWith(base) && path !== base;
        return {
          ...{ url, content, modifiedAt: lastModifiedAt },
          path: isBelow ? path.slice(base.length) : path.replace(/^\/+/, ''),
        };
      }),
    );
  }

  #listingOf(etag: string | undefined, found: Found[]): CostFileListing {
    const wanted = found.filter(({ path }) => isCostFileName(path));
    if (wanted.length > MAX_COST_FILES) {
      return { status: 'failed', reason: TOO_MANY_COST_FILES };
    }
    if (wanted.length === 0) {
      return { status: 'failed', reason: NO_COST_FILES };
    }
    const files = [...wanted]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((file): CostFile => {
        const { path, url, modifiedAt } = file;
        return {
          path,
          etag: etagOf(modifiedAt ? path : etag, modifiedAt),
          open: async signal =>
            url === undefined
              ? Readable.from([await file.content()])
              : await this.#open(url, path, signal),
        };
      });
    return { status: 'listed', files };
  }

  async #open(
    url: string,
    path: string,
    signal: AbortSignal,
  ): Promise<Readable> {
    try {
      const response = await this.#urlReader.readUrl(url, { signal });
      // A reader that knows no streams has read everything by now.
      return response.stream?.() ?? Readable.from([await response.buffer()]);
    } catch (error) {
      signal.throwIfAborted();
      const { reason } = explainReading({ error, url, now: new Date() });
      throw new CostFileError(`The file '${path}' was not read: ${reason}`, {
        cause: error,
      });
    }
  }
}

/** Where nobody says what has changed, everything is read again. */
function etagOf(
  etag: string | undefined,
  modifiedAt: Date | undefined,
): string {
  const isKnown =
    etag !== undefined && /\w/.test(etag) && !/^not\/implemented$/i.test(etag);
  return isKnown || modifiedAt
    ? hashOf([etag ?? '', modifiedAt?.getTime() ?? 0])
    : `unknown-${Date.now()}`;
}
