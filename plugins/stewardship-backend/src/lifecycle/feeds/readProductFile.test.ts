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

import * as fc from 'fast-check';
import { readProductFile } from './readProductFile';

async function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return await readProductFile({ bytes });
}

const HEAD = 'apiVersion: stewardship.dev/v1\nkind: Product\n';

const WHOLE = `# Products of the house
---
apiVersion: stewardship.dev/v1
kind: Product
metadata:
  name: Ticket-Printer
  title: Ticket printer
  aliases: [tp, Printer-X, ticket-printer]
  category: device
spec:
  link: https://vendor.example/printers
  identifiers:
    - purl: pkg:generic/ticket-printer
    - cpe: cpe:2.3:h:vendor:ticket_printer
    - repology: ticket-printer
  cycles:
    - name: "1.9"
      releasedOn: 2019-04-01
      endOfLife: true
    - name: "1.10"
      label: 1.10 (brown)
      releasedOn: 2021-04-01
      lts: true
      latest: { version: "1.10.4", releasedOn: 2024-02-29 }
      endOfSale: 2024-06-30
      endOfActiveSupport: 2025-06-30T23:59:59+02:00
      endOfSecuritySupport: 2026-06-30
      endOfExtendedSupport: false
      link: https://vendor.example/printers/1.10
--- # The next one
{ "apiVersion": "stewardship.dev/v1", "kind": "Product",
  "metadata": { "name": "dispatch" }, "spec": { "cycles": [
    { "name": "b", "latest": "b.7", "endOfSecuritySupport": "2030-01-01" }, { "name": "a", "endOfLife": null } ] } }
...
`;

