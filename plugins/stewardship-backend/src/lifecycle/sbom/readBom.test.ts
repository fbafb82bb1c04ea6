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

import { Readable } from 'node:stream';
import fc from 'fast-check';
import { productNamed } from '../identify/__testUtils__/productNamed';
import { ProductIndex } from '../identify/ProductIndex';
import { defaultBomLimits, type BomLimits } from './bom';
import { readBom } from './readBom';

const index = new ProductIndex([
  productNamed('postgresql', { purls: ['pkg:docker/library/postgres'] }),
  productNamed('express', { purls: ['pkg:npm/express'] }),
  productNamed('redis', { cpes: ['cpe:/a:redis:redis'] }),
  productNamed('debian', { purls: ['pkg:docker/library/debian'] }),
]);

async function read(
  content: string | Buffer | AsyncIterable<Uint8Array>,
  limits: Partial<BomLimits> = {},
) {
  const isWhole = typeof content === 'string' || Buffer.isBuffer(content);
  const stream = isWhole ? Readable.from([Buffer.from(content)]) : content;
  return await readBom(stream, {
    ...{ index, path: 'bom.json' },
    limits: { ...defaultBomLimits, ...limits },
    signal: new AbortController().signal,
  });
}

async function wrongness(
  content: string | Buffer,
  limits?: Partial<BomLimits>,
) {
  const reading = await read(content, limits);
  return reading.status === 'wrong'
    ? `${reading.finding.kind}: ${reading.finding.value}`
    : 'read';
}

const express = (version: string) => ({
  ...{ type: 'library', name: 'express', version },
  purl: `pkg:npm/express@${version}`,
});
const cyclone = (components: unknown, more = {}) =>
  JSON.stringify({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', components },
    ...more,
  });

