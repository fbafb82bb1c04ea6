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

import type { ColumnMetaData, SchemaTree } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { checkRuns, lengthAt, widthOf } from './checkRuns';
import { deltaLengthsOf } from './deltaLengthsOf';
import {
  numberOf,
  structOf,
  ThriftReader,
  type ThriftFields,
} from './ThriftReader';

/** A column is unpacked page by page, all values of a page at once. */
const MAX_PAGE_VALUES = 1 << 23;
const MAX_DEPTH = 16;
const [DATA, DICTIONARY, DATA_2] = [0, 2, 3];
const [PLAIN_DICTIONARY, RLE, DELTA_TEXTS, RLE_DICTIONARY, SPLIT] = [
  ...[2, 3, 7, 8, 9],
];

/** A page with values, by where it begins. */
export type ParquetPage = { at: number; size: number };

/** What a column is allowed, and whom its unpacked bytes are told. */
type Limits = {
  maxValues: number;
  /** Fails where they have become too many. */
  unpack(bytes: number): void;
};

/**
 * Goes through the pages of a column before they are unpacked for good. What a page says of itself decides how much memory is
 * taken for it, so that each of its numbers has to fit the bytes that are there.
 */
export class ParquetPages {
  readonly #bytes: Uint8Array;
  readonly #data: ColumnMetaData;
  readonly #typeLength: number;
  readonly #maxRepetition: number;
  readonly #maxDefinition: number;
  readonly #isFlat: boolean;
  readonly #limits: Limits;

  constructor(options: {
    bytes: Uint8Array;
    data: ColumnMetaData;
    /** From the root of the schema to the column. */
    path: readonly SchemaTree[];
    limits: Limits;
  }) {
    const { path } = options;
    const kinds = path.map(({ element }) => element.repetition_type);
    const leaf = path[path.length - 1];
    this.#bytes = options.bytes;
    this.#data = options.data;
    this.#typeLength = leaf.element.type_length ?? 0;
    this.#maxRepetition = kinds.filter(kind => kind === 'REPEATED').length;
    this.#maxDefinition = kinds.slice(1).filter(k => k !== 'REQUIRED').length;
    this.#isFlat =
      path.length === 2 &&
      kinds[1] !== 'REPEATED' &&
      leaf.children.length === 0;
    this.#limits = options.limits;
    if (path.length > MAX_DEPTH) {
      throw new RangeError('Columns are nested too deeply');
    }
  }

