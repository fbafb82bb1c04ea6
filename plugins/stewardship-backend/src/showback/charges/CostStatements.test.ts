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

import {
  bookEntity,
  bookSource,
  makeBook,
} from '../book/__testUtils__/makeBook';
import { ALL, showbackRoom, some } from '../__testUtils__/showbackRoom';
import type { ChargePolicy } from '../CostSettings';

const TEAM = 'group:default/team';
const BELOW = 'group:default/below';
const PAY = 'component:default/pay';
const SHOP = 'component:default/shop';

const policies: ChargePolicy[] = [
  {
    ...{ id: 'fixed', title: 'Flat', method: 'fixed', unit: 'service' },
    ...{ price: '50', currency: 'EUR', quantity: { fixed: 1 } },
    appliesTo: { entities: [PAY] },
  },
  {
    ...{ id: 'plus', title: 'Plus', method: 'costPlus', percent: '10' },
    ...{ metric: 'effective', appliesTo: { owners: [TEAM] } },
  },
];

async function start() {
  const book = await makeBook({
    entities: [
      ...[TEAM, BELOW, 'group:default/other'],
      bookEntity(PAY, { ownerRef: TEAM }),
      bookEntity(SHOP, { ownerRef: BELOW }),
      bookEntity('component:default/idle', { ownerRef: BELOW }),
      bookEntity('component:default/theirs', {
        ownerRef: 'group:default/other',
      }),
    ],
    subgroups: [[TEAM, BELOW]],
    costs: [
      { of: PAY, on: '2026-10', amount: '40', billed: '44' },
      { of: SHOP, on: '2026-10', amount: '100' },
      { of: SHOP, on: '2026-10', amount: '8', currency: 'USD' },
      { of: 'component:default/theirs', on: '2026-10', amount: '9' },
    ],
  });
  return showbackRoom({ book, policies }).statements;
}

