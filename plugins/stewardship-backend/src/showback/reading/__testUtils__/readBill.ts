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
import type { AttributeSelection, CostBatch, CostLine } from '../CostLine';
import { partsOf } from '../exactAmountOf';
import type { FileFormat } from '../FileFormat';
import { readCostFile } from '../readCostFile';

/** What rules look at, nothing unless given. */
export function selectionOf(
  looked: Partial<
    Omit<AttributeSelection, 'tags' | 'columns'> & {
      tags: string[];
      columns: string[];
    }
  > = {},
): AttributeSelection {
  return {
    resourceId: false,
    resourceName: false,
    region: false,
    hash: 'test',
    ...looked,
    tags: new Set(looked.tags),
    columns: new Set(looked.columns),
  };
}

/** All that a file becomes when it is read. */
export async function readBill(
  content: string | Buffer,
  options: {
    path?: string;
    format?: Partial<FileFormat>;
    selection?: AttributeSelection;
    maxExpansion?: number;
    sliceBytes?: number;
    chunkBytes?: number;
    localPath?: string;
    signal?: AbortSignal;
    onBytes?: (bytes: Uint8Array) => void;
  } = {},
): Promise<Omit<CostBatch, 'notes'> & { notes: string[]; batches: number }> {
  const { path = 'bill.csv', chunkBytes = 64 * 1024, localPath } = options;
  const bytes = Buffer.from(content);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    chunks.push(bytes.subarray(at, at + chunkBytes));
  }
  const bill = {
    lines: [] as CostLine[],
    rejected: [] as CostBatch['rejected'],
    rejectedMore: 0,
    bytes: 0,
    notes: [] as string[],
    batches: 0,
  };
  const reading = readCostFile({
    file: {
      path,
      etag: '1',
      ...(localPath && { localPath }),
      open: async () => Readable.from(chunks),
    },
    format: { preset: 'focus', columns: {}, constants: {}, ...options.format },
    selection: options.selection ?? selectionOf(),
    limits: { maxExpansion: options.maxExpansion ?? 100 },
    signal: options.signal ?? new AbortController().signal,
    onBytes: options.onBytes,
    sliceBytes: options.sliceBytes,
  });
  for await (const batch of reading) {
    bill.lines.push(...batch.lines);
    bill.rejected.push(...batch.rejected);
    bill.rejectedMore += batch.rejectedMore;
    bill.bytes = batch.bytes;
    bill.notes.push(...(batch.notes ?? []));
    bill.batches += 1;
  }
  return bill;
}

/** Billed costs of lines in units of 10^-15. */
export function billedOf(lines: readonly CostLine[]): bigint[] {
  return lines.map(({ billed }) => partsOf(billed));
}
