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
import { open } from 'node:fs/promises';
import { addAbortSignal, Readable } from 'node:stream';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Finding } from '../../sources/reading';
import { explainFailure } from '../../sources/explainFailure';
import type { LocalFolders } from '../../sources/LocalFolders';
import { LocalReader } from '../../sources/LocalReader';
import { readWebAddress } from '../../sources/webAddress';
import { orAborted } from '../../tasks/orAborted';
import type { ProductIndex } from '../identify/ProductIndex';
import { defaultBomLimits, type Bom, type BomLimits } from './bom';
import { asBomFinding } from './bomFindings';
import { readBom } from './readBom';

/** What came of asking a place for its bill of materials. */
export type BomAnswer =
  | { status: 'read'; bom: Bom; etag?: string }
  /** Still what it was when it had the etag. */
  | { status: 'unchanged' }
  /** Somebody must correct something. */
  | { status: 'wrong'; finding: Finding }
  /** It may pass. */
  | { status: 'failed'; finding: Finding; retryAt?: Date };

type Request = {
  index: ProductIndex;
  /** Of the last reading. */
  etag?: string;
  signal: AbortSignal;
};

/** Reads bills of materials, none of them larger or slower than is good for the others. */
export class BomReader {
  readonly #limits: BomLimits;
  readonly #localFolders: LocalFolders;
  readonly #urlReader: UrlReaderService;

  constructor(options: {
    localFolders: LocalFolders;
    urlReader: UrlReaderService;
    limits?: Partial<BomLimits>;
  }) {
    this.#limits = { ...defaultBomLimits, ...options.limits };
    this.#localFolders = options.localFolders;
    this.#urlReader = options.urlReader;
  }

  /** Throws the signal's reason where it says stop, and nothing else. */
  async read(options: Request & { address: string }): Promise<BomAnswer> {
    const { address, ...request } = options;
    if (address.startsWith('file:')) {
      const path = address.slice('file:'.length);
      return await this.#inTime({
        ...{ request, shown: path.split('/').at(-1) ?? '' },
        work: within => this.#readFile(path, within),
        explain: (error, shown) => LocalReader.explain(error, shown),
      });
    }
    const found = readWebAddress(address);
    if (found.status === 'wrong') {
      return found;
    }
    const { host, shown, url } = found;
    return await this.#inTime({
      ...{ request, shown },
      work: within => this.#readUrl(url, { ...within, shown }),
      explain: error =>
        explainFailure({
          ...{ error, host, shown, now: new Date() },
          isFolder: false,
        }),
    });
  }

  async #readUrl(
    url: string,
    request: Request & { shown: string },
  ): Promise<BomAnswer> {
    const { index, etag, signal, shown } = request;
    const response = await this.#urlReader.readUrl(url, { etag, signal });
    // A reader that knows no streams has read everything by now.
    const body =
      response.stream?.() ?? Readable.from([await response.buffer()]);
    addAbortSignal(signal, body);
    const reading = await readBom(body, {
      ...{ index, signal, path: shown },
      limits: this.#limits,
    });
    return reading.status === 'read' && response.etag
      ? { ...reading, etag: response.etag }
      : reading;
  }

  async #readFile(path: string, request: Request): Promise<BomAnswer> {
    const found = await this.#localFolders.find(path);
    if (found.status === 'wrong') {
      return found;
    }
    const { shown } = found;
    if (found.kind === 'folder') {
      const expected = 'a file';
      return {
        status: 'wrong',
        finding: { kind: 'invalidValue', path: shown, value: shown, expected },
      };
    }
    // It was looked at before, but may be something else by now; a pipe would never answer.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
    const file = await open(found.path, O_RDONLY + O_NOFOLLOW + O_NONBLOCK);
    try {
      const about = await file.stat({ bigint: true });
      if (!about.isFile()) {
        throw new Error('It is not a file');
      }
      const etag = [about.ino, about.size, about.mtimeNs, about.ctimeNs].join();
      if (etag === request.etag) {
        return { status: 'unchanged' };
      }
      const { index, signal } = request;
      const reading = await readBom(
        file.createReadStream({ autoClose: false }),
        { ...{ index, signal, path: shown }, limits: this.#limits },
      );
      return reading.status === 'read' ? { ...reading, etag } : reading;
    } finally {
      await file.close();
    }
  }

  async #inTime(options: {
    request: Request;
    shown: string;
    work: (request: Request) => Promise<BomAnswer>;
    explain: (
      error: unknown,
      shown: string,
    ) => { status: string; finding?: Finding; retryAt?: Date };
  }): Promise<BomAnswer> {
    const { request, shown: path, work, explain } = options;
    const { signal } = request;
    signal.throwIfAborted();
    const { ms } = this.#limits;
    const timeout = AbortSignal.timeout(ms);
    // Not every stream ends its transfer where nobody reads it to its end.
    const ended = new AbortController();
    const both = AbortSignal.any([signal, timeout, ended.signal]);
    try {
      const answer = await orAborted(work({ ...request, signal: both }), both);
      return 'finding' in answer
        ? { ...answer, finding: asBomFinding(answer.finding) }
        : answer;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Error && error.name === 'NotModifiedError') {
        return { status: 'unchanged' };
      }
      if (!timeout.aborted) {
        return asAnswer(explain(error, path), path);
      }
      const value = `it takes more than ${ms / 1000} seconds`;
      const finding: Finding = { kind: 'bomUnreadable', path, value };
      return { status: 'failed', finding };
    } finally {
      ended.abort();
    }
  }
}

function asAnswer(
  explained: { status: string; finding?: Finding; retryAt?: Date },
  path: string,
): BomAnswer {
  const { status, retryAt } = explained;
  const finding = asBomFinding(
    explained.finding ?? { kind: 'bomUnreadable', path, value: 'no reason' },
  );
  return status === 'wrong'
    ? { status, finding }
    : { status: 'failed', finding, ...(retryAt && { retryAt }) };
}
