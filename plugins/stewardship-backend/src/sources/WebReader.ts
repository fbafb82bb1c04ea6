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

import { addAbortSignal, Readable } from 'node:stream';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import type { RunbookSource, SourceReading } from './reading';
import { explainFailure } from './explainFailure';
import { FolderIntake } from './FolderIntake';
import { tooLarge, type ReadLimits } from './limits';
import { addressIn, filePathOf, pageOf } from './webAddress';

/** A place to be read, whose address was checked. */
type WebPlace = {
  kind: RunbookSource['kind'];
  url: string;
  /** The address, fit to be shown. */
  shown: string;
  etag?: string;
  signal: AbortSignal;
};

/** Reads places on the web. Throws whatever the URL reader throws. */
export class WebReader {
  readonly #integrations: ScmIntegrations;
  readonly #limits: ReadLimits;
  readonly #urlReader: UrlReaderService;

  constructor(options: {
    integrations: ScmIntegrations;
    limits: ReadLimits;
    urlReader: UrlReaderService;
  }) {
    this.#integrations = options.integrations;
    this.#limits = options.limits;
    this.#urlReader = options.urlReader;
  }

  async read(
    options: WebPlace & { isFolder: boolean },
  ): Promise<SourceReading> {
    return options.isFolder
      ? await this.#readFolder(options)
      : await this.#readFile(options);
  }

  async #readFile(place: WebPlace): Promise<SourceReading> {
    const { url, shown: path, etag, signal } = place;
    const response = await this.#urlReader.readUrl(url, { etag, signal });
    // A reader that knows no streams has read everything by now.
    const body =
      response.stream?.() ?? Readable.from([await response.buffer()]);
    addAbortSignal(signal, body);
    const { fileBytes } = this.#limits;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.byteLength;
      if (size > fileBytes) {
        return { status: 'wrong', finding: tooLarge(path, fileBytes) };
      }
      chunks.push(bytes);
    }
    const bytes = Buffer.concat(chunks);
    if (isPage(bytes)) {
      // Where one has to log in, or the page of a file where the file itself was meant.
      return { status: 'wrong', finding: { kind: 'runbookNotText', path } };
    }
    const name = filePathOf(url).split('/').at(-1) || 'runbook.md';
    const page = pageOf({ integrations: this.#integrations, address: url });
    return {
      status: 'read',
      files: [{ path: name, url: page, bytes }],
      ...(response.etag && { etag: response.etag }),
      findings: [],
    };
  }

  async #readFolder(place: WebPlace): Promise<SourceReading> {
    const { kind, url, shown, etag, signal } = place;
    const integrations = this.#integrations;
    const intake = new FolderIntake({ kind, limits: this.#limits });
    const tree = await this.#urlReader.readTree(url, {
      ...{ etag, signal },
      filter: (path, info) => intake.admit(path, info?.size),
    });
    signal.throwIfAborted();
    const found = await tree.files();
    if (found.length === 0 && !intake.hasAny) {
      const finding = { kind: 'runbookNotFound' as const, path: shown };
      return { status: 'wrong', finding };
    }
    const { files, findings, isComplete } = await intake.take({
      ...{ files: found, shown, signal },
      urlOf: path => {
        const address = addressIn({ integrations, folder: url, path });
        return address && pageOf({ integrations, address });
      },
      reasonOf: error => this.#reasonOf(error, place),
    });
    return {
      status: 'read',
      files,
      // With an etag it would not be read again before it has changed.
      ...(tree.etag && isComplete && { etag: tree.etag }),
      findings,
    };
  }

  #reasonOf(error: unknown, { url, shown }: WebPlace): string {
    const { host } = new URL(url);
    const now = new Date();
    const { finding } = explainFailure({
      ...{ error, host, shown, now, isFolder: true },
    });
    return String(finding.value ?? `'${host}' does not hand it out`);
  }
}

function isPage(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 512).toString('utf8');
  return /^\uFEFF?\s*<(!doctype\s+html|html)[\s>]/i.test(start);
}
