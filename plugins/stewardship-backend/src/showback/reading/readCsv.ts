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
import type { AttributeSelection, CostBatch } from './CostLine';
import { CsvBill } from './CsvBill';
import { csvSlices, type CsvSlice } from './csvSlices';
import { decodeText } from './decodeText';
import type { FileFormat } from './FileFormat';
import { LineCollector } from './LineCollector';

/** By which it is told how all of them are written. */
const SAMPLE_ROWS = 1000;
const SAMPLE_CHARACTERS = 2 * 1024 * 1024;

/** Reads a bill in CSV, a slice at a time. */
export async function* readCsv(options: {
  chunks: AsyncIterable<Buffer>;
  path: string;
  format: FileFormat;
  selection: AttributeSelection;
  signal: AbortSignal;
  /** Bytes read so far. */
  bytes: () => number;
  sliceBytes?: number;
}): AsyncGenerator<CostBatch> {
  const { path, format, selection, signal, bytes } = options;
  const texts = decodeText(options.chunks, options.sliceBytes);
  const { delimiter } = format;
  const collector = new LineCollector();
  let bill: CsvBill | undefined;
  let waiting: CsvSlice[] = [];
  let rows = 0;
  let characters = 0;
  const begin = () => {
    bill = CsvBill.fromRows({ slices: waiting, path, format, selection });
    for (const slice of waiting) {
      bill.read(slice, collector);
    }
    waiting = [];
    return collector.batch({ bytes: bytes(), notes: bill.notes });
  };
  for await (const slice of csvSlices({ texts, path, delimiter })) {
    signal.throwIfAborted();
    if (bill) {
      bill.read(slice, collector);
      yield collector.batch({ bytes: bytes(), notes: bill.notes });
    } else {
      waiting.push(slice);
      rows += slice.rows.length;
      characters += slice.characters;
      if (rows > SAMPLE_ROWS || characters > SAMPLE_CHARACTERS) {
        yield begin();
      }
    }
    // Others are served meanwhile.
    await setImmediate();
  }
  if (!bill) {
    yield begin();
  }
}
