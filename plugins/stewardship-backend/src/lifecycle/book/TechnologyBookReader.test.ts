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

import { EMPTY, entity } from './__testUtils__/fleets';
import type { BookContents, BookSource } from './contents';
import { TechnologyBookReader } from './TechnologyBookReader';

/** A source whose version is that of its only entity; `answer` lets a reading end. */
class HeldSource implements BookSource {
  version = '1';
  readings = 0;
  atOnce = 0;
  mostAtOnce = 0;
  failure: Error | undefined;
  readonly #held: (() => void)[] = [];
  holding = false;

  async readVersion(): Promise<string> {
    return this.version;
  }

  async readContents(): Promise<BookContents> {
    const { version, failure } = this;
    this.readings++;
    this.atOnce++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    if (this.holding) {
      await new Promise<void>(resolve => this.#held.push(resolve));
    }
    this.atOnce--;
    if (failure) {
      throw failure;
    }
    return { ...EMPTY, entities: [entity(version)] };
  }

  answer(): void {
    this.#held.splice(0).forEach(resolve => resolve());
  }
}

const settle = () => new Promise(resolve => setTimeout(resolve, 5));

describe('TechnologyBookReader', () => {
  it('reads one book for all who ask for the same version', async () => {
    const source = new HeldSource();
    const reader = new TechnologyBookReader({ source });
    const [a, b] = await Promise.all([reader.read(), reader.read()]);
    expect(a).toBe(b);
    expect(await reader.read('1')).toBe(a);
    expect(source.readings).toBe(1);
  });

  it('asks for no version where the caller knows it', async () => {
    const source = new HeldSource();
    const reader = new TechnologyBookReader({ source });
    await reader.read();
    source.readVersion = async () => {
      throw new Error('That is one statement too many');
    };
    await expect(reader.read('1')).resolves.toBeDefined();
  });

  it('does not keep a failure', async () => {
    const source = new HeldSource();
    source.failure = new Error('The database is away');
    const reader = new TechnologyBookReader({ source });
    await expect(reader.read()).rejects.toThrow('The database is away');
    source.failure = undefined;
    await expect(reader.read()).resolves.toBeDefined();
  });

  it('reads one version at a time and none that has become old while it waited', async () => {
    const source = new HeldSource();
    source.holding = true;
    const reader = new TechnologyBookReader({ source });
    const asked = [reader.read()];
    await settle();
    for (const version of ['2', '3']) {
      source.version = version;
      asked.push(reader.read());
      await settle();
    }
    source.answer();
    await settle();
    source.answer();
    const books = await Promise.all(asked);
    expect(books.map(book => book.index.entities[0].ref)).toEqual([
      '1',
      '3',
      '3',
    ]);
    expect(source.readings).toBe(2);
    expect(source.mostAtOnce).toBe(1);
  });
});
