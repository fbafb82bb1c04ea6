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

const MAX_DEPTH = 32;
const MAX_VARINT = 5;
const MAX_LONG_VARINT = 10;

/** Fields of a struct that are whole numbers, truths or structs; others are gone through and left out. */
export type ThriftFields = ReadonlyMap<number, ThriftValue>;
type ThriftValue = number | boolean | ThriftFields;

/**
 * Goes through what a Parquet file says of itself, before anything believes it: a few bytes can announce a list that fills the
 * memory. It takes time and memory by the bytes that are there, and fails where they end too soon.
 */
export class ThriftReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Behind what was read so far. */
  get at(): number {
    return this.#at;
  }

  struct(depth = 0): ThriftFields {
    if (depth > MAX_DEPTH) {
      throw new RangeError('Structs are nested too deeply');
    }
    const fields = new Map<number, ThriftValue>();
    let id = 0;
    for (;;) {
      const byte = this.#byte();
      const type = byte % 16;
      if (type === 0) {
        return fields;
      }
      const step = Math.floor(byte / 16);
      id = step > 0 ? id + step : this.#zigZag();
      const value = this.#value(type, depth + 1);
      if (value === undefined) {
        // The last one counts.
        fields.delete(id);
      } else {
        fields.set(id, value);
      }
    }
  }

  #value(type: number, depth: number): ThriftValue | undefined {
    switch (type) {
      case 1:
      case 2:
        return type === 1;
      case 3:
        return (this.#byte() << 24) >> 24;
      case 4:
      case 5:
        return this.#zigZag();
      case 6:
        this.#skipVarint(MAX_LONG_VARINT);
        return undefined;
      case 7:
        this.#skip(8);
        return undefined;
      case 8:
        this.#skip(this.#varint());
        return undefined;
      case 9:
        this.#skipList(depth);
        return undefined;
      case 12:
        return this.struct(depth);
      default:
        throw new RangeError(`The type ${type} is unknown`);
    }
  }

  #skipList(depth: number): void {
    if (depth > MAX_DEPTH) {
      throw new RangeError('Lists are nested too deeply');
    }
    const byte = this.#byte();
    const size = byte >= 0xf0 ? this.#varint() : Math.floor(byte / 16);
    // Each item has at least one byte.
    if (size < 0 || size > this.#bytes.length - this.#at) {
      throw new RangeError('A list has more items than there are bytes');
    }
    const type = byte % 16;
    for (let index = 0; index < size; index += 1) {
      this.#value(type === 1 || type === 2 ? 3 : type, depth + 1);
    }
  }

  #zigZag(): number {
    const number = this.#varint();
    return (number >>> 1) ^ -(number & 1);
  }

  /** Of 32 bits. */
  #varint(): number {
    const start = this.#at;
    this.#skipVarint(MAX_VARINT);
    let number = 0;
    for (let at = start; at < this.#at; at += 1) {
      number |= (this.#bytes[at] & 0x7f) << (7 * (at - start));
    }
    return number;
  }

  #skipVarint(maxBytes: number): void {
    for (let count = 0; count < maxBytes; count += 1) {
      if (this.#byte() < 0x80) {
        return;
      }
    }
    throw new RangeError('A number is too long');
  }

  #byte(): number {
    this.#skip(1);
    return this.#bytes[this.#at - 1];
  }

  #skip(count: number): void {
    if (count < 0 || count > this.#bytes.length - this.#at) {
      throw new RangeError('The bytes end too soon');
    }
    this.#at += count;
  }
}

/** A number that has to be there, and is never negative. */
export function numberOf(fields: ThriftFields, id: number): number {
  const value = fields.get(id);
  if (typeof value !== 'number' || value < 0) {
    throw new RangeError(`The number ${id} is missing or negative`);
  }
  return value;
}

/** A struct that has to be there. */
export function structOf(fields: ThriftFields, id: number): ThriftFields {
  const value = fields.get(id);
  if (typeof value !== 'object') {
    throw new RangeError(`The struct ${id} is missing`);
  }
  return value;
}
