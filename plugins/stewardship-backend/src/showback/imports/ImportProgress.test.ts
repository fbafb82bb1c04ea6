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

import { SupersededError } from '../../catalog/fence';
import { ImportProgress } from './ImportProgress';
import type { BegunImport, ImportStore } from './ImportStore';

const BEGUN: BegunImport = {
  ...{ id: 'i', batchId: 1, runId: 1, requestedBy: 'schedule' },
  source: { id: 'bill', title: 'Bill', kind: 'infrastructure', position: 0 },
  startedAt: '2026-11-01T00:00:00.000Z',
  state: { status: 'pending', failures: 0 },
  ...{ files: new Map(), checksums: new Map() },
};

describe('the progress of an import', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  /** `beats` says for each second what comes of writing. */
  async function isAbortedAfter(beats: (Error | undefined)[]) {
    jest.useFakeTimers();
    const abort = new AbortController();
    const left = [...beats];
    const touch: ImportStore['touch'] = async () => {
      const error = left.shift();
      if (error) {
        throw error;
      }
    };
    const progress = new ImportProgress({
      ...{ abort, begun: BEGUN, now: () => new Date() },
      store: { touch } as ImportStore,
    });
    await jest.advanceTimersByTimeAsync(beats.length * 1000);
    await progress.stop();
    expect(left).toEqual([]);
    return abort.signal.aborted;
  }

  const away = Array.from({ length: 20 }, () => new Error('No connection'));

  it('survives a database that is away for a while, and not one that stays away', async () => {
    expect(await isAbortedAfter([...away, undefined, ...away])).toBe(false);
    expect(await isAbortedAfter([...away, ...away])).toBe(true);
  });

  it('ends the import at once where another one has taken over', async () => {
    expect(await isAbortedAfter([undefined, new SupersededError()])).toBe(true);
  });
});
