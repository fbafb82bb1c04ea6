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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  FactProvider,
  FactSubject,
} from '@backstage-stewardship/plugin-stewardship-node';
import { SupersededError } from '../../catalog/fence';
import type { RecordReader } from '../../catalog/RecordReader';
import { untilAborted } from '../../catalog/untilAborted';
import { describeFailure } from '../../database/describeFailure';
import { oneLine } from '../../sources/oneLine';
import type { StoredFacts } from './FactStore';
import type { FactProviders } from './FactProviders';
import { factSubjects } from './factSubjects';
import { providedFacts } from './providedFacts';
import { afterFailure, afterReading, isDue } from './providerTurns';
import { LEFT_OUT } from './sourceProblems';
import type { SourceState, SourceStore } from './SourceStore';

const BATCH = 500;
const MAX_FINDINGS = 3;
const MAX_PROBLEM = 900;

/** How asking the providers ended. */
export type ProvidedResult = {
  /** Ids of those that answered to the end. */
  read: string[];
  failed: string[];
  /** Entities and providers of which facts differ. */
  changed: number;
};

/**
 * Asks the tools that modules have added for facts about all entities. One that fails affects only itself: what it said before
 * stays, with its age, and it is asked again later and later.
 */
export class ProviderFacts {
  readonly #logger: LoggerService;
  readonly #patienceMs: number;
  readonly #providers: FactProviders;
  readonly #records: RecordReader;
  readonly #store: SourceStore;

  constructor(options: {
    logger: LoggerService;
    /** How many milliseconds a provider may take for all entities. */
    patienceMs: number;
    providers: FactProviders;
    records: RecordReader;
    store: SourceStore;
  }) {
    this.#logger = options.logger;
    this.#patienceMs = options.patienceMs;
    this.#providers = options.providers;
    this.#records = options.records;
    this.#store = options.store;
  }

  async run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<ProvidedResult> {
    const result: ProvidedResult = { read: [], failed: [], changed: 0 };
    const { all } = this.#providers;
    if (all.length === 0) {
      return result;
    }
    try {
      const runId = await this.#store.startRun();
      const states = await this.#store.readSources();
      const due = all.filter(({ id }) => isDue(states.get(id), options.now));
      if (due.length > 0) {
        const subjects = await factSubjects(this.#records);
        // All come to their end before this does, whatever happens to one of them.
        const asked = await Promise.allSettled(
          due.map(async provider => {
            const state = states.get(provider.id);
            await this.#ask({
              ...{ ...options, provider, state, subjects, runId, result },
            });
          }),
        );
        for (const each of asked) {
          if (each.status === 'rejected') {
            throw each.reason;
          }
        }
      }
    } catch (error) {
      if (!(error instanceof SupersededError)) {
        throw error;
      }
    }
    return result;
  }

  async #ask(options: {
    provider: FactProvider;
    state: SourceState | undefined;
    /** Uids by what the provider is told. */
    subjects: ReadonlyMap<string, { uid: string; subject: FactSubject }>;
    runId: number;
    now: Date;
    signal?: AbortSignal;
    result: ProvidedResult;
  }): Promise<void> {
    const { provider, state, runId, now, result } = options;
    const { id } = provider;
    let next: SourceState;
    try {
      const findings = await this.#read(options);
      next = afterReading(id, tell(findings));
      result.read.push(id);
      if (findings.length > 0) {
        this.#logger.warn('Facts of a provider were left out', {
          ...{ provider: id, findings: findings.slice(0, MAX_FINDINGS) },
          count: findings.length,
        });
      }
    } catch (error) {
      // A run that is stopped says nothing about the tool.
      if (error instanceof SupersededError || options.signal?.aborted) {
        throw error;
      }
      const reason = oneLine(describeFailure(error), MAX_PROBLEM);
      this.#logger.warn('A provider of facts failed', { provider: id, reason });
      next = afterFailure({ id, state, reason, now });
      result.failed.push(id);
    }
    await this.#store.putSources({ runId, sources: [next] });
  }

  /** Stores what comes, and says what had to be left out. */
  async #read(options: {
    provider: FactProvider;
    subjects: ReadonlyMap<string, { uid: string; subject: FactSubject }>;
    runId: number;
    now: Date;
    signal?: AbortSignal;
    result: ProvidedResult;
  }): Promise<string[]> {
    const { provider, subjects, runId, now, result } = options;
    const patience = AbortSignal.timeout(this.#patienceMs);
    const signal = options.signal
      ? AbortSignal.any([options.signal, patience])
      : patience;
    const findings: string[] = [];
    // Of an entity that is told twice, the last counts.
    let batch = new Map<string, StoredFacts>();
    const write = async () => {
      const rows = [...batch.values()];
      batch = new Map();
      const at = now.toISOString();
      const written = await this.#store.putFacts({
        ...{ runId, rows, at, aged: true },
      });
      result.changed += written.changed;
      await nextTurn();
    };
    const readings = provider.readFacts({
      entities: [...subjects.values()].map(({ subject }) => subject),
      signal,
    });
    try {
      // Not every provider looks at the signal.
      for await (const reading of untilAborted(readings, signal)) {
        const found = subjects.get(
          String(reading?.entityRef).toLocaleLowerCase('en-US'),
        );
        if (found) {
          const { uid } = found;
          const read = providedFacts({ provider, reading, uid, now });
          if (read.row) {
            batch.set(uid, read.row);
          }
          findings.push(...read.findings.slice(0, MAX_FINDINGS));
        }
        if (batch.size >= BATCH) {
          await write();
        }
      }
    } finally {
      // What was read before a failure counts.
      if (batch.size > 0 && !options.signal?.aborted) {
        await write();
      }
    }
    return findings;
  }
}

function tell(findings: string[]): string | undefined {
  const [first] = findings;
  return first === undefined
    ? undefined
    : oneLine(
        findings.length > 1
          ? `${LEFT_OUT}${first}; and ${findings.length - 1} more`
          : `${LEFT_OUT}${first}`,
        MAX_PROBLEM,
      );
}
