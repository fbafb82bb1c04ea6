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

import type { CostProvider } from '@backstage-stewardship/plugin-stewardship-node';
import { describeFailure } from '../../database/describeFailure';
import { orAborted } from '../../tasks/orAborted';
import type { CostLine, RejectedLine } from '../reading/CostLine';
import { ProvidedCostReader } from '../reading/ProvidedCostReader';
import type { ImportPart, ImportSource, OpenedSource } from './ImportSource';
import type { SourcePlace } from './ImportStore';

const MOST_LISTED = 200;
const PATIENCE_MS = 15 * 60_000;

/** Costs that a provider knows: of a module, or of a query. */
export class ProviderImportSource implements ImportSource {
  readonly place: SourcePlace;
  readonly format: string;
  readonly isOwn = true;
  readonly #patienceMs: number;
  readonly #provider: CostProvider;

  constructor(options: {
    place: SourcePlace;
    provider: CostProvider;
    /** Changes with what it is asked. */
    format?: string;
    /** How long it may take, in milliseconds, until it says the first or the next thing; 15 minutes unless given. */
    patienceMs?: number;
  }) {
    this.place = options.place;
    this.format = options.format ?? 'provider';
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
    this.#provider = options.provider;
  }

  async open(
    request: Parameters<ImportSource['open']>[0],
  ): Promise<OpenedSource> {
    const { etag, selection, signal } = request;
    const reader = new ProvidedCostReader({ selection });
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const soon = async <T>(answer: Promise<T>) =>
      await this.#inTime(answer, { signal: either, stop });
    let reading;
    try {
      reading = await soon(
        (async () =>
          await this.#provider.readCosts({
            etag,
            attributes: {
              tags: [...selection.tags],
              columns: [...selection.columns],
              resourceId: selection.resourceId,
              resourceName: selection.resourceName,
              region: selection.region,
            },
            signal: either,
          }))(),
      );
    } catch (error) {
      signal.throwIfAborted();
      return { status: 'failed', reason: describeFailure(error) };
    }
    switch (reading.status) {
      case 'unchanged':
        return etag === undefined
          ? failed('It says that nothing is new, and was never read')
          : reading;
      case 'failed':
        return { ...reading, reason: String(reading.reason) };
      case 'read':
        break;
      default:
        return failed('It answered with nothing that is understood');
    }
    const { costs } = reading;
    const file = this.place.title;

    async function* parts(): AsyncIterable<ImportPart> {
      const iterator = costs[Symbol.asyncIterator]();
      let line = 0;
      try {
        for (;;) {
          const next = await soon(iterator.next());
          if (next.done) {
            return;
          }
          const lines: CostLine[] = [];
          const rejected: RejectedLine[] = [];
          let rejectedMore = 0;
          for (const cost of next.value) {
            line += 1;
            const found = reader.read(cost);
            if ('label' in found) {
              lines.push(found);
            } else if (rejected.length < MOST_LISTED) {
              rejected.push({ ...found, line });
            } else {
              rejectedMore += 1;
            }
          }
          const { notes } = reader;
          yield { file, lines, rejected, rejectedMore, notes, bytes: 0 };
        }
      } finally {
        stop.abort(new Error('Nobody reads on'));
        // Where it hangs, nobody waits for its end.
        iterator.return?.()?.catch(() => {});
      }
    }

    return {
      status: 'read',
      files: [],
      parts: parts(),
      marks: () => ({ etag: reading.etag }),
    };
  }

  /** Not every provider looks at the signal. */
  async #inTime<T>(
    answer: Promise<T>,
    options: { signal: AbortSignal; stop: AbortController },
  ): Promise<T> {
    const timer = setTimeout(() => {
      options.stop.abort(
        new Error(
          `It did not answer within ${this.#patienceMs / 1000} seconds`,
        ),
      );
    }, this.#patienceMs);
    try {
      return await orAborted(answer, options.signal);
    } finally {
      clearTimeout(timer);
    }
  }
}

function failed(reason: string): OpenedSource {
  return { status: 'failed', reason };
}
