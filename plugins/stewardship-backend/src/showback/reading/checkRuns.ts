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

/** Writers fill up their last run; more than that is no run of the page. */
const MAX_SURPLUS = 1024;
const MAX_WIDTH = 32;

/**
 * Goes through runs of levels, or of places in a dictionary, as they are going to be unpacked: one of six bytes can announce
 * more values than fit into memory. Fails where runs have more values than their page.
 */
export function checkRuns(options: {
  bytes: Uint8Array;
  at: number;
  /** Bits of a value. */
  width: number;
  /** Values of the page. */
  count: number;
  /** How often this value occurs is of interest. */
  counted?: number;
}): { occurrences: number } {
  const { bytes, width, count, counted } = options;
  let { at } = options;
  let seen = 0;
  let occurrences = 0;
  if (width > MAX_WIDTH) {
    throw new RangeError(`Values have ${width} bits`);
  }
  while (seen < count) {
    const header = varintAt(bytes, at);
    at = header.end;
    const isPacked = header.value % 2 === 1;
    const half = Math.floor(header.value / 2);
    const size = isPacked ? half * 8 : half;
    if (size > count - seen + MAX_SURPLUS) {
      throw new RangeError('A run has more values than its page');
    }
    const length = isPacked ? Math.max(half * width, 1) : Math.ceil(width / 8);
    // A run of values without bits may be the last byte of all.
    if (at + length > bytes.length && (!isPacked || half * width > 0)) {
      throw new RangeError('A run ends too soon');
    }
    if (counted !== undefined) {
      occurrences += isPacked
        ? packedOf({
            ...{ bytes, at, width, counted },
            count: Math.min(size, count - seen),
          })
        : repeatedOf({ bytes, at, length, counted, count: size });
    }
    at += length;
    seen += size;
  }
  return { occurrences };
}

function packedOf(options: {
  bytes: Uint8Array;
  at: number;
  width: number;
  counted: number;
  count: number;
}): number {
  const { bytes, at, width, counted, count } = options;
  let found = 0;
  let bit = 0;
  for (let index = 0; index < count; index += 1) {
    let value = 0;
    for (let place = 0; place < width; place += 1) {
      value |= ((bytes[at + (bit >> 3)] >> (bit & 7)) & 1) << place;
      bit += 1;
    }
    found += value === counted ? 1 : 0;
  }
  return found;
}

function repeatedOf(options: {
  bytes: Uint8Array;
  at: number;
  length: number;
  counted: number;
  count: number;
}): number {
  const { bytes, at, length, counted, count } = options;
  let value = 0;
  for (let index = 0; index < length; index += 1) {
    value |= bytes[at + index] << (8 * index);
  }
  return value === counted ? count : 0;
}

/** Of 32 bits. */
export function varintAt(
  bytes: Uint8Array,
  start: number,
): { value: number; end: number } {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) {
      break;
    }
    value += (byte % 128) * 2 ** (7 * index);
    if (byte < 128) {
      if (value >= 2 ** 32) {
        break;
      }
      return { value, end: start + index + 1 };
    }
  }
  throw new RangeError('A number ends too soon or is too large');
}

/** Bits that a level takes of which this is the highest. */
export function widthOf(max: number): number {
  return 32 - Math.clz32(max);
}

/** How many bytes levels have, which stands before them. */
export function lengthAt(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) {
    throw new RangeError('Levels end too soon');
  }
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(
    0,
    true,
  );
}
