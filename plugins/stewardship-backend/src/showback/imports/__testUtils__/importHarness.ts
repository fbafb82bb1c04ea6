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
import { mockServices } from '@backstage/backend-test-utils';
import {
  amountOf,
  type CostImport,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../../database/migrate';
import type { CostAllocation } from '../../allocation/CostAllocation';
import type { CostFile } from '../../reading/CostFile';
import type {
  AttributeSelection,
  CostBatch,
  CostLine,
  ExactAmount,
  RejectedLine,
} from '../../reading/CostLine';
import { DatabaseCostBatches } from '../DatabaseCostBatches';
import { CostImports } from '../CostImports';
import { DatabaseCostKeyIds } from '../DatabaseCostKeyIds';
import { DatabaseImportStore } from '../DatabaseImportStore';
import { FileImportSource, type ReadFile } from '../FileImportSource';

/** A row in few words. */
export type Row = {
  day: string;
  /** Decimal. */
  amount: string;
  effective?: string;
  period?: string;
  currency?: string;
  app?: string;
  service?: string;
};

/** A file that the test controls: its rows, in parts of some. */
export type FakeFile = {
  path: string;
  etag?: string;
  rows: Row[];
  rejected?: RejectedLine[];
  /** Thrown at its end. */
  error?: Error;
  /** Awaited before its end. */
  until?: Promise<unknown>;
};

/** Any decimal with at most 15 places. */
export function exactOf(text: string): ExactAmount {
  const [, sign, units, fraction = ''] =
    /^(-?)(\d+)(?:\.(\d{1,15}))?$/.exec(text) ?? [];
  const digits = fraction.padEnd(15, '0');
  const micros = BigInt(units + digits.slice(0, 6));
  const rest = Number(digits.slice(6));
  const factor = sign === '-' ? -1 : 1;
  const exact = micros * BigInt(factor);
  return {
    micros: Number.isSafeInteger(Number(exact)) ? Number(exact) : exact,
    // No zero has a sign here.
    rest: rest === 0 ? 0 : rest * factor,
  };
}

/** Rows as a reader makes them: what is alike in attributes or label is the same object. */
export function linesOf(rows: Row[]): CostLine[] {
  const attributes = new Map<string, CostLine['attributes']>();
  const labels = new Map<string, CostLine['label']>();
  return rows.map(row => {
    const { app = '', service = 'Compute' } = row;
    const found = attributes.get(app) ?? {
      ...{ account: '111', accountName: 'Main', resourceId: '' },
      ...{ resourceName: '', region: '' },
      tags: new Map(app ? [['app', app]] : []),
      columns: new Map(),
    };
    attributes.set(app, found);
    const label = labels.get(service) ?? {
      ...{ provider: 'Cloud', service, category: 'Compute', charge: 'Usage' },
    };
    labels.set(service, label);
    return {
      day: row.day,
      period: row.period ?? row.day.slice(0, 7),
      currency: row.currency ?? 'EUR',
      billed: exactOf(row.amount),
      effective: exactOf(row.effective ?? row.amount),
      ...{ attributes: found, label },
    };
  });
}

/** Allocates keys with the tag `app` to the component of that name, and nothing else. */
export class FakeAllocation implements CostAllocation {
  selection = 's1';
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async readSelection(): Promise<AttributeSelection> {
    return {
      ...{ tags: new Set(['app']), columns: new Set<string>() },
      ...{ resourceId: false, resourceName: false, region: false },
      hash: this.selection,
    };
  }

  async refresh({ source }: { source?: string }) {
    const rows: { id: number; attributes: string }[] = await this.#knex(
      'cost_keys',
    )
      .where(source === undefined ? {} : { source })
      .whereNull('outcome')
      .select('id', 'attributes');
    for (const { id, attributes } of rows) {
      const { app } = JSON.parse(attributes).tags;
      await this.#knex('cost_keys')
        .where('id', id)
        .update(
          app
            ? { outcome: 'allocated', entity_uid: app, entity_ref: app }
            : { outcome: 'noRule' },
        );
    }
    return { keys: rows.length, changed: rows.length };
  }
}

/** Paths of files in the order in which they were read. */
export function fakeFiles(files: FakeFile[], read: string[] = []) {
  const byPath = new Map(files.map(file => [file.path, file]));
  const readFile: ReadFile = async function* readRows({ file, signal }) {
    const found = byPath.get(file.path);
    read.push(file.path);
    const lines = linesOf(found?.rows ?? []);
    const size = 500;
    const batch = (some: CostLine[], bytes: number): CostBatch => ({
      ...{ lines: some, rejected: [], rejectedMore: 0, bytes },
    });
    for (let start = 0; start < lines.length; start += size) {
      signal.throwIfAborted();
      yield batch(lines.slice(start, start + size), start);
    }
    yield { ...batch([], lines.length), rejected: found?.rejected ?? [] };
    await found?.until;
    if (found?.error) {
      throw found.error;
    }
  };
  return {
    read,
    readFile,
    files: {
      list: async () => ({
        status: 'listed' as const,
        files: files.map(
          ({ path, etag = 'e1', rows }): CostFile => ({
            ...{ path, etag, bytes: rows.length },
            open: async () => Readable.from([]),
          }),
        ),
      }),
    },
  };
}

