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

import type { TrendRow } from '../evaluation/HistoryStore';
import { TrendLogs, type TrendHistory } from './TrendLogs';

function changeOf(at: string, earned = 0): TrendRow {
  return { uid: 'a', at, earned, possible: 1000, applies: true };
}

/** A history that can be held up and fail, and says what was read of it. */
class HeldHistory implements TrendHistory {
  changes = [changeOf('2026-11-20T09:00:00Z', 500)];
  readonly read: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  failure: Error | undefined;

  async readLastId() {
    return this.changes.length;
  }

  async *readTrend({ scorecard, upTo }: { scorecard: string; upTo: number }) {
    this.read.push(`${scorecard} whole`);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    yield this.changes.slice(0, upTo);
    this.atOnce--;
  }

  async *readTrendAfter({ after, upTo }: { after: number; upTo: number }) {
    this.read.push(`${after} to ${upTo}`);
    yield this.changes.slice(after, upTo);
    if (this.failure) {
      throw this.failure;
    }
  }
}

const OPS = { scorecard: 'ops', from: '2026-11-01', seq: 1 };

describe('TrendLogs', () => {
  it('read a whole history once, one at a time, and then what is new', async () => {
    const history = new HeldHistory();
    const logs = new TrendLogs({ history });
    const other = { ...OPS, scorecard: 'other' };
    await Promise.all([OPS, OPS, other, OPS].map(of => logs.logOf(of)));
    expect(history.read).toEqual(['ops whole', 'other whole']);
    expect(history.mostAtOnce).toBe(1);
    history.changes.push(changeOf('2026-11-21T09:00:00Z'));
    const log = await logs.logOf({ ...OPS, seq: 2 });
    await logs.logOf({ ...OPS, seq: 2, from: '2026-11-15' });
    expect(history.read.slice(2)).toEqual(['1 to 2']);
    expect(log.length).toBe(2);
  });

  it('keep one row for each day of an entity, as it was at its end', async () => {
    const history = new HeldHistory();
    history.changes = [1, 2, 3].map(hour =>
      changeOf(`2026-11-20T0${hour}:00:00Z`, hour),
    );
    const log = await new TrendLogs({ history }).logOf(OPS);
    expect(log.length).toBe(1);
    expect(log.columns.earned[0]).toBe(3);
  });

  it('read anew where more is asked for than there is, and after a failure or a restored backup', async () => {
    const history = new HeldHistory();
    const logs = new TrendLogs({ history });
    await logs.logOf({ ...OPS, seq: 5 });
    await logs.logOf({ ...OPS, seq: 5, from: '2026-10-31' });
    expect(history.read).toHaveLength(2);
    await logs.logOf({ ...OPS, seq: 4 });
    expect(history.read.at(-1)).toBe('ops whole');
    history.failure = new Error('The database is away');
    await expect(logs.logOf({ ...OPS, seq: 5 })).rejects.toThrow('is away');
    history.failure = undefined;
    await logs.logOf({ ...OPS, seq: 5 });
    expect(history.read.slice(-2)).toEqual(['1 to 1', 'ops whole']);
    await logs.logOf({ ...OPS, seq: 5, from: '2027-12-31' });
    expect(history.read.slice(-1)).toEqual(['ops whole']);
    expect(history.read).toHaveLength(6);
  });

  it('forget those that nobody has asked for the longest where they are too many', async () => {
    const history = new HeldHistory();
    const logs = new TrendLogs({ history, mostRows: 2 });
    for (const scorecard of ['a', 'b', 'a', 'c', 'a', 'b']) {
      await logs.logOf({ ...OPS, scorecard });
    }
    expect(history.read).toEqual(['a', 'b', 'c', 'b'].map(id => `${id} whole`));
  });
});
