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

import type { CostFile } from './CostFile';
import { CostFileError } from './CostFileError';
import type { AttributeSelection, CostBatch } from './CostLine';
import { FileBytes, type FileKind } from './FileBytes';
import type { FileFormat } from './FileFormat';
import { readAllocations } from './readAllocations';
import { readCsv } from './readCsv';
import { readParquet } from './readParquet';

/**
 * Reads a bill row by row, whatever its first bytes say that it is. Memory does not grow with its length. Rows that cannot be
 * taken are among the rejected ones; where the file as a whole cannot be read, a {@link CostFileError} says why.
 */
export async function* readCostFile(options: {
  file: CostFile;
  format: FileFormat;
  selection: AttributeSelection;
  limits: {
    /** How often the size of a packed file it may have when it is unpacked. */
    maxExpansion: number;
  };
  signal: AbortSignal;
  /** Sees each byte of the file as it lies there, in their order; for a checksum. */
  onBytes?: (bytes: Uint8Array) => void;
  /** How much text is taken apart at once. */
  sliceBytes?: number;
}): AsyncGenerator<CostBatch> {
  const { file, format, selection, limits, signal, sliceBytes } = options;
  const { path } = file;
  const bytes = new FileBytes({ file, signal, onBytes: options.onBytes });
  const how = { path, format, selection, signal };
  try {
    const kind = await bytes.open();
    if (kind === 'parquet') {
      const { localPath } = file;
      const isWatched = options.onBytes !== undefined;
      yield* readParquet({ ...how, bytes, limits, localPath, isWatched });
      return;
    }
    refuse(path, kind);
    const chunks =
      kind === 'gzip' ? bytes.unpacked(limits.maxExpansion) : bytes.raw();
    if (/\.json(?:\.gz)?$/i.test(path)) {
      yield* readAllocations({ ...how, chunks, bytes: () => bytes.packed });
    } else {
      const count = () => bytes.packed;
      yield* readCsv({ ...how, chunks, bytes: count, sliceBytes });
    }
  } finally {
    bytes.close();
  }
}

function refuse(path: string, kind: FileKind): void {
  if (kind === 'zip' || kind === 'zstd') {
    throw new CostFileError(
      `The file '${path}' is packed with ${kind}, which is not read; unpack it, or pack it with gzip`,
    );
  }
  if (/\.parquet$/i.test(path)) {
    throw new CostFileError(
      `The file '${path}' is named like a Parquet file, but is none`,
    );
  }
}
