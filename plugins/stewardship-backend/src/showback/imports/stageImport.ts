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

import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import {
  amountOf,
  type Money,
} from '@backstage-stewardship/plugin-stewardship-common';
import { BatchStage } from './BatchStage';
import type { DatabaseCostBatches } from './DatabaseCostBatches';
import type { DatabaseCostKeyIds } from './DatabaseCostKeyIds';
import { CostLedger } from './CostLedger';
import { currencyNotes } from './currencyNotes';
import { roundUnits } from './exactSums';
import type { ImportProgress } from './ImportProgress';
import type { OpenedSource } from './ImportSource';
import type { BegunImport, NewPeriod } from './ImportStore';
import { sumTotals, type PeriodTally } from './PeriodTally';
import { RowTally } from './RowTally';

const MOST_FILES = 20;
const MOST_NOTES = 20;

/** An import that was read to its end. */
export type StagedImport = {
  periods: NewPeriod[];
  /** Periods that counted and of which there are no rows any more. */
  lost: string[];
  /** Whether all of it is there already. */
  isKnown: boolean;
  /** Whether some of it is stored already, which its record says. */
  isStored: boolean;
  /** Stores what is still in memory, and the sums of months. */
  store(): Promise<void>;
  moneyOf(sums: ReadonlyMap<string, bigint>): Money[];
};

/** Reads a source to its end and stores its sums where they do not count yet. Throws where it is not to be taken. */
export async function stageImport(options: {
  begun: BegunImport;
  opened: Extract<OpenedSource, { status: 'read' }>;
  progress: ImportProgress;
  signal: AbortSignal;
  batches: DatabaseCostBatches;
  ids: DatabaseCostKeyIds;
  maxRejected: number;
  mostCells?: number;
  mostMonths?: number;
}): Promise<StagedImport> {
  const { begun, opened, progress, signal, batches, ids } = options;
  const stage = new BatchStage({
    ...{ batchId: begun.batchId, batches, ids, signal },
    mostMonths: options.mostMonths,
  });
  const ledger = new CostLedger({
    sink: async (cells, isLast) => await stage.add(cells, isLast),
    mostCells: options.mostCells,
  });
  const rows = new RowTally();
  const files = new Set(opened.files);
  const notes = new Set<string>();
  const describeFiles = () => ({
    files: [...files].slice(0, MOST_FILES),
    totalFiles: files.size,
  });
  const describeRows = () => ({
    rowsRead: rows.read,
    rowsTaken: rows.taken,
    rowsRejected: rows.rejected,
    rejected: rows.firstRejected,
  });
  progress.set({ phase: 'reading', ...describeFiles() });
  try {
    for await (const part of opened.parts) {
      signal.throwIfAborted();
      rows.add(part);
      await ledger.add(part.lines);
      if (opened.totalBytes !== undefined) {
        progress.set({
          progress: Math.min(1, part.bytes / opened.totalBytes),
        });
      }
      files.add(part.file);
      for (const note of part.notes ?? []) {
        notes.add(note);
      }
      progress.set(describeRows());
    }
    await ledger.finish();
  } finally {
    await stage.settled();
    progress.set({ ...describeRows(), ...describeFiles() });
  }
  const refusal = rows.refusal(options.maxRejected);
  if (refusal !== undefined) {
    throw new InputError(refusal);
  }
  const { tallies } = stage;
  const periods = tallies.map(toNewPeriod);
  const lost = (opened.lost?.() ?? []).filter(period =>
    begun.checksums.has(period),
  );
  const isKnown =
    lost.length === 0 &&
    periods.every(
      ({ period, checksum }) => begun.checksums.get(period) === checksum,
    );
  const totals = sumTotals(tallies);
  progress.set({
    periods: [...periods.map(({ period }) => period), ...lost].sort(),
    checksum: opened.checksum?.() ?? checksumOf(periods),
    totals: totals.map(({ currency, billed, effective, rows: count }) => ({
      ...{ currency, rows: count },
      billed: amountOf(billed),
      effective: amountOf(effective),
    })),
    notes: [
      ...notes,
      ...(opened.notes?.() ?? []),
      ...(rows.read === 0 ? ['There are no rows in it'] : []),
      ...currencyNotes(totals.map(({ currency }) => currency)),
    ].slice(0, MOST_NOTES),
  });
  return {
    ...{ periods, lost, isKnown, isStored: stage.isStored },
    store: async () => {
      await stage.finish();
      const { months } = stage;
      await (months
        ? batches.addMonths(months, signal)
        : batches.sumMonths(begun.batchId, signal));
      await batches.gatherStatistics();
    },
    moneyOf: sums =>
      [...sums]
        .map(([currency, micros]) => ({ currency, amount: amountOf(micros) }))
        .sort((one, other) => (one.currency < other.currency ? -1 : 1)),
  };
}

function toNewPeriod(tally: PeriodTally): NewPeriod {
  const { period, checksum, firstDay, lastDay } = tally;
  return {
    ...{ period, checksum, firstDay, lastDay },
    totals: tally.totals.map(({ currency, billed, effective, rows }) => ({
      ...{ currency, rows },
      billed: amountOf(roundUnits(billed)),
      effective: amountOf(roundUnits(effective)),
    })),
  };
}

function checksumOf(periods: NewPeriod[]): string {
  return createHash('sha256')
    .update(periods.map(({ checksum }) => checksum).join('\n'))
    .digest('hex');
}
