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

import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  OnCallProvider,
  OnCallReading,
} from '@backstage-stewardship/plugin-stewardship-node';
import { SupersededError } from '../catalog/fence';
import type { RecordReader } from '../catalog/RecordReader';
import { untilAborted } from '../catalog/untilAborted';
import { describeFailure } from '../database/describeFailure';
import type { OnCallProviders } from './OnCallProviders';
import type { OnCallStore, StoredSource } from './OnCallStore';
import type { RotaBook } from './RotaBook';
import { HORIZON_MS } from './sourceState';
import { storeReading } from './storeReading';
import { surveyOnCall, type KnownPerson } from './surveyOnCall';

const PAST_MS = 7 * 24 * 3600_000;
const FORGET_MS = 24 * 3600_000;
const BATCH = 50;

/** How a refresh went, by number of sources. */
export type RefreshResult =
  | {
      status: 'done';
      sources: number;
      read: number;
      wrong: number;
      failed: number;
      /** Left for the next time: their turn has not come, or a provider's budget was used up. */
      left: number;
    }
  /** Another run has taken over. */
  | { status: 'superseded' };

/**
 * Asks the tools who is on call, for the past week and the coming month, and stores what they say. One that does not
 * answer affects only its own sources, and these keep what they had.
 */
export class OnCallRefresh {
  readonly #logger: LoggerService;
  readonly #onCall: OnCallStore;
  readonly #providers: OnCallProviders;
  readonly #records: RecordReader;
  readonly #rotas: RotaBook;
  readonly #patienceMs: number;

  constructor(options: {
    logger: LoggerService;
    onCall: OnCallStore;
    providers: OnCallProviders;
    records: RecordReader;
    rotas: RotaBook;
    /** How many milliseconds a provider may take for all its sources. */
    patienceMs: number;
  }) {
    this.#logger = options.logger;
    this.#onCall = options.onCall;
    this.#providers = options.providers;
    this.#records = options.records;
    this.#rotas = options.rotas;
    this.#patienceMs = options.patienceMs;
  }

  async run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<RefreshResult> {
    try {
      return await this.#run(options);
    } catch (error) {
      if (error instanceof SupersededError) {
        return { status: 'superseded' };
      }
      throw error;
    }
  }

  async #run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<RefreshResult> {
    const { now, signal } = options;
    const runId = await this.#onCall.startRun();
    const { named, rotas, people } = await surveyOnCall(this.#records);
    this.#rotas.replace(rotas);
    const stored = await this.#onCall.readAllSources();
    const counts = { read: 0, wrong: 0, failed: 0 };

    await Promise.all(
      this.#requests({ named, stored, now }).map(
        async ({ provider, sources, from }) => {
          const write = async (batch: StoredSource[]) => {
            await this.#onCall.putSources({ runId, sources: batch });
            for (const { status } of batch) {
              counts[status] += 1;
            }
          };
          await this.#ask({
            ...{ provider, sources, from, stored, people, now, signal },
            write,
          });
        },
      ),
    );
    await this.#forget({ runId, named, stored, now });
    const done = counts.read + counts.wrong + counts.failed;
    return {
      status: 'done',
      sources: named.size,
      ...counts,
      left: named.size - done,
    };
  }

  /** What is asked of whom: of each provider those that are due, those never read apart, as they lack the past. */
  #requests(options: {
    named: ReadonlySet<string>;
    stored: ReadonlyMap<string, StoredSource>;
    now: Date;
  }): { provider: OnCallProvider; sources: string[]; from: Date }[] {
    const { named, stored, now } = options;
    const at = now.toISOString();
    const requests = new Map<
      string,
      { provider: OnCallProvider; sources: string[]; from: Date }
    >();
    const attempted = (source: string) => stored.get(source)?.attemptedAt ?? '';
    const due = [...named]
      .filter(source => (stored.get(source)?.nextAt ?? '') <= at)
      .sort((a, b) => (attempted(a) < attempted(b) ? -1 : 1));
    for (const source of due) {
      const provider = this.#providers.find(source)?.provider;
      if (provider) {
        const isNew = stored.get(source)?.schedule === undefined;
        const from = new Date(now.getTime() - (isNew ? PAST_MS : 0));
        const key = `${provider.id} ${isNew}`;
        const request = requests.get(key) ?? { provider, sources: [], from };
        request.sources.push(source);
        requests.set(key, request);
      }
    }
    return [...requests.values()];
  }

  async #ask(options: {
    provider: OnCallProvider;
    sources: string[];
    from: Date;
    stored: ReadonlyMap<string, StoredSource>;
    people: ReadonlyMap<string, KnownPerson>;
    now: Date;
    signal?: AbortSignal;
    write(batch: StoredSource[]): Promise<void>;
  }): Promise<void> {
    const { provider, stored, people, from, now, write } = options;
    // Two spellings of a source may be one key to the provider.
    const waiting = new Map<string, string[]>();
    for (const source of options.sources) {
      const key = this.#providers.find(source)?.key ?? '';
      waiting.set(key, [...(waiting.get(key) ?? []), source]);
    }
    let batch: StoredSource[] = [];
    const take = (key: string, reading: OnCallReading) => {
      for (const source of waiting.get(key) ?? []) {
        batch.push(
          storeReading({
            ...{ source, reading, from, now, people },
            before: stored.get(source),
          }),
        );
      }
      waiting.delete(key);
    };
    const patience = AbortSignal.timeout(this.#patienceMs);
    const signal = options.signal
      ? AbortSignal.any([options.signal, patience])
      : patience;
    try {
      const answers = provider.readOnCall({
        keys: [...waiting.keys()],
        from,
        until: new Date(now.getTime() + HORIZON_MS),
        signal,
      });
      // Not every provider looks at the signal.
      for await (const { key, reading } of untilAborted(answers, signal)) {
        take(key, reading);
        if (batch.length >= BATCH) {
          await write(batch);
          batch = [];
        }
      }
    } catch (error) {
      // A run that is stopped says nothing about the tool.
      if (error instanceof SupersededError || options.signal?.aborted) {
        throw error;
      }
      const reason = describeFailure(error);
      this.#logger.warn('An on-call provider failed', {
        provider: provider.id,
        reason,
      });
      for (const key of [...waiting.keys()]) {
        take(key, { status: 'failed', reason });
      }
    }
    if (batch.length > 0) {
      await write(batch);
    }
  }

  async #forget(options: {
    runId: number;
    named: ReadonlySet<string>;
    stored: ReadonlyMap<string, StoredSource>;
    now: Date;
  }): Promise<void> {
    const { runId, named, stored, now } = options;
    const before = new Date(now.getTime() - FORGET_MS).toISOString();
    const sources = [...stored.values()]
      .filter(({ source, attemptedAt }) => {
        return !named.has(source) && attemptedAt < before;
      })
      .map(({ source }) => source);
    if (sources.length > 0) {
      await this.#onCall.deleteSources({ runId, sources });
    }
  }
}
