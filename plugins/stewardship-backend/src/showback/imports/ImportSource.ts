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

import { hashOf } from '../../database/hash';
import type { AttributeSelection, CostBatch } from '../reading/CostLine';
import type { KnownFile, SourceMarks, SourcePlace } from './ImportStore';

/** Some rows of a source. */
export type ImportPart = CostBatch & {
  /** That they are from, as shown. */
  file: string;
  /** Whether they were taken before, and are needed again as their billing period is replaced as a whole. */
  isReadAlong?: boolean;
};

/** What a source has to say, while it is read. */
export type OpenedSource =
  | { status: 'unchanged' }
  /** `reason` is in plain words. */
  | { status: 'failed'; reason: string; retryAt?: Date }
  | {
      status: 'read';
      /** Names of files, as far as it is known which are read. */
      files: string[];
      /** Of all of them, as far as that is known. */
      totalBytes?: number;
      /** All rows of the billing periods that they are of. Throws what keeps it from being read. */
      parts: AsyncIterable<ImportPart>;
      /** Of all bytes that were read, once all parts were; absent where there are none. */
      checksum?(): string;
      /** Billing periods that it had and has no longer, once all parts were read. */
      lost?(): string[];
      /** What is worth knowing besides, once all parts were read. */
      notes?(): string[];
      /** Asked for once all parts were read. */
      marks(): Omit<SourceMarks, 'reading'>;
    };

/** Something that costs are imported from. */
export interface ImportSource {
  readonly place: SourcePlace;
  /** Changes with how rows are understood. */
  readonly format: string;
  /**
   * Whether what is read is what the source itself has to say. What is not, such as an upload, leaves no marks: the source is
   * read as before.
   */
  readonly isOwn: boolean;

  open(request: {
    /** Of the last reading; absent where all has to be read anew. */
    etag?: string;
    /** By path, as they were read last. */
    files: ReadonlyMap<string, KnownFile>;
    /** Whether all has to be read anew, as rows are understood in another way. */
    isAnew: boolean;
    selection: AttributeSelection;
    signal: AbortSignal;
  }): Promise<OpenedSource>;
}

/** Changes with whatever decides how rows of a source are understood and what of them is kept. */
export function readingOf(
  source: Pick<ImportSource, 'format'>,
  selection: AttributeSelection,
): string {
  return hashOf([selection.hash, source.format]);
}
