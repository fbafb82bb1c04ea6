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

import type { LadderVerdict } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inChunks, whereInMany } from '../database/dialect';
import { inSlices } from '../database/inSlices';
import { TaskRuns } from '../database/TaskRuns';
import type {
  LadderEntry,
  LadderStore,
  PastVerdict,
  StoredLadder,
} from './LadderStore';

const TASK = 'ladder-test';

type LadderRow = {
  uid: string;
  verdict: LadderVerdict;
  verdict_before: LadderVerdict | null;
  verdict_since: string;
  ladder: string;
  ladder_hash: string;
};

/** Writes one multi-valued filter of the directory, in somebody else's transaction. */
export type AspectWriter = (
  tx: Knex.Transaction,
  values: ReadonlyMap<string, string>,
) => Promise<void>;

/** Ladders in the plugin's database. */
export class DatabaseLadderStore implements LadderStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;
  readonly #writeAspects: AspectWriter;

  /** `writeAspects` makes the directory agree, in the same transaction: a list must not tell another story. */
  constructor(options: { knex: Knex; writeAspects: AspectWriter }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns({ knex: options.knex, task: TASK });
    this.#writeAspects = options.writeAspects;
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async hashes(): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    const slices = inSlices<Pick<LadderRow, 'uid' | 'ladder_hash'>>({
      key: ['ladders.uid'],
      query: () =>
        this.#knex('ladders')
          .join('directory_aspects', 'directory_aspects.uid', 'ladders.uid')
          .where('directory_aspects.aspect', 'ladder')
          .select('ladders.uid', 'ladders.ladder_hash'),
    });
    for await (const rows of slices) {
      for (const { uid, ladder_hash } of rows) {
        hashes.set(uid, ladder_hash);
      }
    }
    return hashes;
  }

  async putLadders(options: {
    runId: number;
    entries: LadderEntry[];
    now: string;
  }): Promise<void> {
    const { runId, now } = options;
    await this.#runs.within(runId, async tx => {
      // Who was removed in the meantime has no ladder any more.
      const present = new Set<string>(
        await whereInMany(
          tx('mirrored_entities').whereNull('removed_at'),
          'uid',
          options.entries.map(({ uid }) => uid),
        ).pluck('uid'),
      );
      const entries = options.entries.filter(({ uid }) => present.has(uid));
      const stored: LadderRow[] = await whereInMany(
        tx('ladders'),
        'uid',
        entries.map(({ uid }) => uid),
      ).select('uid', 'verdict', 'verdict_before', 'verdict_since');
      const before = new Map(stored.map(row => [row.uid, row]));
      const rows = entries.map(entry => toRow(entry, before, now));
      for (const chunk of inChunks(rows, 6)) {
        await tx('ladders').insert(chunk).onConflict('uid').merge();
      }
      const changed = entries.filter(
        ({ uid, ladder }) => before.get(uid)?.verdict !== ladder.verdict,
      );
      const verdicts = changed.map(({ uid, ladder }) => ({
        uid,
        entity_ref: ladder.entityRef,
        verdict: ladder.verdict,
        verdict_before: before.get(uid)?.verdict ?? null,
        reasons: JSON.stringify([
          ...ladder.reasons,
          ...ladder.steps.flatMap(step => step.reasons),
        ]),
        decided_at: now,
      }));
      for (const chunk of inChunks(verdicts, 6)) {
        await tx('ladder_verdicts').insert(chunk);
      }
      await this.#writeAspects(
        tx,
        new Map(entries.map(({ uid, ladder }) => [uid, ladder.verdict])),
      );
    });
  }

  async endRun(options: { runId: number; now: string }): Promise<void> {
    await this.#runs.complete(options.runId, options.now);
  }

  async readLadders(entityRefs: string[]): Promise<Map<string, StoredLadder>> {
    const query = this.#knex('mirrored_entities')
      .join('ladders', 'ladders.uid', 'mirrored_entities.uid')
      .leftJoin('task_runs', join =>
        join.on('task_runs.task', this.#knex.raw('?', [TASK])),
      )
      .whereNull('mirrored_entities.removed_at');
    whereInMany(query, 'mirrored_entities.entity_ref', entityRefs);
    const rows: (LadderRow & {
      entity_ref: string;
      completed_at: string | null;
    })[] = await query.select(
      'mirrored_entities.entity_ref',
      'ladders.*',
      'task_runs.completed_at',
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          ladder: JSON.parse(row.ladder),
          since: row.verdict_since,
          before: row.verdict_before ?? undefined,
          testedAt: row.completed_at ?? row.verdict_since,
        },
      ]),
    );
  }

  async readHistory(entityRef: string, limit: number): Promise<PastVerdict[]> {
    const rows: {
      decided_at: string;
      verdict: LadderVerdict;
      verdict_before: LadderVerdict | null;
      reasons: string;
    }[] = await this.#knex('ladder_verdicts')
      .join('mirrored_entities', 'mirrored_entities.uid', 'ladder_verdicts.uid')
      .where('mirrored_entities.entity_ref', entityRef)
      .whereNull('mirrored_entities.removed_at')
      .orderBy('ladder_verdicts.id', 'desc')
      .limit(limit)
      .select(
        'ladder_verdicts.decided_at',
        'ladder_verdicts.verdict',
        'ladder_verdicts.verdict_before',
        'ladder_verdicts.reasons',
      );
    return rows.map(row => ({
      at: row.decided_at,
      verdict: row.verdict,
      before: row.verdict_before ?? undefined,
      reasons: JSON.parse(row.reasons),
    }));
  }
}

function toRow(
  { uid, ladder, hash }: LadderEntry,
  before: ReadonlyMap<string, LadderRow>,
  now: string,
): LadderRow {
  const stored = before.get(uid);
  const same = stored?.verdict === ladder.verdict;
  return {
    uid,
    verdict: ladder.verdict,
    verdict_before: (same ? stored.verdict_before : stored?.verdict) ?? null,
    verdict_since: same ? stored.verdict_since : now,
    ladder: JSON.stringify(ladder),
    ladder_hash: hash,
  };
}