describe('readBom', () => {
  it('finds the components of CycloneDX with those inside them, each product and version once, and nothing else', async () => {
    const other = { name: 'unknown', purl: 'pkg:npm/unknown@1' };
    const text = cyclone(
      [
        { ...other, components: [express('4.18.2'), express('4.18.2')] },
        { type: 'operating-system', name: 'debian', version: '12.5' },
        { type: 'library', name: 'debian', version: '12.5' },
        {
          ...other,
          pedigree: { ancestors: [express('1.0.0')] },
          evidence: { components: [express('1.0.0')] },
        },
      ],
      {
        metadata: {
          component: { ...express('2.0.0'), components: [express('2.0.0')] },
          tools: { components: [express('2.0.0')] },
        },
        services: [express('3.0.0')],
        packages: [express('3.0.0')],
      },
    );
    expect(await read(`\uFEFF${text}`)).toEqual({
      status: 'read',
      bom: {
        components: [
          {
            name: 'express',
            version: '4.18.2',
            purl: 'pkg:npm/express@4.18.2',
          },
          { name: 'debian', version: '12.5', product: 'debian' },
        ],
        counts: { components: 6, recognized: 3 },
        finding: undefined,
      },
    });
  });

  it('finds the packages of SPDX by their references', async () => {
    const reference = (referenceType: string, referenceLocator: unknown) => ({
      ...{ referenceCategory: 'SECURITY', referenceType, referenceLocator },
    });
    const packages = [
      {
        ...{ name: 'pg', versionInfo: 'NOASSERTION' },
        externalRefs: [
          reference('cpe23Type', 'cpe:2.3:a:x:y:1:*:*:*:*:*:*:*'),
          reference('purl', 'pkg:docker/postgres@13.2'),
        ],
      },
      {
        ...{ name: 'cache', versionInfo: '7.0.1' },
        externalRefs: [
          reference('cpe22Type', 5),
          'stray',
          reference('cpe22Type', 'cpe:/a:redis:redis:7.0.1'),
        ],
      },
      { name: 'none', externalRefs: null },
    ];
    // What it is stands at the end.
    const reading = await read(
      JSON.stringify({ packages, spdxVersion: 'SPDX-2.3' }),
    );
    expect(reading).toMatchObject({
      bom: {
        components: [
          { name: 'pg', purl: 'pkg:docker/postgres@13.2' },
          { name: 'cache', version: '7.0.1', cpe: 'cpe:/a:redis:redis:7.0.1' },
        ],
        counts: { components: 3, recognized: 2 },
      },
    });
  });

  it('reads the same whatever the pieces are in which it arrives', async () => {
    const text = Buffer.from(
      cyclone([express('4.0.0'), { name: 'ü😀"\\', purl: 'pkg:npm/ü' }]),
    );
    const whole = await read(text);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async size => {
        const pieces: Buffer[] = [];
        for (let start = 0; start < text.length; start += size) {
          pieces.push(text.subarray(start, start + size));
        }
        expect(await read(Readable.from(pieces))).toEqual(whole);
      }),
    );
    expect(whole).toMatchObject({ bom: { counts: { components: 2 } } });
  });

  it.each([
    ['', 'it is empty'],
    ['<?xml version="1.0"?><bom/>', 'it is XML'],
    ['<!DOCTYPE html><html>', 'it is a web page'],
    ['SPDXVersion: SPDX-2.3', 'it is SPDX in lines of tag and value'],
    ['{"bomFormat":"CycloneDX","components":[', 'it ends before its end'],
    ['{"bomFormat":"Cyc', 'it ends before its end'],
    ['{} {}', 'it is not JSON from its byte 4 on'],
    ['{"a" 1}', 'it is not JSON from its byte 6 on'],
    ['[1,]', 'it is not JSON from its byte 4 on'],
    ['[1}', 'it is not JSON from its byte 3 on'],
    ['{"a":1,}', 'it is not JSON from its byte 8 on'],
    ['nonsense', 'it is not JSON'],
    ['[]', 'it is not one JSON object'],
    ['{}', "it has neither 'bomFormat' nor 'spdxVersion'"],
    ['{"__proto__":{"bomFormat":"CycloneDX"}}', "it has neither 'bomFormat'"],
    [cyclone({}), "its 'components' are not a list"],
    [cyclone('x'), "its 'components' are not a list"],
    [cyclone([], { specVersion: '2.0' }), 'it is of a version of CycloneDX'],
    ['{"spdxVersion":"SPDX-3.0"}', 'it is of a version of SPDX'],
    ['{"@context":"x","@graph":[]}', 'it is of a version of SPDX'],
    [
      '{"bomFormat":"CycloneDX","components":[],"components":[]}',
      "it has 'components' twice",
    ],
    ['['.repeat(100_000), 'it goes deeper than 200 levels'],
  ])('says what is wrong with %.40s', async (text, expected) => {
    expect(await wrongness(text)).toContain(`bomInvalid: ${expected}`);
  });

  it('says of bytes that are no text that they are not', async () => {
    const bytes = Buffer.from(
      cyclone([{ name: 'x' }, express('4.0.0')]),
      'latin1',
    );
    bytes[bytes.indexOf('x"')] = 0xff;
    expect(await wrongness(bytes)).toBe('bomInvalid: it is not JSON in UTF-8');
    const wide = Buffer.from(cyclone([]), 'utf16le');
    expect(await wrongness(wide)).toBe('bomInvalid: it is not UTF-8');
    const packed = Buffer.from([0x1f, 0x8b, 8, 0]);
    expect(await wrongness(packed)).toBe('bomInvalid: it is compressed');
  });

  it('reads what is right of a document in which some is wrong', async () => {
    const text = cyclone([
      ...[7, 'x', ['y'], null],
      { name: 5, version: 1.1, purl: 'pkg:npm/express', components: {} },
      { ...express('4.0.0'), cpe: {}, purl: ['pkg:npm/express'] },
    ]).replace('{"name":5', '{"__proto__":{"cpe":"x"},"name":5');
    expect(await read(text)).toEqual({
      status: 'read',
      bom: {
        // A number is no version: it may have been 1.10.
        components: [
          { name: 'express', version: undefined, purl: 'pkg:npm/express' },
        ],
        counts: { components: 2, recognized: 1 },
        finding: {
          kind: 'bomInvalid',
          path: 'bom.json',
          value: '4 of its components are not objects; the others were read',
        },
      },
    });
  });

  it('stops where a document is larger than it may be, without reading on', async () => {
    let pieces = 0;
    async function* endless() {
      yield Buffer.from('{"bomFormat":"CycloneDX","components":[{"name":"x"}');
      for (;;) {
        pieces++;
        yield Buffer.alloc(1024 * 1024, ' ');
      }
    }
    expect(await read(endless(), { bytes: 3 * 1024 * 1024 })).toEqual({
      status: 'wrong',
      finding: {
        kind: 'bomTooLarge',
        path: 'bom.json',
        value: 'it has more than 3 MB',
        expected: '3 MB',
      },
    });
    expect(pieces).toBe(3);
    const three = cyclone([{}, {}, {}]);
    expect(await wrongness(three, { components: 2 })).toBe(
      'bomTooLarge: it has more than 2 components',
    );
    expect(await wrongness(three, { components: 3 })).toBe('read');
  });

  it('stops where a number has no end, although the document is not larger than it may be', async () => {
    let pieces = 0;
    async function* digits() {
      yield Buffer.from('{"bomFormat":"CycloneDX","components":[{"version":');
      for (; pieces < 60; pieces++) {
        yield Buffer.alloc(1024 * 1024, '1');
      }
      yield Buffer.from('}]}');
    }
    expect(await read(digits())).toEqual({
      status: 'wrong',
      finding: {
        ...{ kind: 'bomInvalid', path: 'bom.json' },
        value: 'it has a number of more than 400 characters',
      },
    });
    expect(pieces).toBe(0);
  });

  it('gives others their turn while it reads twenty thousand components', async () => {
    const text = cyclone(
      Array.from({ length: 20_000 }, (_, at) => ({
        ...express(`4.${at}`),
        description: 'd'.repeat(500),
      })),
    );
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    const reading = await read(text);
    clearInterval(clock);
    expect(reading).toMatchObject({
      bom: { counts: { components: 20_000, recognized: 20_000 } },
    });
    expect(reading.status === 'read' && reading.bom.components).toHaveLength(
      defaultBomLimits.kept,
    );
    expect(turns).toBeGreaterThan(20);
  });

  it('stops where the signal says so', async () => {
    const controller = new AbortController();
    async function* slow() {
      yield Buffer.from('{');
      controller.abort(new Error('Enough'));
      yield Buffer.from('}');
    }
    await expect(
      readBom(slow(), {
        ...{ index, path: 'bom.json', limits: defaultBomLimits },
        signal: controller.signal,
      }),
    ).rejects.toThrow('Enough');
  });
});
