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

import { gzipSync } from 'node:zlib';

/** A value of the compact protocol of Thrift, in which Parquet describes itself. */
type Thrift =
  | { i32: number }
  | { i64: number }
  | { text: string }
  | { list: Thrift[] }
  | { struct: [number, Thrift][] };

/** A column as it is stored: values that are there, and levels where something may be missing or repeated. */
export type TestColumn = {
  path: string[];
  /** Physical: 1 INT32, 2 INT64, 5 DOUBLE, 6 BYTE_ARRAY, 7 FIXED_LEN_BYTE_ARRAY. */
  type: number;
  values: Buffer[];
  definitions?: number[];
  repetitions?: number[];
  /** What pages and footer say of themselves, whatever they have. */
  claims?: {
    count?: number;
    unpacked?: number;
    packed?: number;
    dictionary?: number;
    encoding?: number;
  };
  /** Instead of levels and values. */
  content?: Buffer;
};

/** An element of the schema: numbers as the format has them. */
export type TestElement = {
  name: string;
  type?: number;
  length?: number;
  /** 0 required, 1 optional, 2 repeated. */
  repetition?: number;
  children?: number;
  /** 0 UTF8, 1 MAP, 5 DECIMAL, 10 TIMESTAMP_MICROS. */
  converted?: number;
  scale?: number;
};

/** A Parquet file with plain pages that are packed with gzip. */
export function parquetOf(
  schema: TestElement[],
  groups: { rows: number; columns: TestColumn[] }[],
): Buffer {
  const parts = [Buffer.from('PAR1')];
  let offset = 4;
  const rowGroups = groups.map(({ rows, columns }): Thrift => {
    const chunks = columns.map((column): Thrift => {
      const { claims = {} } = column;
      const plain =
        column.content ??
        Buffer.concat([
          ...[column.repetitions, column.definitions].map(levelsOf),
          ...column.values,
        ]);
      const packed = gzipSync(plain);
      const count =
        claims.count ?? column.definitions?.length ?? column.values.length;
      const dictionary: Thrift = {
        struct: [
          [1, { i32: 2 }],
          [2, { i32: 0 }],
          [3, { i32: 0 }],
          [
            7,
            {
              struct: [
                [1, { i32: claims.dictionary ?? 0 }],
                [2, { i32: 0 }],
              ],
            },
          ],
        ],
      };
      const page = encode({
        struct: [
          [1, { i32: 0 }],
          [2, { i32: claims.unpacked ?? plain.length }],
          [3, { i32: claims.packed ?? packed.length }],
          [
            5,
            {
              struct: [
                [1, { i32: count }],
                [2, { i32: claims.encoding ?? 0 }],
                [3, { i32: 3 }],
                [4, { i32: 3 }],
              ],
            },
          ],
        ],
      });
      const header =
        claims.dictionary === undefined
          ? page
          : Buffer.concat([encode(dictionary), page]);
      const start = offset;
      parts.push(header, packed);
      offset += header.length + packed.length;
      const data: Thrift = {
        struct: [
          [1, { i32: column.type }],
          [2, { list: [{ i32: 0 }] }],
          [3, { list: column.path.map(text => ({ text })) }],
          [4, { i32: 2 }],
          [5, { i64: count }],
          [6, { i64: header.length + plain.length }],
          [7, { i64: header.length + packed.length }],
          [9, { i64: start }],
        ],
      };
      return {
        struct: [
          [2, { i64: start }],
          [3, data],
        ],
      };
    });
    return {
      struct: [
        [1, { list: chunks }],
        [2, { i64: 0 }],
        [3, { i64: rows }],
      ],
    };
  });
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const footer = encode({
    struct: [
      [1, { i32: 1 }],
      [2, { list: schema.map(elementOf) }],
      [3, { i64: rows }],
      [4, { list: rowGroups }],
    ],
  });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, length, Buffer.from('PAR1')]);
}

/** A text as Parquet stores it. */
export function parquetText(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function elementOf(element: TestElement): Thrift {
  const numbers: [number, number | undefined][] = [
    [1, element.type],
    [2, element.length],
    [3, element.repetition],
  ];
  const more: [number, number | undefined][] = [
    [5, element.children],
    [6, element.converted],
    [7, element.scale],
    [8, element.scale === undefined ? undefined : 38],
  ];
  const fields = (list: [number, number | undefined][]) =>
    list.flatMap(([id, i32]): [number, Thrift][] =>
      i32 === undefined ? [] : [[id, { i32 }]],
    );
  return {
    struct: [...fields(numbers), [4, { text: element.name }], ...fields(more)],
  };
}

function levelsOf(levels: number[] | undefined): Buffer {
  if (!levels) {
    return Buffer.alloc(0);
  }
  const runs = Buffer.concat(levels.map(level => Buffer.from([1 << 1, level])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(runs.length);
  return Buffer.concat([length, runs]);
}

function encode(value: Thrift): Buffer {
  if ('i32' in value || 'i64' in value) {
    const number = 'i32' in value ? value.i32 : value.i64;
    return varint(number >= 0 ? number * 2 : -number * 2 - 1);
  }
  if ('text' in value) {
    const bytes = Buffer.from(value.text);
    return Buffer.concat([varint(bytes.length), bytes]);
  }
  if ('list' in value) {
    const kind = value.list.length > 0 ? kindOf(value.list[0]) : 5;
    return Buffer.concat([
      Buffer.from([0xf0 + kind]),
      varint(value.list.length),
      ...value.list.map(encode),
    ]);
  }
  let last = 0;
  const fields = value.struct.map(([id, field]) => {
    const head = Buffer.from([(id - last) * 16 + kindOf(field)]);
    last = id;
    return Buffer.concat([head, encode(field)]);
  });
  return Buffer.concat([...fields, Buffer.from([0])]);
}

function kindOf(value: Thrift): number {
  if ('i32' in value) {
    return 5;
  }
  if ('i64' in value) {
    return 6;
  }
  if ('text' in value) {
    return 8;
  }
  return 'list' in value ? 9 : 12;
}

function varint(number: number): Buffer {
  const bytes: number[] = [];
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}