  /** All that are read, in their order. */
  check(): ParquetPage[] {
    const { maxValues } = this.#limits;
    const pages: ParquetPage[] = [];
    let values = 0;
    let at = 0;
    // As far as it is unpacked: there may be something behind the last page.
    while (
      at < this.#bytes.length - 1 &&
      !(this.#isFlat && values >= maxValues)
    ) {
      const reader = new ThriftReader(this.#bytes, at);
      const header = reader.struct();
      const size = numberOf(header, 3);
      const end = reader.at + size;
      if (end > this.#bytes.length) {
        throw new RangeError('A page ends too soon');
      }
      this.#limits.unpack(numberOf(header, 2));
      const content = this.#bytes.subarray(reader.at, end);
      if (numberOf(header, 1) === DICTIONARY) {
        const count = numberOf(structOf(header, 7), 1);
        if (count > numberOf(header, 2)) {
          throw new RangeError('A dictionary has more values than bytes');
        }
      } else {
        pages.push({ at, size: end - at });
        values += this.#checkPage(header, content, maxValues - values);
      }
      at = end;
    }
    return pages;
  }

  /** The number of its values. */
  #checkPage(header: ThriftFields, content: Uint8Array, left: number): number {
    const type = numberOf(header, 1);
    if (type !== DATA && type !== DATA_2) {
      throw new RangeError(`The kind of page ${type} is unknown`);
    }
    const page = structOf(header, type === DATA ? 5 : 8);
    const count = numberOf(page, 1);
    if (count > Math.min(left, MAX_PAGE_VALUES)) {
      throw new RangeError('A page has more values than its column');
    }
    if (type === DATA) {
      this.#checkFirst(header, page, content);
    } else {
      this.#checkSecond(header, page, content);
    }
    return count;
  }

  /** A page of the first version: levels are packed with the values. */
  #checkFirst(
    header: ThriftFields,
    page: ThriftFields,
    content: Uint8Array,
  ): void {
    const count = numberOf(page, 1);
    const bytes = this.#unpacked(content, numberOf(header, 2));
    let at = 0;
    let there = count;
    for (const max of [this.#maxRepetition, this.#maxDefinition]) {
      if (max > 0) {
        const { occurrences } = checkRuns({
          ...{ bytes, at: at + 4, width: widthOf(max), count, counted: max },
        });
        at += 4 + lengthAt(bytes, at);
        there = occurrences;
      }
    }
    // Values that are there are those of the highest level of definition.
    const present = this.#maxDefinition > 0 ? there : count;
    const encoding = numberOf(page, 2);
    if (![PLAIN_DICTIONARY, RLE, RLE_DICTIONARY].includes(encoding)) {
      this.#checkValues({ bytes, at, encoding, count: present });
    } else if (this.#data.type === 'BOOLEAN') {
      checkRuns({ bytes, at: at + 4, width: 1, count: present });
    } else if (bytes[at] > 0) {
      // Places without bits are not unpacked: all are the first one.
      checkRuns({ bytes, at: at + 1, width: bytes[at], count: present });
    }
  }

  /** A page of the second version: levels lie before the values as they are. */
  #checkSecond(
    header: ThriftFields,
    page: ThriftFields,
    content: Uint8Array,
  ): void {
    const count = numberOf(page, 1);
    const missing = numberOf(page, 2);
    const definitions = numberOf(page, 5);
    const repetitions = numberOf(page, 6);
    const rows = numberOf(page, 3);
    if (
      missing > count ||
      (this.#isFlat && rows !== count) ||
      (this.#maxDefinition === 0 && definitions > 0)
    ) {
      throw new RangeError('A page contradicts itself');
    }
    for (const [max, at] of [
      [this.#maxRepetition, 0],
      [this.#maxDefinition, repetitions],
    ]) {
      if (max > 0) {
        checkRuns({ bytes: content, at, width: widthOf(max), count });
      }
    }
    const packed = content.subarray(repetitions + definitions);
    const size = numberOf(header, 2) - repetitions - definitions;
    const bytes = page.get(7) === false ? packed : this.#unpacked(packed, size);
    const encoding = numberOf(page, 4);
    const present = count - missing;
    if (encoding === RLE) {
      checkRuns({ bytes, at: 4, width: 1, count: present });
    } else if (encoding === PLAIN_DICTIONARY || encoding === RLE_DICTIONARY) {
      checkRuns({ bytes, at: 1, width: bytes[0] ?? 0, count: present });
    } else {
      this.#checkValues({ bytes, at: 0, encoding, count: present });
    }
  }

  #unpacked(packed: Uint8Array, size: number): Uint8Array {
    const { codec } = this.#data;
    if (size < 0) {
      throw new RangeError('A page has a negative size');
    }
    if (codec === 'UNCOMPRESSED') {
      return packed;
    }
    const unpack = compressors[codec];
    if (!unpack) {
      throw new RangeError(`The compression ${codec} is unknown`);
    }
    return unpack(packed, size);
  }

  /** Values that are no runs. */
  #checkValues(options: {
    bytes: Uint8Array;
    at: number;
    encoding: number;
    count: number;
  }): void {
    const { bytes, at, encoding, count } = options;
    if (encoding === DELTA_TEXTS && count > 0) {
      const prefixes = deltaLengthsOf({ bytes, at, count });
      const suffixes = deltaLengthsOf({ bytes, at: prefixes.end, count });
      this.#limits.unpack(prefixes.total + suffixes.total);
    } else if (
      encoding === SPLIT &&
      this.#data.type === 'FIXED_LEN_BYTE_ARRAY' &&
      count * this.#typeLength > bytes.length
    ) {
      throw new RangeError('A page has more values than bytes');
    }
  }
}