describe('CostStatements', () => {
  const request = { owner: TEAM, month: '2026-10' };

  it('puts cost and charge of each service side by side, with those of groups below', async () => {
    const statements = await start();
    expect(await statements.getStatement(request, ALL)).toMatchObject({
      ...{ month: '2026-10', owner: { ref: TEAM, title: 'team' } },
      lines: [
        {
          entity: { ref: SHOP },
          figures: [{ total: '100' }, { currency: 'USD', total: '8' }],
          charge: {
            ...{ status: 'charged', policy: { id: 'plus' } },
            money: [{ amount: '110' }, { currency: 'USD', amount: '8.8' }],
            difference: [{ amount: '10' }, { amount: '0.8' }],
          },
        },
        {
          entity: { ref: PAY },
          charge: {
            ...{ status: 'charged', explanation: '1 service at 50 EUR' },
            difference: [{ amount: '10' }],
          },
        },
        {
          ...{ entity: { ref: 'component:default/idle' }, figures: [] },
          charge: { status: 'unknown' },
        },
      ],
      ...{ totalLines: 3, unknownCharges: 1 },
      cost: [{ amount: '140' }, { currency: 'USD', amount: '8' }],
      charged: [{ amount: '160' }, { amount: '8.8' }],
      difference: [{ amount: '20' }, { amount: '0.8' }],
      compared: {
        cost: [{ amount: '140' }, { amount: '8' }],
        charged: [{ amount: '160' }, { amount: '8.8' }],
      },
    });
    const billed = await statements.getStatement(
      { ...request, metric: 'billed' },
      ALL,
    );
    expect(billed.lines[1].charge).toMatchObject({
      difference: [{ amount: '6' }],
    });
  });

  it('has a difference that adds up, also where services are not charged or by another cost', async () => {
    const db = 'resource:default/db';
    const book = await makeBook({
      entities: [
        TEAM,
        ...[PAY, SHOP, db].map(ref => bookEntity(ref, { ownerRef: TEAM })),
        'component:default/theirs',
      ],
      costs: [
        { of: PAY, on: '2026-11', amount: '1000' },
        { of: SHOP, on: '2026-11', amount: '100' },
        { of: db, on: '2026-11', amount: '500' },
      ],
      dependencies: [[db, 'component:default/theirs']],
      shared: { [db]: { by: 'even' } },
    });
    const { statements } = showbackRoom({
      book,
      policies: [
        {
          ...{ id: 'fixed', title: 'Flat', method: 'fixed', unit: 'service' },
          ...{ price: '120', currency: 'EUR', quantity: { fixed: 1 } },
          appliesTo: { entities: [SHOP] },
        },
        {
          ...{ id: 'plus', title: 'Plus', method: 'costPlus', percent: '8' },
          ...{ metric: 'effective', appliesTo: { kinds: ['resource'] } },
        },
      ],
    });
    const asked = { owner: TEAM, month: '2026-11' };
    expect(await statements.getStatement(asked, ALL)).toMatchObject({
      lines: [
        { entity: { ref: PAY } },
        { entity: { ref: SHOP } },
        // What is shared is charged with all that it costs, though none of it stays there.
        {
          ...{ entity: { ref: db }, figures: [{ total: '0' }] },
          charge: { money: [{ amount: '540' }], difference: [] },
        },
      ],
      ...{ cost: [{ amount: '1100' }], charged: [{ amount: '660' }] },
      difference: [{ amount: '20' }],
      compared: { cost: [{ amount: '100' }], charged: [{ amount: '120' }] },
    });
    await expect(
      statements.getStatement({ ...asked, month: '2026-12' }, ALL),
    ).rejects.toThrow(
      "'month' is '2026-12', which is to come, ask for '2026-11' or one before it",
    );
  });

  it('knows nothing of teams that are not there or may not be read, and of services that may not', async () => {
    const statements = await start();
    for (const readable of [ALL, some(PAY)]) {
      const owner = readable === ALL ? 'group:default/none' : TEAM;
      await expect(
        statements.getStatement({ ...request, owner }, readable),
      ).rejects.toThrow(`No team found as '${owner}'`);
    }
    const { lines, cost } = await statements.getStatement(
      request,
      some(TEAM, PAY),
    );
    expect(lines).toHaveLength(1);
    expect(cost).toEqual([{ currency: 'EUR', amount: '40' }]);
  });

  it('is a file with a row for each service and currency', async () => {
    const statements = await start();
    const text = await statements.exportCsv(request, ALL);
    expect(text.trimEnd().split('\r\n')).toEqual([
      '"month","owner","metric","service","title","currency","direct","sharedIn","sharedOut","cost","charged","difference","policy","explanation","until"',
      `"2026-10","${TEAM}","effective","${SHOP}","shop","EUR","100","0","0","100","110","10","Plus","Effective cost of 100 EUR and 8 USD plus 10 %",""`,
      `"2026-10","${TEAM}","effective","${SHOP}","shop","USD","8","0","0","8","8.8","0.8","Plus","Effective cost of 100 EUR and 8 USD plus 10 %",""`,
      `"2026-10","${TEAM}","effective","${PAY}","pay","EUR","40","0","0","40","50","10","Flat","1 service at 50 EUR",""`,
      `"2026-10","${TEAM}","effective","component:default/idle","idle","","","","","","","","Plus","Nothing is known of what it costs in that month",""`,
    ]);
  });

  it('says until when bills of a month are that is not over, and has no difference in the file then', async () => {
    const until = (day: string) => ({
      lastDays: new Map([
        ['2026-10', '2026-10-31'],
        [day.slice(0, 7), day],
      ]),
    });
    const book = await makeBook({
      today: '2026-11-21',
      sources: [
        bookSource('cloud', until('2026-11-19')),
        bookSource('invoice', until('2026-11-03')),
        bookSource('theirs', until('2026-11-02')),
      ],
      entities: [
        TEAM,
        bookEntity(PAY, { ownerRef: TEAM }),
        bookEntity('component:default/theirs', {
          ownerRef: 'group:default/other',
        }),
      ],
      costs: [
        { of: PAY, on: '2026-11-19', amount: '100' },
        { of: PAY, on: '2026-11-03', amount: '5', source: 'invoice' },
        {
          ...{ of: 'component:default/theirs', on: '2026-11-02' },
          ...{ amount: '1', source: 'theirs' },
        },
      ],
    });
    const { statements } = showbackRoom({ book, policies });
    const november = { owner: TEAM, month: '2026-11' };
    expect(await statements.getStatement(november, ALL)).toMatchObject({
      until: '2026-11-19',
      completeness: { sources: [{ id: 'cloud' }, { id: 'invoice' }] },
    });
    const [, row] = (await statements.exportCsv(november, ALL)).split('\r\n');
    expect(row).toBe(
      `"2026-11","${TEAM}","effective","${PAY}","pay","EUR","105","0","0","105","50","","Flat","1 service at 50 EUR","2026-11-19"`,
    );
    expect(
      await statements.getStatement({ owner: TEAM, month: '2026-10' }, ALL),
    ).not.toHaveProperty('until');
  });
});