describe('readProductFile', () => {
  it('reads products with all that is known, the newest release cycles first, and nothing that is not written', async () => {
    expect(await read(WHOLE)).toEqual({
      findings: [],
      products: [
        {
          name: 'ticket-printer',
          title: 'Ticket printer',
          category: 'device',
          aliases: ['tp', 'printer-x'],
          identifiers: [
            { type: 'purl', id: 'pkg:generic/ticket-printer' },
            { type: 'cpe', id: 'cpe:2.3:h:vendor:ticket_printer' },
            { type: 'repology', id: 'ticket-printer' },
          ],
          link: 'https://vendor.example/printers',
          cycles: [
            {
              name: '1.10',
              label: '1.10 (brown)',
              releasedOn: '2021-04-01',
              lts: true,
              latest: { version: '1.10.4', releasedOn: '2024-02-29' },
              milestones: {
                endOfSale: { kind: 'date', on: '2024-06-30' },
                endOfActiveSupport: { kind: 'date', on: '2025-06-30' },
                endOfSecuritySupport: { kind: 'date', on: '2026-06-30' },
                endOfExtendedSupport: { kind: 'open' },
              },
              link: 'https://vendor.example/printers/1.10',
            },
            {
              name: '1.9',
              releasedOn: '2019-04-01',
              milestones: { endOfLife: { kind: 'passed' } },
            },
          ],
        },
        {
          name: 'dispatch',
          title: 'dispatch',
          aliases: [],
          identifiers: [],
          cycles: [
            {
              name: 'b',
              latest: { version: 'b.7' },
              milestones: {
                endOfSecuritySupport: { kind: 'date', on: '2030-01-01' },
              },
            },
            { name: 'a', milestones: {} },
          ],
        },
      ],
    });
  });

  it('reads the same from JSON, a list or one product, with a mark at the beginning and lines that end as in Windows', async () => {
    const { products } = await read(WHOLE);
    const documents = products.map(({ name, title, cycles }) => ({
      apiVersion: 'stewardship.dev/v1',
      kind: 'Product',
      metadata: { name, title },
      spec: {
        cycles: cycles.map(cycle => ({
          name: cycle.name,
          releasedOn: cycle.releasedOn,
        })),
      },
    }));
    const list = await read(`\uFEFF${JSON.stringify(documents, null, 2)}`);
    expect(list.findings).toEqual([]);
    expect(list.products.map(({ cycles }) => cycles.length)).toEqual([2, 2]);
    const one = await read(JSON.stringify(documents[0]));
    expect(one.products).toEqual(list.products.slice(0, 1));
    const windows = await read(WHOLE.replaceAll('\n', '\r\n'));
    expect(windows).toEqual(await read(WHOLE));
  });

  it('passes over what is wrong and nothing else, and says of each what it is and what is expected', async () => {
    const { products, findings } = await read(`
${HEAD}metadata: { name: printer, titel: Printer, title: [x], aliases: [ok, "no good", 7] }
spec:
  link: ftp://vendor.example
  identifiers: [{ purl: pkg:npm/x@1.0 }, { purl: pkg:npm/x, cpe: nonsense }, { swid: x }, 3]
  cycles:
    - name: 1.10
      endOfLive: 2026-01-01
    - { name: "1", endOfLife: 2026-02-30, endOfSecuritySupport: TBD, endOfSale: 2026, endOfActiveSupport: [], releasedOn: true }
    - { name: "1", endOfLife: 2030-01-01 }
    - { name: "2", lts: yes, latest: 3.10, link: javascript:alert(1), endOfLife: 2027-01-01 }
    - { endOfLife: 2027-01-01 }
    - { name: [], endOfLife: 2027-01-01 }
    - not a cycle
    - { name: 010, latest: { releasedOn: 2026-01-01 }, latest: { version: 7 } }
---
${HEAD}metadata: { name: printer }
spec: { cycles: [{ name: "9" }] }
---
apiVersion: stewardship.dev/v2
kind: Product
metadata: { name: future }
---
kind: Product
metadata: { name: unsaid }
---
${HEAD}metadata: { title: Nameless }
---
${HEAD}metadata: { name: not a name }
---
${HEAD}metadata: { name: bare }
---
${HEAD}metadata: { name: odd }
spec: { cycles: none }
---
- a
- list
---
a: [1
---
${HEAD}metadata: { name: last }
spec: { cycles: [{ name: x }] }
`);
    expect(products).toEqual([
      {
        name: 'printer',
        title: 'printer',
        aliases: ['ok', '7'],
        identifiers: [{ type: 'purl', id: 'pkg:npm/x' }],
        cycles: [
          { name: '1.10', milestones: {} },
          { name: '1', milestones: {} },
          {
            name: '2',
            latest: { version: '3.10' },
            milestones: { endOfLife: { kind: 'date', on: '2027-01-01' } },
          },
          { name: '010', latest: { version: '7' }, milestones: {} },
        ],
      },
      expect.objectContaining({ name: 'bare', cycles: [] }),
      expect.objectContaining({ name: 'odd', cycles: [] }),
      expect.objectContaining({ name: 'last' }),
    ]);
    expect(findings).toEqual([
      'document 1 (line 1): latest is there twice in one place; the last one counts',
      "printer: metadata.titel has no meaning; did you mean 'title'?",
      "printer: spec.link is 'ftp://vendor.example'; an http or https address is expected",
      "printer: spec.cycles.6 is 'not a cycle'; keys and values are expected",
      "printer: spec.cycles.0.endOfLive has no meaning; did you mean 'endOfLife'?",
      "printer: spec.cycles.1.endOfSale is '2026'; a day such as 2026-05-01, true (it has ended) or false (it has not) is expected",
      'printer: spec.cycles.1.endOfActiveSupport is a list of 0; a day such as 2026-05-01, true (it has ended) or false (it has not) is expected',
      "printer: spec.cycles.1.endOfSecuritySupport is 'TBD'; a day such as 2026-05-01, true (it has ended) or false (it has not) is expected",
      "printer: spec.cycles.1.endOfLife is '2026-02-30'; a day such as 2026-05-01, true (it has ended) or false (it has not) is expected",
      'printer: spec.cycles.1.releasedOn is true; a day such as 2026-05-01 is expected',
      "printer: spec.cycles.2.name is '1' a second time; the first one counts",
      "printer: spec.cycles.3.lts is 'yes'; true or false is expected",
      "printer: spec.cycles.3.link is 'javascript:alert(1)'; an http or https address is expected",
      'printer: spec.cycles.4.name is missing; the release cycle is passed over',
      'printer: spec.cycles.5.name is a list of 0; a name in quotes, such as "1.10", is expected',
      'printer: metadata.title is a list of 1; text of at most 200 characters is expected',
      "printer: metadata.aliases.1 is 'no good'; a name of letters, digits, dots, dashes, plus signs and underscores is expected",
      "printer: spec.identifiers.3 is '3'; keys and values are expected",
      "printer: spec.identifiers.0.purl is 'pkg:npm/x@1.0'; a package URL without version, such as pkg:npm/express, is expected",
      "printer: spec.identifiers.1.cpe is 'nonsense'; a CPE such as cpe:2.3:a:vendor:product is expected",
      'printer: spec.identifiers.2.swid has no meaning; the keys are purl, cpe, repology',
      "document 2 (line 18): the product 'printer' is there a second time; the first one counts",
      "document 3 (line 23): apiVersion is 'stewardship.dev/v2'; 'stewardship.dev/v1' is expected, and the document is passed over",
      "document 4 (line 27): apiVersion is missing; 'stewardship.dev/v1' is expected, and the document is passed over",
      'document 5 (line 30): metadata.name is missing; the product is passed over',
      "document 6 (line 34): metadata.name is 'not a name'; a name of letters, digits, dots, dashes, plus signs and underscores is expected",
      'bare: spec.cycles has none that can be read, so it is not known how long any version is supported',
      "odd: spec.cycles is 'none'; a list is expected",
      'odd: spec.cycles has none that can be read, so it is not known how long any version is supported',
      'document 9 (line 47) is a list of 2; keys and values are expected',
      'document 10 (line 50) cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ]);
  });

  it('refuses what is no text, too large, a page, or a trap of YAML, and stays quick', async () => {
    const started = Date.now();
    const bombs = Array.from({ length: 12 }, (_, index) =>
      index === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${index}: &a${index} [${Array(9)
            .fill(`*a${index - 1}`)
            .join()}]`,
    ).join('\n');
    for (const [text, finding] of [
      [Buffer.from([0xff, 0xfe, 0x41]), 'The file is not text in UTF-8'],
      [Buffer.alloc(4 * 1024 ** 2 + 1, 'a'), 'The file is larger than 4 MB'],
      ['<!DOCTYPE html><html>', /a web page/],
      [`${HEAD}x: |\n  ${'y'.repeat(131_072)}`, /longer than 128 KB/],
      ['['.repeat(100_000), /cannot be read/],
      [bombs, /cannot be read/],
      ['{"__proto__": {"kind": "Product"}}', /apiVersion is missing/],
    ] as const) {
      const { products, findings } = await read(text);
      expect(products).toEqual([]);
      expect(findings).toEqual([expect.stringMatching(finding)]);
    }
    expect(await read('')).toEqual({ products: [], findings: [] });
    expect(await read('---\n# nothing\n---\n')).toEqual({
      products: [],
      findings: [],
    });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('passes over a release cycle whose name JSON has changed, and reads one that it has not', async () => {
    const { products, findings } = await read(
      `{ "apiVersion": "stewardship.dev/v1", "kind": "Product", "metadata": { "name": "a" },
        "spec": { "identifiers": [{ "purl": "pkg:npm/@scope/a" }], "cycles": [{ "name": 1.10 }, { "name": 13 }] } }`,
    );
    expect(products).toMatchObject([
      { identifiers: [{ id: 'pkg:npm/@scope/a' }], cycles: [{ name: '13' }] },
    ]);
    expect(findings).toEqual([
      'a: spec.cycles.0.name is 1.1; a name in quotes, such as "1.10", is expected',
    ]);
  });

  it('says no more than a hundred things', async () => {
    const cycles = Array.from(
      { length: 500 },
      (_, index) => `{ name: "${index}", endOfLife: TBD }`,
    );
    const { products, findings } = await read(
      `${HEAD}metadata: { name: a }\nspec: { cycles: [${cycles}] }`,
    );
    expect(products[0].cycles).toHaveLength(500);
    expect(findings).toHaveLength(100);
    expect(findings[99]).toBe('401 more findings');
  });

  it('makes no date out of anything that is none, whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.constantFrom('endOfLife', 'endOfSecuritySupport', 'name', 'latest'),
        async (value, key) => {
          const { products } = await read(
            JSON.stringify({
              apiVersion: 'stewardship.dev/v1',
              kind: 'Product',
              metadata: { name: 'a' },
              spec: { cycles: [{ name: 'x', [key]: value }] },
            }),
          );
          const [{ cycles }] = products;
          for (const { name, milestones } of cycles) {
            expect(name).toMatch(/\S/);
            for (const end of Object.values(milestones)) {
              expect(typeof value === 'boolean' || end.kind === 'date').toBe(
                true,
              );
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async text => {
        await read(`${HEAD}metadata: ${text}`);
        await read(text);
      }),
      { numRuns: 300 },
    );
  });
});
