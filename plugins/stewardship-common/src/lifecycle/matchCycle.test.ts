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

import fc from 'fast-check';
import { matchCycle } from './matchCycle';

function matched(version: string | undefined, cycles: string[]): string {
  const match = matchCycle(version, cycles);
  return match.status === 'matched' ? match.cycle : match.reason;
}

describe('matchCycle', () => {
  it.each([
    ['13.14', ['14', '13', '12'], '13'],
    ['13', ['14', '13', '12'], '13'],
    ['13.14-alpine', ['14', '13', '12'], '13'],
    ['13-bookworm', ['14', '13', '12'], '13'],
    ['1.10.3', ['1.1', '1.10', '1.11'], '1.10'],
    ['v1.10', ['1.1', '1.10', '1.11'], '1.10'],
    ['1.1', ['1.1', '1.10', '1.11'], '1.1'],
    ['1.1.0', ['1.10', '1.1'], '1.1'],
    ['1.2', ['1.1', '1.10', '1.11'], 'noSuchCycle'],
    ['22.04.3', ['22.04', '24.04'], '22.04'],
    ['22.4', ['22.04', '24.04'], 'noSuchCycle'],
    ['22.04.3 LTS (Jammy Jellyfish)', ['22.04', '24.04'], '22.04'],
    ['12 (bookworm)', ['12'], '12'],
    ['8.0 Update 3k', ['8.0', '7.0'], '8.0'],
    ['17.0.4075.5 CU8', ['17.0', '16.0'], '17.0'],
    ['8u504+1', ['8', '11'], '8'],
    ['11.0.2+9', ['8', '11'], '11'],
    ['1.1.1w', ['3.0', '1.1.1', '1.1.0'], '1.1.1'],
    ['1.1.1k-r0', ['3.0', '1.1.1', '1.1.0'], '1.1.1'],
    ['9.3p1', ['9.3'], '9.3'],
    ['2022.2patch12', ['2022.2'], '2022.2'],
    ['14rc1', ['14', '13'], '14'],
    ['14beta2', ['14', '13'], '14'],
    ['2:1.4.2-3ubuntu1', ['1.4', '2'], '1.4'],
    ['go1.22.3', ['1.22', '1.2'], '1.22'],
    ['1.22.3', ['v1.22'], 'v1.22'],
    ['V3.1', ['v3.1', '3.0'], 'v3.1'],
    ['== 13.14', ['13'], '13'],
    ['18.x', ['18', '20'], '18'],
    ['18.X.x', ['18', '20'], '18'],
    ['18.*', ['18', '20'], '18'],
    ['18.4', ['18.x', '20.x'], '18.x'],
    ['18.4.x', ['18', '20'], '18'],
    [' 13.14\n', ['13'], '13'],
    ['pc.7.5.1', ['pc.7.5', 'pc.7.3'], 'pc.7.5'],
    ['Noetic', ['melodic', 'noetic'], 'noetic'],
    ['7.9.103-CE', ['7.9', '7.9.103-ce'], '7.9.103-ce'],
    ['3+', ['3', '3+'], '3+'],
    ['latest', ['latest', '1'], 'latest'],
    ['trixie', ['trixie', 'bookworm'], 'trixie'],
  ])('takes %p of %p for %p', (version, cycles, cycle) => {
    expect(matched(version, cycles)).toBe(cycle);
    expect(matched(version, [...cycles].reverse())).toBe(cycle);
  });

  it.each([
    ['latest'],
    ['stable'],
    ['lts'],
    ['lts-alpine3.18'],
    ['latest-18'],
    ['HEAD'],
    ['trixie'],
    ['^18'],
    ['~18.2'],
    ['~> 2.1'],
    ['>=3'],
    ['> 18'],
    ['!=18'],
    ['18 - 20'],
    ['18.x || 20'],
    ['18, 20'],
    ['18+'],
    ['18 or newer'],
    ['18 (or newer)'],
    ['18 to 20'],
    ['18 20'],
    ['[18,20)'],
    ['*'],
    ['x'],
    ['?'],
    ['n/a'],
    ['TBD'],
    ['${{ values.version }}'],
    ['{{version}}'],
    ['$VERSION'],
    ['<18>'],
    ['refs/tags/18'],
    ['sha256@18'],
    ['１８'],
    ['18\u200b1'],
    ['18.'],
  ])('does not guess what %p means', version => {
    expect(matched(version, ['20', '18', '3', '2.1'])).toBe('versionUnclear');
  });

  it.each([[undefined], [''], [' \n']])('has nothing to go by in %p', none => {
    expect(matched(none, ['', '18'])).toBe('noVersion');
  });

  it('says that there are several where the version is too short to tell', () => {
    expect(matched('10', ['10-22h2', '10-21h2'])).toBe('ambiguousCycle');
    expect(matched('1', ['1.10', '1.11'])).toBe('ambiguousCycle');
    expect(matched('1.x', ['1.10', '1.11'])).toBe('versionUnclear');
    expect(matched('1.x', ['1', '1.10'])).toBe('versionUnclear');
    expect(matched('13', ['13.0', '12.0'])).toBe('noSuchCycle');
    expect(matched('18.2', ['v18', '18'])).toBe('ambiguousCycle');
  });

  it('does not take a cycle for all that begins like it, where others do so as well', () => {
    const mint = ['22.2', '22.1', '22'];
    expect(matched('22', mint)).toBe('22');
    expect(matched('22.1', mint)).toBe('22.1');
    expect(matched('22.1.4', mint)).toBe('22.1');
    expect(matched('22.4', mint)).toBe('ambiguousCycle');

    const editions = ['4.9-lts', '4.9', '4.8'];
    expect(matched('4.9.16', editions)).toBe('ambiguousCycle');
    expect(matched('4.9 LTS', editions)).toBe('4.9-lts');
    expect(matched('4.8.1', editions)).toBe('4.8');
    expect(matched('4.8.1-lts', editions)).toBe('ambiguousCycle');

    const phones = ['17-pro', '17', '17e', '16e', '15'];
    expect(matched('17-Pro', phones)).toBe('17-pro');
    expect(matched('17-pro-max', phones)).toBe('ambiguousCycle');
    expect(matched('15e', phones)).toBe('noSuchCycle');
    expect(matched('15-pro', phones)).toBe('ambiguousCycle');
    expect(matched('moto-g87-power', ['moto-g87', 'moto-g8'])).toBe(
      'noSuchCycle',
    );
  });

  // The oracle knows versions as lists of numbers only, and cycles by their place in the list.
  const parts = (minLength: number) =>
    fc.array(fc.constantFrom(1, 2, 10, 11), { minLength, maxLength: 4 });
  const startsWith = (whole: number[], start: number[]) =>
    start.every((part, index) => whole[index] === part);
  const written = fc.constantFrom(
    (text: string) => text,
    (text: string) => `v${text}`,
    (text: string) => `${text}-alpine3.19`,
    (text: string) => `${text}+b1`,
    (text: string) => `3:${text}-1ubuntu2`,
    (text: string) => `${text}_4`,
    (text: string) => `${text}~rc1`,
    (text: string) => ` ${text} LTS`,
  );

  it('is never wrong about numbered cycles, and finds each that is the only one', () => {
    const cycles = fc.uniqueArray(parts(1), {
      selector: numbers => numbers.join('.'),
      maxLength: 12,
    });
    const check = (
      all: number[][],
      own: number[],
      write: (text: string) => string,
      prefix: string,
    ) => {
      const names = all.map(numbers => prefix + numbers.join('.'));
      const begun = all.filter(cycle => startsWith(own, cycle));
      const longest = Math.max(0, ...begun.map(({ length }) => length));
      const best = begun.find(({ length }) => length === longest);
      const isRivalled = all.some(
        cycle => best && cycle.length > longest && startsWith(cycle, best),
      );
      const match = matchCycle(write(own.join('.')), names);
      const found =
        match.status === 'matched'
          ? all[names.indexOf(match.cycle)]
          : undefined;
      // Among rivals, only a cycle that has just this version may be found.
      const right = isRivalled ? [undefined, own] : [best];
      expect(right).toContainEqual(found);
    };
    fc.assert(
      fc.property(cycles, parts(1), written, fc.constantFrom('', 'v'), check),
      { numRuns: 3000 },
    );
  });

  it('matches only what begins with the numbers of the cycle, whatever is written', () => {
    const piece = fc.constantFrom(
      ...['1', '10', '11', '8', '0', '.', '.', '-', 'v', 'x', 'u', 'p', 'rc'],
      ...['lts', 'e', '+', '~', '_', ' ', ':', '^', '*', 'go', 'latest'],
    );
    const name = fc
      .array(piece, { minLength: 1, maxLength: 6 })
      .map(list => list.join(''));
    const numbersOf = (text: string) =>
      /\d+(?:\.\d+)*/.exec(text)?.[0].split('.') ?? [];
    const check = (version: string, cycles: string[]) => {
      const match = matchCycle(version, cycles);
      const cycle = match.status === 'matched' ? match.cycle : version;
      const wanted = numbersOf(cycle);
      const withoutEpoch = version.replace(/^\D*\d+:(?=\d)/, '');
      const begins = [withoutEpoch, version].map(text =>
        numbersOf(text).slice(0, wanted.length),
      );
      expect([version, ...cycles]).toContain(cycle);
      expect(begins).toContainEqual(wanted);
    };
    fc.assert(fc.property(name, fc.array(name, { maxLength: 8 }), check), {
      numRuns: 5000,
    });
  });

  it('finds each cycle by its own name, and needs no more than the names', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 10 }), cycles => {
        for (const cycle of cycles.filter(text => text.trim() === text)) {
          expect(matched(cycle, cycles)).toBe(cycle);
        }
        expect(matchCycle('1.2.3', []).status).toBe('unknown');
      }),
    );
  });

  it('stays fast, whatever it is given', () => {
    const cycles = Array.from({ length: 20_000 }, (_, index) => `${index}.1`);
    const long = cycles.map(name => '1.'.repeat(5000) + name);
    const versions = [
      '19999.1.2-alpine',
      '1.'.repeat(5000),
      `${'1.'.repeat(98)}1`,
      '9'.repeat(199),
      `1${' ('.repeat(99)}`,
      `1${'.x'.repeat(99)}`,
      `1 ${'a '.repeat(99)}`,
    ];
    const start = performance.now();
    for (const version of versions) {
      matchCycle(version, cycles);
      matchCycle(version, long);
    }
    expect(matched('19999.1.2-alpine', cycles)).toBe('19999.1');
    // Quadratic work would take minutes.
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
