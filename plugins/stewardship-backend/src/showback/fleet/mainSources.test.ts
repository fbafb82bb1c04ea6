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

import { bookSource, makeBook } from '../book/__testUtils__/makeBook';
import { CostTables } from './CostTables';
import { mainSources, mainSourcesOf } from './mainSources';
import { coverageOf } from './months';

const until = (day: string) => ({ lastDays: new Map([['2026-11', day]]) });

const PAY = 'component:default/pay';

describe('mainSources', () => {
  it('are those that bring a tenth of a currency, so that a small one holds back no other', async () => {
    const book = await makeBook({
      sources: [
        bookSource('cloud', until('2026-11-20')),
        bookSource('invoice', until('2026-11-03')),
        bookSource('abroad', until('2026-11-19')),
      ],
      costs: [
        { of: PAY, on: '2026-11-20', amount: '1000', source: 'cloud' },
        { of: PAY, on: '2026-11-03', amount: '99', source: 'invoice' },
        {
          of: PAY,
          on: '2026-11-19',
          amount: '1',
          source: 'abroad',
          currency: 'USD',
        },
      ],
    });
    const mask = new Uint8Array(book.entities.length).fill(1);
    const found = mainSources(book, '2026-11', mask);
    expect(found.map(({ id }) => id)).toEqual(['cloud', 'abroad']);
    expect(coverageOf(book, '2026-11', found)).toEqual({
      complete: false,
      until: '2026-11-19',
    });
    expect(mainSources(book, '2026-11', mask)).toBe(found);
  });

  it('leaves out what has ended two months ago, and keeps what is a month behind', async () => {
    const book = await makeBook({
      sources: [
        bookSource('ended', { lastDays: new Map([['2026-09', '2026-09-30']]) }),
        bookSource('behind', {
          lastDays: new Map([['2026-10', '2026-10-31']]),
        }),
        bookSource('cloud', until('2026-11-20')),
      ],
      costs: [
        { of: PAY, on: '2026-09', amount: '500', source: 'ended' },
        { of: PAY, on: '2026-10', amount: '500', source: 'behind' },
        { of: PAY, on: '2026-11', amount: '500', source: 'cloud' },
      ],
    });
    const mask = new Uint8Array(book.entities.length).fill(1);
    expect(mainSources(book, '2026-11', mask).map(({ id }) => id)).toEqual([
      'behind',
      'cloud',
    ]);
  });

  it('leaves out invoices of single days beside what has come to the end of the month before, however large', async () => {
    const days = (...all: string[]) => ({
      lastDays: new Map(all.map(day => [day.slice(0, 7), day])),
    });
    const sources = [
      bookSource('cloud', days('2026-10-30', '2026-11-20')),
      bookSource('monthly', days('2026-10-03', '2026-11-03')),
      bookSource('first', days('2026-11-05')),
    ];
    const costs = [
      { of: PAY, on: '2026-11-20', amount: '500', source: 'cloud' },
      { of: PAY, on: '2026-11-03', amount: '500', source: 'monthly' },
      { of: PAY, on: '2026-11-05', amount: '500', source: 'first' },
    ];
    const found = async (options: Parameters<typeof makeBook>[0]) => {
      const book = await makeBook(options);
      const mask = new Uint8Array(book.entities.length).fill(1);
      const table = await new CostTables().read(book, 'effective');
      const ofPay = await mainSourcesOf({ table, entities: [0] });
      const all = mainSources(book, '2026-11', mask);
      expect(ofPay).toEqual(all);
      return all.map(({ id }) => id);
    };
    expect(await found({ sources, costs })).toEqual(['cloud']);
    // Where nothing else tells, they do.
    expect(
      await found({ sources: sources.slice(1), costs: costs.slice(1) }),
    ).toEqual(['monthly', 'first']);
  });
});
