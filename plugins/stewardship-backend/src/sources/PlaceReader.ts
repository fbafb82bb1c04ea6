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

import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import { orAborted } from '../tasks/orAborted';
import type { Finding, RunbookSource, SourceReading } from './reading';
import { explainFailure } from './explainFailure';
import { defaultReadLimits, type ReadLimits } from './limits';
import type { LocalFolders } from './LocalFolders';
import { LocalReader } from './LocalReader';
import { filePathOf, readWebAddress } from './webAddress';
import { WebReader } from './WebReader';

/** Reads what places have to say, none of it larger or slower than is good for the others. */
export class PlaceReader {
  readonly #limits: ReadLimits;
  readonly #local: LocalReader;
  readonly #web: WebReader;

  constructor(options: {
    integrations: ScmIntegrations;
    localFolders: LocalFolders;
    urlReader: UrlReaderService;
    limits?: Partial<ReadLimits>;
  }) {
    const { integrations, localFolders, urlReader } = options;
    const limits = { ...defaultReadLimits, ...options.limits };
    this.#limits = limits;
    this.#local = new LocalReader({ folders: localFolders, limits });
    this.#web = new WebReader({ integrations, limits, urlReader });
  }

  /** Throws the signal's reason where it says stop, and nothing else. */
  async read(options: {
    source: RunbookSource;
    /** Of the last reading. */
    etag?: string;
    signal: AbortSignal;
  }): Promise<SourceReading> {
    const { source, etag, signal } = options;
    const isFolder = !isSingleFile(source);
    const shared = { kind: source.kind, isFolder, etag };
    if (source.address.startsWith('file:')) {
      const path = source.address.slice('file:'.length);
      return await this.#inTime({
        ...{ isFolder, signal },
        // Messages of the file system have whole paths in them.
        shown: path.split('/').at(-1) ?? '',
        work: both => this.#local.read({ ...shared, path, signal: both }),
        explain: (error, shown) => LocalReader.explain(error, shown),
      });
    }
    const found = readWebAddress(source.address);
    if (found.status === 'wrong') {
      return found;
    }
    const { host, shown, url } = found;
    return await this.#inTime({
      ...{ isFolder, signal, shown },
      work: both => this.#web.read({ ...shared, url, shown, signal: both }),
      explain: error =>
        explainFailure({ error, host, shown, isFolder, now: new Date() }),
    });
  }

  async #inTime(options: {
    isFolder: boolean;
    shown: string;
    signal: AbortSignal;
    work: (signal: AbortSignal) => Promise<SourceReading>;
    explain: (error: unknown, shown: string) => SourceReading;
  }): Promise<SourceReading> {
    const { isFolder, shown: path, signal, work, explain } = options;
    const { fileMs, folderMs } = this.#limits;
    signal.throwIfAborted();
    const timeoutMs = isFolder ? folderMs : fileMs;
    const timeout = AbortSignal.timeout(timeoutMs);
    // Not every stream ends its transfer where nobody reads it to its end.
    const ended = new AbortController();
    const both = AbortSignal.any([signal, timeout, ended.signal]);
    try {
      return await orAborted(work(both), both);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Error && error.name === 'NotModifiedError') {
        return { status: 'unchanged' };
      }
      if (!timeout.aborted) {
        return explain(error, path);
      }
      const value = `it takes more than ${timeoutMs / 1000} seconds`;
      const finding: Finding = { kind: 'runbookUnreadable', path, value };
      return { status: 'failed', finding };
    } finally {
      ended.abort();
    }
  }
}

function isSingleFile({ kind, address }: RunbookSource): boolean {
  if (kind !== 'alertRules') {
    return kind === 'document';
  }
  const isLocal = address.startsWith('file:');
  return /\.ya?ml$/i.test(isLocal ? address : filePathOf(address));
}
