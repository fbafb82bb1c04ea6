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

import type { Knex } from 'knex';
import { mirrorVersionOf } from '../catalog/RelianceGraphReader';
import { inChunks, whereInMany } from '../database/dialect';
import { insertAsJson, jsonChunks } from '../database/insertAsJson';
import { inSlices } from '../database/inSlices';
import { TaskRuns } from '../database/TaskRuns';
import type { StoredLifecycleSource } from './ProductStore';
import type { SheetBasis, SheetStore, StoredSheet } from './SheetStore';
import type { TechnologySheet } from './sheet';
import { fromSourceRow, type SourceRow } from './feeds/sourceRows';
import { bumpTechnologyVersion } from './technologyState';

const TECHNOLOGY_COLUMNS = ['uid', 'position', 'product', 'cycle', 'version'];

/** Sheets in the plugin's database. */
export class DatabaseSheetStore implements SheetStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns({
      knex: options.knex,
      task: 'technology-sheets',
    });
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async hashes(): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    const slices = inSlices<{ uid: string; hash: string }>({
      key: ['uid'],
      query: () => this.#knex('technology_sheets').select('uid', 'hash'),
    });
    for await (const rows of slices) {
      for (const { uid, hash } of rows) {
        hashes.set(uid, hash);
      }
    }
    return hashes;
  }

  async putSheets(options: {
    runId: number;
    sheets: { sheet: TechnologySheet; hash: string }[];
    gone: string[];
  }): Promise<void> {
    const { runId, sheets, gone } = options;
    const uids = [...gone, ...sheets.map(({ sheet }) => sheet.uid)];
    await this.#runs.within(runId, async tx => {
      for (const table of ['technology_sheets', 'entity_technologies']) {
        await whereInMany(tx(table), 'uid', uids).delete();
      }
      const rows = sheets.map(({ sheet: { uid, ...sheet }, hash }) => ({
        ...{ uid, hash },
        sheet: JSON.stringify(sheet),
      }));
      for (const chunk of inChunks(rows, 3)) {
        await tx('technology_sheets').insert(chunk);
      }
      const technologies = sheets.flatMap(toTechnologyRows);
      for (const chunk of jsonChunks(technologies, row => row)) {
        await insertAsJson(tx, {
          table: 'entity_technologies',
          columns: TECHNOLOGY_COLUMNS,
          chunk,
        });
      }
      await bumpTechnologyVersion(tx);
    });
  }

  async isMatched(): Promise<boolean> {
    const { version, mirror, matched } = await this.#readState();
    return matched === stampOf({ version, mirror });
  }

  async readBasis(): Promise<SheetBasis> {
    const { version, mirror } = await this.#readState();
    return { version, mirror };
  }

  async completeRun(options: {
    runId: number;
    basis: SheetBasis;
    puts: number;
  }): Promise<void> {
    const { runId, basis, puts } = options;
    const version = basis.version + puts;
    await this.#runs.within(runId, async tx => {
      await tx('technology_state')
        .where({ version })
        .update({ matched: stampOf({ ...basis, version }) });
    });
  }

  async #readState(): Promise<SheetBasis & { matched?: string }> {
    const row = await this.#knex('technology_state')
      .leftJoin('mirror_state', join => join.on(this.#knex.raw('1 = 1')))
      .first<{
        version: number;
        matched: string | null;
        resolved_version: number;
        settings_hash: string;
      }>(
        'technology_state.version',
        'technology_state.matched',
        'mirror_state.resolved_version',
        'mirror_state.settings_hash',
      );
    return {
      version: row.version,
      mirror: mirrorVersionOf(row),
      matched: row.matched ?? undefined,
    };
  }

  async readSheet(uid: string): Promise<StoredSheet> {
    const rows: (Partial<SourceRow> & {
      sheet: string | null;
      technology_version: number;
    })[] = await this.#knex('technology_state')
      .leftJoin('technology_sheets', join =>
        join.onVal('technology_sheets.uid', uid),
      )
      // A handful at most, and so all of it is one statement.
      .leftJoin('lifecycle_sources', join => join.on(this.#knex.raw('1 = 1')))
      .orderBy('lifecycle_sources.position')
      .select(
        'technology_sheets.sheet',
        { technology_version: 'technology_state.version' },
        'lifecycle_sources.*',
      );
    const [first] = rows;
    return {
      ...(first?.sheet && { sheet: { uid, ...JSON.parse(first.sheet) } }),
      sources: rows.flatMap((row): StoredLifecycleSource[] =>
        isSource(row) ? [fromSourceRow(row)] : [],
      ),
      version: String(first?.technology_version ?? ''),
    };
  }

  async readSheets(uids: string[]): Promise<Map<string, TechnologySheet>> {
    const rows: { uid: string; sheet: string }[] = await whereInMany(
      this.#knex('technology_sheets'),
      'uid',
      uids,
    ).select('uid', 'sheet');
    return new Map(
      rows.map(({ uid, sheet }) => [uid, { uid, ...JSON.parse(sheet) }]),
    );
  }
}

function stampOf({ version, mirror }: SheetBasis): string {
  return `${version} ${mirror}`;
}

function toTechnologyRows({ sheet }: { sheet: TechnologySheet }) {
  return sheet.items.map(({ version, match }, position) => ({
    uid: sheet.uid,
    position,
    product: match.product ?? null,
    cycle: match.status === 'matched' ? match.cycle : null,
    // PostgreSQL refuses what it cannot show, and with it all that is stored at once.
    version: version?.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, 200) ?? null,
  }));
}

function isSource(row: Partial<SourceRow>): row is SourceRow {
  return typeof row.id === 'string';
}
