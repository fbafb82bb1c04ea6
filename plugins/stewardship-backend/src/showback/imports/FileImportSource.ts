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
import type { CostFile, CostFileSource } from '../reading/CostFile';
import type {
  AttributeSelection,
  CostBatch,
  CostLine,
} from '../reading/CostLine';
import type { FileFormat } from '../reading/FileFormat';
import { hashOf } from '../../database/hash';
import type { ImportPart, ImportSource, OpenedSource } from './ImportSource';
import type { KnownFile, SourcePlace } from './ImportStore';

/** Reads the rows of a file, in parts, while it comes. */
export type ReadFile = (options: {
  file: CostFile;
  format: FileFormat;
  selection: AttributeSelection;
  signal: AbortSignal;
  /** Sees each byte of the file as it lies there, in their order. */
  onBytes: (bytes: Uint8Array) => void;
}) => AsyncIterable<CostBatch>;

/**
 * Costs in files. Only what has changed is read, and with it the other files that have a billing period in common with it, or
 * with one that has vanished: a period is replaced as a whole, whatever number of files it is in.
 */
export class FileImportSource implements ImportSource {
  readonly place: SourcePlace;
  readonly format: string;
  readonly isOwn: boolean;
  readonly #fileFormat: FileFormat;
  readonly #files: CostFileSource;
  readonly #readFile: ReadFile;

  constructor(options: {
    place: SourcePlace;
    files: CostFileSource;
    fileFormat: FileFormat;
    readFile: ReadFile;
    /** False for a single file that somebody brings. */
    isOwn: boolean;
  }) {
    this.place = options.place;
    this.format = hashOf(options.fileFormat);
    this.isOwn = options.isOwn;
    this.#fileFormat = options.fileFormat;
    this.#files = options.files;
    this.#readFile = options.readFile;
  }

  async open(
    request: Parameters<ImportSource['open']>[0],
  ): Promise<OpenedSource> {
    const { selection, signal } = request;
    const listing = await this.#files.list(signal);
    if (listing.status === 'failed') {
      return listing;
    }
    const { files } = listing;
    if (files.length === 0) {
      return { status: 'failed', reason: 'There are no files in it' };
    }
    const known = this.isOwn ? request.files : new Map<string, KnownFile>();
    const isChanged = ({ path, etag }: CostFile) =>
      request.isAnew || known.get(path)?.etag !== etag;
    const changed = files.filter(isChanged);
    const others = files.filter(file => !isChanged(file));
    const listed = new Set(files.map(({ path }) => path));
    const periodsOf = (some: CostFile[]) =>
      some.flatMap(({ path }) => known.get(path)?.periods ?? []);
    const gone = [...known].flatMap(([path, file]) =>
      listed.has(path) ? [] : file.periods,
    );
    const atHand = new Set(periodsOf(files));
    /** Of what has changed, as it was and as it is now. */
    const periods = new Set([
      ...periodsOf(changed),
      ...gone.filter(period => atHand.has(period)),
    ]);
    if (changed.length === 0 && periods.size === 0) {
      return { status: 'unchanged' };
    }
    const read = new Map<string, KnownFile>();
    const seen = new Set<string>();
    const content = createHash('sha256');
    const readParts = (file: CostFile) =>
      this.#readFile({
        ...{ file, selection, signal },
        onBytes: bytes => content.update(bytes),
        format: this.#fileFormat,
      });

    async function* parts(): AsyncIterable<ImportPart> {
      let bytes = 0;
      for (const file of changed) {
        const found = new Set<string>();
        for await (const part of readParts(file)) {
          addPeriods(found, part.lines);
          yield { ...part, file: file.path, bytes: bytes + part.bytes };
        }
        bytes += file.bytes ?? 0;
        const { path, etag } = file;
        read.set(path, { etag, periods: [...found].sort() });
        for (const period of found) {
          periods.add(period);
          seen.add(period);
        }
      }
      for (const file of others) {
        if (known.get(file.path)?.periods.some(one => periods.has(one))) {
          for await (const part of readParts(file)) {
            // Its other periods may be in files that are not read.
            const lines = part.lines.filter(({ period }) =>
              periods.has(period),
            );
            addPeriods(seen, lines);
            yield {
              ...{ ...part, lines, rejected: [], rejectedMore: 0 },
              ...{ file: file.path, bytes, isReadAlong: true },
            };
          }
        }
      }
    }

    const sizes = changed.map(({ bytes }) => bytes ?? NaN);
    const totalBytes = sizes.reduce((sum, bytes) => sum + bytes, 0);
    const lost = () => [...periods].filter(period => !seen.has(period)).sort();
    return {
      status: 'read',
      files: changed.map(({ path }) => path),
      ...(Number.isFinite(totalBytes) && totalBytes > 0 && { totalBytes }),
      parts: parts(),
      checksum: () => content.copy().digest('hex'),
      lost,
      notes: () => {
        const kept = gone.filter(
          period => !periods.has(period) && !atHand.has(period),
        );
        return [
          noteOf('Nothing counts any more where no file has rows', lost()),
          noteOf('What was there still counts where all files are gone', kept),
        ].flat();
      },
      marks: () => ({ files: { read, listed } }),
    };
  }
}

function addPeriods(periods: Set<string>, lines: CostLine[]): void {
  let last = '';
  for (const { period } of lines) {
    if (period !== last) {
      periods.add(period);
      last = period;
    }
  }
}

function noteOf(what: string, periods: string[]): string[] {
  return periods.length === 0
    ? []
    : [`${what}: ${[...new Set(periods)].sort().join(', ')}`];
}
