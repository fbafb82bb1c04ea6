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

import { answer, ends, product, release } from '../__testUtils__/answers';
import { read, readWell } from '../__testUtils__/reading';
import { readAnswer } from './readAnswer';

const day = (on: string) => ({ kind: 'date', on });

describe('readAnswer', () => {
  it('reads a product with everything that it has', async () => {
    const { products, findings } = await readWell(
      answer([
        product('LarkDB', {
          label: 'Lark\u202eDB',
          aliases: ['Lark', 'lark', 'larkdb', 7],
          identifiers: [
            { type: 'purl', id: 'pkg:docker/library/larkdb' },
            { type: 'cpe', id: 'cpe:2.3:a:lark:larkdb' },
            { type: 'repology', id: 'larkdb' },
            { type: 'swid', id: 'not known yet' },
            { type: 'purl' },
          ],
          releases: [
            release('1.10', {
              label: '1.10 "Skylark" (LTS)',
              isLts: true,
              isEoas: false,
              eoasFrom: '2026-03-31',
              isDiscontinued: true,
              discontinuedFrom: '2025-03-31',
              isEoes: false,
              eoesFrom: '2029-03-31',
            }),
            release('1.9', {
              label: '1.9 (Upcoming LTS)',
              ltsFrom: '2027-01-01',
              releaseDate: null,
              latest: null,
            }),
          ],
        }),
      ]),
    );
    expect(findings).toEqual([]);
    expect(products).toEqual([
      {
        name: 'larkdb',
        title: 'Lark DB',
        category: 'db',
        aliases: ['lark'],
        identifiers: [
          { type: 'purl', id: 'pkg:docker/library/larkdb' },
          { type: 'cpe', id: 'cpe:2.3:a:lark:larkdb' },
          { type: 'repology', id: 'larkdb' },
        ],
        link: 'https://cycles.example/LarkDB',
        cycles: [
          {
            name: '1.10',
            label: '1.10 "Skylark"',
            releasedOn: '2024-03-01',
            lts: true,
            latest: { version: '1.10.4', releasedOn: '2025-11-03' },
            milestones: {
              endOfSale: day('2025-03-31'),
              endOfActiveSupport: day('2026-03-31'),
              endOfSecuritySupport: day('2027-03-31'),
              endOfExtendedSupport: day('2029-03-31'),
              endOfLife: day('2029-03-31'),
            },
            link: 'https://releases.example/1.10.4',
          },
          {
            name: '1.9',
            lts: true,
            milestones: {
              endOfSecuritySupport: day('2027-03-31'),
              endOfLife: day('2027-03-31'),
            },
          },
        ],
      },
    ]);
  });

  it('passes over what is bad, and keeps what is good', async () => {
    const { products, findings } = await readWell(
      answer([
        product('larkdb', {
          category: 'not known yet',
          newField: {},
          links: { html: 'ftp://cycles.example' },
          releases: [
            release('2', {
              newField: 1,
              releaseDate: 'TBD',
              latest: { name: '2.4', date: 4, link: 'ftp://files.example' },
            }),
            null,
            release('', {}),
            release('x', { name: 1.1 }),
            release('x', { name: 1 }),
            release('2', { eolFrom: '2030-01-01' }),
          ],
        }),
        'nonsense',
        product('no name', {}),
        product('brokenos', { releases: {} }),
        product('gonedb', { releases: [{ cycle: '1' }] }),
        product('plannedb', { releases: [] }),
        product('LARKDB', {}),
        ...['ashos', 'birchos', 'cedaros', 'elmos'].map(name => product(name)),
      ]),
    );
    expect(products.map(({ name }) => name)).toEqual([
      'larkdb',
      'plannedb',
      'ashos',
      'birchos',
      'cedaros',
      'elmos',
    ]);
    expect(products[0]).not.toHaveProperty('link');
    expect(products[0].cycles).toEqual([
      {
        name: '2',
        latest: { version: '2.4' },
        milestones: expect.objectContaining({
          endOfLife: day('2027-03-31'),
        }),
      },
      expect.objectContaining({ name: '1' }),
    ]);
    expect(findings).toEqual([
      "larkdb 2: releaseDate is 'TBD', which is no date, and is left out",
      "larkdb 2: date of the latest release is '4', which is no date, and is left out",
      "larkdb release 2 is passed over: it is 'null'",
      "larkdb release 3 is passed over: its name is '', which is no name of a release cycle",
      "larkdb release 4 is passed over: its name is '1.1' without quotes, which may have been another text",
      'larkdb 2 is there twice; the first one counts',
      "Product 2 is passed over: it is 'nonsense'",
      "Product 3 is passed over: its name is 'no name', which is no name of a product",
      "Product 4 is passed over: the releases of 'brokenos' are 'an object', not a list",
      "gonedb release 1 is passed over: its name is 'undefined', which is no name of a release cycle",
      "The product 'gonedb' is passed over: none of its releases can be read",
      "The product 'larkdb' is there twice; the first one counts",
    ]);
  });

  it('says at most 100 things, and how many more there are', async () => {
    const named = (name: string, more = {}) =>
      product(name, {
        releases: Array.from({ length: 250 }, (_, index) =>
          release(`1.${index}`, more),
        ),
      });
    const { findings } = await readWell(
      answer([named('larkdb', { eolFrom: 'TBD' }), named('wrenos')]),
    );
    expect(findings).toHaveLength(100);
    expect(findings[99]).toBe('and 151 more findings');
  });

  const two = [product('larkdb'), product('wrenos')];

  it.each<[name: string, value: unknown, reason: string]>([
    [
      'another version of the format',
      answer(two, { schema_version: '2.0.0' }),
      "is in version '2.0.0' of its format, and this module reads version 1; look for a newer version of the module",
    ],
    [
      'fewer products than it should have',
      answer(two, { total: 464 }),
      "is not whole: it should have '464' products, and has 2",
    ],
    [
      'a total that is none',
      answer(two, { total: 'many' }),
      "is not whole: it should have 'many' products, and has 2",
    ],
    ['no products', answer([]), 'has no products'],
    [
      'only summaries',
      answer([{ name: 'larkdb', label: 'LarkDB', uri: 'https://x.example' }]),
      "has no product that can be read. Product 1 is passed over: the releases of 'larkdb' are 'undefined', not a list",
    ],
    [
      'mostly products that are none',
      answer([product('larkdb'), {}, {}]),
      "has only 1 of 3 products that can be read. Product 2 is passed over: its name is 'undefined', which is no name of a product",
    ],
    [
      'no end of anything',
      ends({ isEol: undefined, eolFrom: undefined, endsOn: '2027-03-31' }),
      'says of no release cycle when any support ends',
    ],
    ...[null, 7, 'text', [], [product('larkdb')], {}, { result: {} }].map(
      (value): [string, unknown, string] => [
        JSON.stringify(value),
        value,
        'is JSON without a list of products in result; it should be that of /api/v1/products/full',
      ],
    ),
  ])('has failed with %s', async (_, value, why) => {
    await expect(read(value)).resolves.toEqual({
      status: 'failed',
      reason: `The answer of cycles.example ${why}`,
    });
  });

  it('reads an answer that somebody has put together, with a mark of an editor', async () => {
    await expect(
      readAnswer({
        bytes: Buffer.from(`\uFEFF${JSON.stringify({ result: two })}`),
        shown: 'cycles.example',
        signal: new AbortController().signal,
      }),
    ).resolves.toMatchObject({ status: 'read', findings: [] });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const reason = new Error('The backend shuts down');
    const many = Array.from({ length: 200 }, (_, index) =>
      product(`os-${index}`),
    );
    const reading = readAnswer({
      bytes: Buffer.from(JSON.stringify(answer(many))),
      shown: 'cycles.example',
      signal: controller.signal,
    });
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });
});