/** Imports with their real store, files that the test controls, and all that counts in a few words. */
export async function createImportHarness(
  given: Knex,
  options: {
    silentMs?: number;
    mostCells?: number;
    mostMonths?: number;
    now?: () => Date;
  } = {},
) {
  const knex = await migrateDatabase({
    database: mockServices.database({ knex: given }),
    logger: mockServices.logger.mock(),
  });
  const allocation = new FakeAllocation({ knex });
  const store = new DatabaseImportStore({ knex, ...options });
  const logger = mockServices.logger.mock();

  /** Imports on the whole database, or on one that the test has wrapped. */
  function importsOn(database: Knex): CostImports {
    return new CostImports({
      ...{ logger, ...options },
      allocation: new FakeAllocation({ knex: database }),
      batches: new DatabaseCostBatches({ knex: database }),
      createKeyIds: source =>
        new DatabaseCostKeyIds({ knex: database, source }),
      maxRejected: 0.01,
      store: new DatabaseImportStore({ knex: database, ...options }),
    });
  }

  const imports = new CostImports({
    ...{ allocation, logger, store, ...options },
    batches: new DatabaseCostBatches({ knex }),
    createKeyIds: source => new DatabaseCostKeyIds({ knex, source }),
    maxRejected: 0.01,
  });

  return {
    ...{ allocation, imports, importsOn, knex, logger, store },
    sourceOf,
    async import(
      files: FakeFile[],
      more: { id?: string; read?: string[]; isQuiet?: boolean } = {},
    ): Promise<CostImport> {
      return await imports.run({
        source: sourceOf(files, more),
        requestedBy: 'schedule',
        isQuiet: more.isQuiet,
      });
    },
    /** Of all that counts: `month app currency billed effective`. */
    async counted(): Promise<string[]> {
      return await countedIn(knex, 'cost_months', 'month');
    },
    async countedDays(): Promise<string[]> {
      return await countedIn(knex, 'cost_days', 'day');
    },
    /** Rows that no period names. */
    async leftovers(): Promise<number> {
      let sum = 0;
      for (const table of ['cost_days', 'cost_months']) {
        const [{ n }] = await knex(table)
          .leftJoin('cost_periods', join =>
            join
              .on('cost_periods.batch_id', `${table}.batch_id`)
              .on('cost_periods.period', `${table}.period`),
          )
          .whereNull('cost_periods.source')
          .count('* as n');
        sum += Number(n);
      }
      return sum;
    },
    async version(): Promise<number> {
      return Number((await knex('cost_state').first()).version);
    },
  };
}

export function sourceOf(
  files: FakeFile[],
  more: { id?: string; read?: string[]; isOwn?: boolean } = {},
): FileImportSource {
  const { id = 'bill' } = more;
  return new FileImportSource({
    place: { id, title: `The ${id}`, kind: 'infrastructure', position: 0 },
    ...fakeFiles(files, more.read),
    fileFormat: { preset: 'focus', columns: {}, constants: {} },
    isOwn: more.isOwn ?? true,
  });
}

async function countedIn(
  knex: Knex,
  table: string,
  time: string,
): Promise<string[]> {
  const rows: {
    time: string;
    attributes: string;
    currency: string;
    billed: string;
    effective: string;
  }[] = await knex('cost_periods')
    .join(table, join =>
      join
        .on(`${table}.batch_id`, 'cost_periods.batch_id')
        .on(`${table}.period`, 'cost_periods.period'),
    )
    .join('cost_keys', 'cost_keys.id', `${table}.key_id`)
    .groupBy(`${table}.${time}`, 'cost_keys.attributes', `${table}.currency`)
    .select(
      { time: `${table}.${time}` },
      'cost_keys.attributes',
      `${table}.currency`,
      knex.raw('cast(sum(billed) as text) as billed'),
      knex.raw('cast(sum(effective) as text) as effective'),
    );
  return rows
    .map(row => {
      const app = JSON.parse(row.attributes).tags.app ?? '-';
      const amounts = [row.billed, row.effective].map(text =>
        amountOf(BigInt(text)),
      );
      return [row.time, app, row.currency, ...amounts].join(' ');
    })
    .sort();
}
