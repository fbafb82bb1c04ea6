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

import { makeContents } from './__testUtils__/makeBook';
import { CachedCostBookReader } from './CachedCostBookReader';
import type { BookContents, BookSource, BookVersion } from './contents';

/** A source that answers when it is told to. */
class HeldSource implements BookSource {
  version = '1';
  catalog = '1';
  monthsRead = 0;
  readings: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  failure: Error | undefined;
  holding = false;
  readonly #held: (() => void)[] = [];

  async readVersion(): Promise<BookVersion> {
    return { imports: this.version, day: 'today', catalog: this.catalog };
  }

  async readContents(version: BookVersion): Promise<BookContents> {
    const { failure } = this;
    const { imports, catalog } = version;
    this.readings.push(catalog === '1' ? imports : `${imports} ${catalog}`);
    this.atOnce++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    if (this.holding) {
      await new Promise<void>(resolve => this.#held.push(resolve));
    }
    this.atOnce--;
    if (failure) {
      throw failure;
    }
    const contents = makeContents({
      entities: [catalog, 'component:default/pay'],
      costs: [{ of: 'component:default/pay', on: '2026-11', amount: '7' }],
    });
    const read = () => {
      this.monthsRead += 1;
    };
    const months = (async function* slices() {
      read();
      yield* contents.months;
    })();
    return { ...contents, months, imports, version: imports };
  }

  answer(): void {
    for (const resolve of this.#held.splice(0)) {
      resolve();
    }
  }
}

const settle = () => new Promise(resolve => setImmediate(resolve));

function start() {
  const source = new HeldSource();
  return {
    source,
    reader: new CachedCostBookReader({ source }),
  };
}

describe('CachedCostBookReader', () => {
  it('builds one book for all who ask for the same version', async () => {
    const { source, reader } = start();
    const [one, other] = await Promise.all([reader.read(), reader.read()]);
    expect(one).toBe(other);
    source.version = '2';
    expect((await reader.read()).version).toBe('2');
    expect(source.readings).toEqual(['1', '2']);
  });

  it('builds one at a time, and none that has become old while it waited', async () => {
    const { source, reader } = start();
    source.holding = true;
    const first = reader.read();
    await settle();
    source.version = '2';
    const second = reader.read();
    await settle();
    source.version = '3';
    const third = reader.read();
    await settle();
    source.holding = false;
    source.answer();
    expect((await first).version).toBe('1');
    expect((await second).version).toBe('3');
    expect(await third).toBe(await second);
    expect(source.readings).toEqual(['1', '3']);
    expect(source.mostAtOnce).toBe(1);
  });

  it('hands out the book that is there while the next one is built', async () => {
    const { source, reader } = start();
    expect(await reader.readAtHand()).toBeUndefined();
    const first = await reader.read();
    source.version = '2';
    source.holding = true;
    expect(await reader.readAtHand()).toBe(first);
    const second = reader.read();
    await settle();
    expect(await reader.readAtHand()).toBe(first);
    source.holding = false;
    source.answer();
    expect((await second).version).toBe('2');
    expect(await reader.readAtHand()).toBe(await second);
    expect(source.readings).toEqual(['1', '2']);
  });

  it('hands out the book that is there where only the catalog has changed, and reads no imports again', async () => {
    const { source, reader } = start();
    const first = await reader.read();
    expect(source.monthsRead).toBe(1);
    source.catalog = '2';
    source.holding = true;
    expect(await reader.read()).toBe(first);
    expect(await reader.read()).toBe(first);
    const newest = reader.readNewest();
    await settle();
    source.holding = false;
    source.answer();
    const second = await newest;
    expect(second).not.toBe(first);
    expect(await reader.read()).toBe(second);
    expect(source.readings).toEqual(['1', '1 2']);
    expect(source.monthsRead).toBe(1);
    const all = {
      metric: 'effective',
      from: '0001-01',
      to: '9999-12',
    } as const;
    const pay = second.entityNumber('component:default/pay') ?? -1;
    expect(second.sumOfEntity(pay, all, () => 0)).toEqual(
      new Map([[0, new Map([['EUR', 7_000_000n]])]]),
    );
    source.version = '2';
    expect((await reader.read()).version).toBe('2');
    expect(source.monthsRead).toBe(2);
  });

  it('keeps the book that is there where the next one fails, and tries again', async () => {
    const { source, reader } = start();
    const first = await reader.read();
    source.catalog = '2';
    source.failure = new Error('no database');
    expect(await reader.read()).toBe(first);
    await expect(reader.readNewest()).rejects.toThrow('no database');
    source.failure = undefined;
    expect(await reader.readNewest()).not.toBe(first);
  });

  it('keeps no failure', async () => {
    const { source, reader } = start();
    source.failure = new Error('no database');
    await expect(reader.read()).rejects.toThrow('no database');
    expect(await reader.readAtHand()).toBeUndefined();
    source.failure = undefined;
    expect((await reader.read()).version).toBe('1');
  });
});
