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

import type { ProvidedCost } from '@backstage-stewardship/plugin-stewardship-node';
import { AmountReader } from './AmountReader';
import type { CostColumns, TextSource } from './CostColumns';
import type { AttributeSelection, CostLine } from './CostLine';
import type { FileFormat } from './FileFormat';
import { LineReader, type Rejection } from './LineReader';

const FIELDS = [
  'billed',
  'effective',
  'currency',
  'day',
  'period',
  'service',
  'category',
  'provider',
  'charge',
  'account',
  'accountName',
  'resourceId',
  'resourceName',
  'region',
] as const;
const TAGS_AT = FIELDS.length;
const BILLED_AT = FIELDS.indexOf('billed');
const EFFECTIVE_AT = FIELDS.indexOf('effective');
const NOWHERE: TextSource = { at: [], constant: '' };

const FORMAT: FileFormat = { preset: 'csv', columns: {}, constants: {} };

/** Makes lines of what sources hand over that are no files, with the same checks. */
export class ProvidedCostReader {
  readonly #names: string[];
  readonly #lines: LineReader;

  constructor(options: { selection: AttributeSelection }) {
    const { selection } = options;
    this.#names = [...selection.columns];
    const header = [...FIELDS, 'tags', ...this.#names];
    this.#lines = new LineReader({
      ...{ header, selection, format: FORMAT },
      columns: columnsOf(selection, this.#names),
      amounts: new AmountReader({ decimal: '.' }),
    });
  }

  /** What is worth knowing of the costs that were read so far. */
  get notes(): string[] {
    return this.#lines.notes;
  }

  /** Sources are not of this package: nothing is taken for granted. */
  read(provided: ProvidedCost): CostLine | Rejection {
    const cells: string[] = FIELDS.map(field => textOf(provided[field]));
    cells[BILLED_AT] ||= cells[EFFECTIVE_AT];
    cells[EFFECTIVE_AT] ||= cells[BILLED_AT];
    const { tags, columns } = provided;
    cells[TAGS_AT] = tags ? JSON.stringify(tags) : '';
    if (this.#names.length > 0) {
      const values = new Map(
        Object.entries(columns ?? {}).map(([name, value]) => [
          normalName(name),
          textOf(value),
        ]),
      );
      for (const [at, name] of this.#names.entries()) {
        cells[TAGS_AT + 1 + at] = values.get(normalName(name)) ?? '';
      }
    }
    return this.#lines.read(cells);
  }
}

function columnsOf(
  selection: AttributeSelection,
  names: readonly string[],
): CostColumns {
  const at = (field: (typeof FIELDS)[number]): TextSource => ({
    at: [FIELDS.indexOf(field)],
    constant: '',
  });
  return {
    billed: BILLED_AT,
    effective: EFFECTIVE_AT,
    currency: at('currency'),
    day: at('day'),
    period: at('period'),
    service: at('service'),
    category: at('category'),
    provider: at('provider'),
    charge: at('charge'),
    account: at('account'),
    accountName: at('accountName'),
    accountNames: new Map(),
    resourceId: selection.resourceId ? at('resourceId') : NOWHERE,
    resourceName: selection.resourceName ? at('resourceName') : NOWHERE,
    region: selection.region ? at('region') : NOWHERE,
    tags: { at: [TAGS_AT], constant: '' },
    tagCells: [],
    extras: names.map((name, index) => ({ at: TAGS_AT + 1 + index, name })),
    notes: [],
  };
}

function normalName(name: string): string {
  return name.trim().toLocaleLowerCase('en-US');
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
