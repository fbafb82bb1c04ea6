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

import { setImmediate } from 'node:timers/promises';
import { parquetScan, type FileMetaData, type RowGroup } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { AmountReader } from './AmountReader';
import type { CostColumns } from './CostColumns';
import { CostFileError } from './CostFileError';
import type { AttributeSelection, CostBatch } from './CostLine';
import type { FileBytes } from './FileBytes';
import type { FileFormat } from './FileFormat';
import { findColumns } from './findColumns';
import { LineCollector } from './LineCollector';
import { LineReader } from './LineReader';
import { cellTextOf, parquetParsers, type CellText } from './parquetCells';
import { damaged, ParquetFile } from './ParquetFile';
import { ParquetGuard } from './ParquetGuard';

/** Rows that are in memory at once; a row group may have more. */
const MAX_ROWS = 1 << 17;
const BATCH_ROWS = 8192;

/** Reads a bill in Parquet: only the columns that are needed, a row group or a part of it at a time. */
export async function* readParquet(options: {
  bytes: FileBytes;
  path: string;
  localPath?: string;
  isWatched: boolean;
  format: FileFormat;
  selection: AttributeSelection;
  limits: { maxExpansion: number };
  signal: AbortSignal;
}): AsyncGenerator<CostBatch> {
  const { path, format, selection, limits, signal } = options;
  const file = await ParquetFile.from(options);
  try {
    const { maxExpansion } = limits;
    const guard = await guarded(path, () =>
      ParquetGuard.from({ file, path, maxExpansion }),
    );
    const { metadata } = guard;
    const { children } = guard.schema;
    const header = children.map(({ element }) => element.name);
    const texts = children.map(({ element }) => cellTextOf(element));
    const columns = findColumns({ header, format, selection, path });
    const amounts = new AmountReader({ decimal: '.' });
    const lines = new LineReader({
      ...{ header, columns, format, selection, amounts },
    });
    const collector = new LineCollector();
    const needed = neededOf(columns);
    const scan = await guarded(path, () =>
      parquetScan({
        ...{ file, compressors, metadata, geoparquet: false },
        columns: needed.map(at => header[at]),
        utf8: false,
        parsers: parquetParsers,
      }),
    );
    for (const range of rangesOf(metadata)) {
      const values: ArrayLike<unknown>[] = [];
      for (const at of needed) {
        signal.throwIfAborted();
        const column = header[at];
        values[at] = await guarded(path, async () => {
          if (range.isFirst) {
            await guard.check(range.group, column);
          }
          return await scan.readColumn({
            ...{ column, rowStart: range.start, rowEnd: range.end },
          });
        });
      }
      for (let at = range.start; at < range.end; at += BATCH_ROWS) {
        const end = Math.min(at + BATCH_ROWS, range.end);
        for (let row = at; row < end; row += 1) {
          const cells = cellsOf(values, needed, texts, row - range.start);
          collector.take(row + 1, lines.read(cells));
        }
        yield collector.batch({
          bytes: Math.floor(
            (end / Math.max(1, Number(metadata.num_rows))) * file.byteLength,
          ),
          notes: [...columns.notes, ...lines.notes],
        });
        await setImmediate();
        signal.throwIfAborted();
      }
    }
  } finally {
    await file.close();
  }
}

function cellsOf(
  values: readonly ArrayLike<unknown>[],
  needed: readonly number[],
  texts: readonly CellText[],
  row: number,
): string[] {
  const cells: string[] = [];
  for (const at of needed) {
    cells[at] = texts[at](values[at][row]);
  }
  return cells;
}

function neededOf(columns: CostColumns): number[] {
  const { billed, effective, tagCells, extras, notes, accountNames, ...texts } =
    columns;
  const all = [
    ...[billed, effective].filter(at => at !== undefined),
    ...Object.values(texts).flatMap(({ at }) => at),
    ...[...accountNames.values()].filter(at => at >= 0),
    ...[...tagCells, ...extras].map(({ at }) => at),
  ];
  return [...new Set(all)].sort((a, b) => a - b);
}

function* rangesOf(metadata: FileMetaData): Generator<{
  group: RowGroup;
  start: number;
  end: number;
  isFirst: boolean;
}> {
  let start = 0;
  for (const group of metadata.row_groups) {
    const groupStart = start;
    const groupEnd = start + Number(group.num_rows);
    while (start < groupEnd) {
      const end = Math.min(start + MAX_ROWS, groupEnd);
      yield { group, start, end, isFirst: start === groupStart };
      start = end;
    }
  }
}

async function guarded<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof CostFileError ? error : damaged(path, error);
  }
}
