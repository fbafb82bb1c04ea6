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

import { AmountReader } from './AmountReader';
import { CostFileError } from './CostFileError';
import type { AttributeSelection, CostBatch } from './CostLine';
import type { FileFormat } from './FileFormat';
import { findColumns } from './findColumns';
import { LineCollector } from './LineCollector';
import { LineReader } from './LineReader';

/** An answer is one object that is read as a whole; a month of a large cluster stays below. */
const MAX_BYTES = 64 * 1024 * 1024;

const PROPERTIES = [
  ['Cluster', 'cluster'],
  ['Node', 'node'],
  ['Namespace', 'namespace'],
  ['ControllerKind', 'controllerKind'],
  ['ControllerName', 'controller'],
  ['Pod', 'pod'],
  ['Container', 'container'],
  ['ProviderId', 'providerID'],
] as const;

const HEADER = [
  'Date',
  'TotalCost',
  'Labels',
  'Name',
  ...PROPERTIES.map(([column]) => column),
];

const LONG =
  "There are costs of more than one day, all of which count for its first; ask OpenCost with 'step=1d'";

type Json = Record<string, unknown>;

/** Reads what OpenCost answers to `/allocation`: a list of steps, and in each of them allocations by their names. */
export async function* readAllocations(options: {
  chunks: AsyncIterable<Buffer>;
  path: string;
  format: FileFormat;
  selection: AttributeSelection;
  signal: AbortSignal;
  bytes: () => number;
}): AsyncGenerator<CostBatch> {
  const { chunks, path, selection, signal, bytes } = options;
  const format: FileFormat = { ...options.format, preset: 'openCost' };
  const steps = stepsOf(await textOf(chunks, path), path);
  const columns = findColumns({ header: HEADER, format, selection, path });
  const amounts = new AmountReader({ decimal: '.' });
  const lines = new LineReader({
    ...{ header: HEADER, columns, format, selection, amounts },
  });
  const collector = new LineCollector();
  const notes = new Set(columns.notes);
  let row = 0;
  for (const step of steps) {
    signal.throwIfAborted();
    for (const [name, allocation] of Object.entries(objectOf(step))) {
      row += 1;
      collector.take(row, lines.read(cellsOf(name, objectOf(allocation))));
      if (isLong(objectOf(allocation))) {
        notes.add(LONG);
      }
    }
    yield collector.batch({
      bytes: bytes(),
      notes: [...notes, ...lines.notes],
    });
  }
}

async function textOf(
  chunks: AsyncIterable<Buffer>,
  path: string,
): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) {
      throw new CostFileError(
        `The file '${path}' is larger than 64 MB, which is too large for JSON; ask OpenCost for fewer days at once, or for CSV`,
      );
    }
  }
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function stepsOf(text: string, path: string): unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CostFileError(`The file '${path}' is not valid JSON`, {
      cause: error,
    });
  }
  const { data } = objectOf(json);
  if (!Array.isArray(data)) {
    throw new CostFileError(
      `The file '${path}' is not what OpenCost answers to '/allocation': it has no list 'data'`,
    );
  }
  return data;
}

function cellsOf(name: string, allocation: Json): string[] {
  const properties = objectOf(allocation.properties);
  const { start } = objectOf(allocation.window);
  const labels = {
    ...objectOf(properties.namespaceAnnotations),
    ...objectOf(properties.namespaceLabels),
    ...objectOf(properties.annotations),
    ...objectOf(properties.labels),
  };
  return [
    scalar(start ?? allocation.start),
    scalar(allocation.totalCost),
    JSON.stringify(labels),
    name,
    ...PROPERTIES.map(([, property]) => scalar(properties[property])),
  ];
}

function isLong(allocation: Json): boolean {
  const { start, end } = objectOf(allocation.window);
  const length = Date.parse(scalar(end)) - Date.parse(scalar(start));
  return length > 24 * 60 * 60 * 1000;
}

function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : '';
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}
