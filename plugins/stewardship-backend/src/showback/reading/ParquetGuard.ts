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

import {
  parquetMetadataAsync,
  parquetSchema,
  readOffsetIndex,
  type ColumnChunk,
  type FileMetaData,
  type RowGroup,
  type SchemaTree,
} from 'hyparquet';
import { CostFileError } from './CostFileError';
import { asItIsStored } from './parquetCells';
import type { ParquetFile } from './ParquetFile';
import { ParquetPages, type ParquetPage } from './ParquetPages';
import { ThriftReader } from './ThriftReader';

const FREE_BYTES = 16 * 1024 * 1024;
const MAX_FOOTER_BYTES = 32 * 1024 * 1024;
const MAX_CHUNK_VALUES = 1 << 24;
/** No row of a bill takes less. */
const ROW_BYTES = 16;
const END_BYTES = 8;

/**
 * What may be unpacked of a Parquet file. The library believes what a file says of itself, so that a few hundred bytes could
 * take all memory: nothing reaches it that was not gone through here.
 */
export class ParquetGuard {
  /** As the library may have it. */
  readonly metadata: FileMetaData;
  /** As the file has it. */
  readonly schema: SchemaTree;
  readonly #file: ParquetFile;
  readonly #path: string;
  readonly #maxExpansion: number;
  #unpacked = 0;

  private constructor(options: {
    file: ParquetFile;
    metadata: FileMetaData;
    path: string;
    maxExpansion: number;
  }) {
    this.#file = options.file;
    this.#path = options.path;
    this.#maxExpansion = options.maxExpansion;
    this.schema = parquetSchema(options.metadata);
    this.metadata = {
      ...options.metadata,
      schema: options.metadata.schema.map(asItIsStored),
      row_groups: options.metadata.row_groups.map(group => ({
        ...group,
        columns: group.columns.map(chunk => ({ ...chunk })),
      })),
    };
  }

  static async from(options: {
    file: ParquetFile;
    path: string;
    maxExpansion: number;
  }): Promise<ParquetGuard> {
    const { file } = options;
    const end = file.byteLength - END_BYTES;
    const length = new DataView(await file.slice(end)).getUint32(0, true);
    if (length > Math.min(end, MAX_FOOTER_BYTES)) {
      throw new RangeError(`What it says of itself has ${length} bytes`);
    }
    const footer = await file.slice(end - length, end);
    new ThriftReader(new Uint8Array(footer)).struct();
    const metadata = await parquetMetadataAsync(file, { geoparquet: false });
    const guard = new ParquetGuard({ ...options, metadata });
    guard.#checkRows();
    return guard;
  }

  /** To be called before rows of the column are read from the row group. */
  async check(group: RowGroup, column: string): Promise<void> {
    for (const chunk of group.columns) {
      if (chunk.meta_data?.path_in_schema[0] === column) {
        const pages = await this.#checkChunk(group, chunk);
        if (!(await this.#hasIndex(chunk, pages))) {
          chunk.offset_index_offset = undefined;
        }
      }
    }
  }

  async #checkChunk(
    group: RowGroup,
    { meta_data: data }: ColumnChunk,
  ): Promise<{ at: number; pages: ParquetPage[] }> {
    if (!data) {
      throw new RangeError('A column does not say where it lies');
    }
    const at = Number(data.dictionary_page_offset || data.data_page_offset);
    const size = Number(data.total_compressed_size);
    const bytes = new Uint8Array(await this.#file.slice(at, at + size));
    const path = [this.schema];
    for (const name of data.path_in_schema) {
      const children = path[path.length - 1].children;
      const child = children.find(({ element }) => element.name === name);
      if (!child) {
        throw new RangeError(`The column '${name}' is not in the schema`);
      }
      path.push(child);
    }
    const isFlat = path.length === 2 && path[1].children.length === 0;
    const isRepeated = path.some(
      ({ element }) => element.repetition_type === 'REPEATED',
    );
    let unpacked = 0;
    const pages = new ParquetPages({
      ...{ bytes, data, path },
      limits: {
        maxValues:
          isFlat && !isRepeated
            ? Number(group.num_rows)
            : Math.min(
                this.#allowed(this.#file.byteLength) / ROW_BYTES,
                MAX_CHUNK_VALUES,
              ),
        unpack: count => {
          unpacked += count;
          this.#unpacked += count;
          if (
            unpacked > this.#allowed(size) ||
            this.#unpacked > this.#allowed(this.#file.byteLength)
          ) {
            throw this.#grown();
          }
        },
      },
    }).check();
    return { at, pages };
  }

  /** Whether it can be relied on where the file says that pages lie. */
  async #hasIndex(
    { offset_index_offset: from, offset_index_length: length }: ColumnChunk,
    { at, pages }: { at: number; pages: ParquetPage[] },
  ): Promise<boolean> {
    if (!from || !length || length < 0) {
      return false;
    }
    const start = Number(from);
    const bytes = await this.#file.slice(start, start + length);
    new ThriftReader(new Uint8Array(bytes)).struct();
    const index = readOffsetIndex({ view: new DataView(bytes), offset: 0 });
    const listed = index.page_locations;
    return (
      listed.length === pages.length &&
      pages.every(
        (page, place) =>
          listed[place].offset === BigInt(at + page.at) &&
          listed[place].compressed_page_size === page.size,
      )
    );
  }

  /** What the file says of itself; pages may say otherwise. */
  #checkRows(): void {
    let rows = 0;
    for (const { columns, num_rows: count } of this.metadata.row_groups) {
      if (typeof count !== 'bigint' || count < 0n) {
        throw new RangeError('A group of rows does not say how many they are');
      }
      rows += Number(count);
      for (const { meta_data: data } of columns) {
        const packed = Number(data?.total_compressed_size ?? 0n);
        const unpacked = Number(data?.total_uncompressed_size ?? 0n);
        if (unpacked > this.#allowed(packed)) {
          throw this.#grown();
        }
      }
    }
    if (rows * ROW_BYTES > this.#allowed(this.#file.byteLength)) {
      throw this.#grown();
    }
  }

  /** How many bytes so many may become. */
  #allowed(packed: number): number {
    return Math.max(FREE_BYTES, packed * this.#maxExpansion);
  }

  #grown(): CostFileError {
    return new CostFileError(
      `The file '${this.#path}' grows to more than ${
        this.#maxExpansion
      } times its size when it is unpacked; if that is right, raise 'maxExpansion'`,
    );
  }
}
