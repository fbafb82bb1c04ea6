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

import type { SchemaElement } from 'hyparquet';

const MAX_MILLISECONDS = 8.64e15;

/** What a value of a column is as text, in the way that CSV files have it. */
export type CellText = (value: unknown) => string;

/** Values that this package makes of times and dates: text, as nothing is computed with them. */
export const parquetParsers = {
  timestampFromMilliseconds: (millis: bigint) => timeText(Number(millis)),
  timestampFromMicroseconds: (micros: bigint) =>
    timeText(Number(BigInt(micros) / 1000n)),
  timestampFromNanoseconds: (nanos: bigint) =>
    timeText(Number(BigInt(nanos) / 1_000_000n)),
  dateFromDays: (days: number) => timeText(days * 86_400_000).slice(0, 10),
  // It is taken apart where tags are read.
  jsonFromBytes: (bytes: Uint8Array | undefined) =>
    bytes && Buffer.from(bytes).toString(),
};

/**
 * Decimals are handed over as they are stored: as floating-point numbers they would not be exact. Shapes and variants no bill
 * has, and what they say of their own size is not to be believed.
 */
export function asItIsStored(element: SchemaElement): SchemaElement {
  if (isDecimal(element)) {
    return { ...element, converted_type: undefined, logical_type: undefined };
  }
  const { type = '' } = element.logical_type ?? {};
  return ['VARIANT', 'GEOMETRY', 'GEOGRAPHY'].includes(type)
    ? { ...element, logical_type: undefined }
    : element;
}

export function cellTextOf(element: SchemaElement): CellText {
  if (isDecimal(element)) {
    const { logical_type: type } = element;
    const scale =
      element.scale ?? (type?.type === 'DECIMAL' ? type.scale : undefined) ?? 0;
    return value => (isMissing(value) ? '' : decimalText(value, scale));
  }
  const { logical_type: type } = element;
  const isLocal = type?.type === 'TIMESTAMP' && !type.isAdjustedToUTC;
  return isLocal
    ? value => textOf(value).replace(/Z$/, '')
    : value => textOf(value);
}

function isDecimal(element: SchemaElement): boolean {
  return (
    element.converted_type === 'DECIMAL' ||
    element.logical_type?.type === 'DECIMAL'
  );
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (isMissing(value)) {
    return '';
  }
  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString();
  }
  return typeof value === 'object'
    ? JSON.stringify(value, (_, part) =>
        typeof part === 'bigint' ? part.toString() : part,
      )
    : String(value);
}

function decimalText(value: unknown, scale: number): string {
  const unscaled =
    value instanceof Uint8Array ? signedOf(value) : BigInt(String(value));
  const digits = (unscaled < 0n ? -unscaled : unscaled)
    .toString()
    .padStart(scale + 1, '0');
  const point = digits.length - scale;
  const sign = unscaled < 0n ? '-' : '';
  return scale > 0
    ? `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
    : `${sign}${digits}`;
}

/** The most significant byte comes first, in two's complement. */
function signedOf(bytes: Uint8Array): bigint {
  const hex = Buffer.from(bytes).toString('hex');
  return hex === '' ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`));
}

function timeText(milliseconds: number): string {
  return Math.abs(milliseconds) <= MAX_MILLISECONDS
    ? new Date(milliseconds).toISOString()
    : `${milliseconds} ms`;
}
