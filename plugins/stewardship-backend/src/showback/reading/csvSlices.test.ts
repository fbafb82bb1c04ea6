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
import Papa from 'papaparse';
import { csvSlices } from './csvSlices';

async function read(
  text: string,
  size: number,
  options: {
    delimiter?: ',' | ';' | '\t' | '|';
    maxRowCharacters?: number;
  } = {},
) {
  async function* texts() {
    // No decoder cuts a character in two.
    const characters = [...text];
    for (let at = 0; at < characters.length; at += size) {
      yield characters.slice(at, at + size).join('');
    }
  }
  const rows: { line: number; cells: string[]; isMalformed: boolean }[] = [];
  for await (const slice of csvSlices({
    texts: texts(),
    path: 'bill.csv',
    ...options,
  })) {
    for (const [index, cells] of slice.rows.entries()) {
      const isMalformed = slice.malformed.has(index);
      rows.push({ line: slice.lineOf(index), cells, isMalformed });
    }
  }
  return rows;
}

const cells = fc.stringMatching(/^[a-z0-9 ,;|"\t\n\r'é😀]{0,12}$/u);
const tables = fc.integer({ min: 2, max: 5 }).chain(width =>
  fc.array(fc.array(cells, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 12,
  }),
);

describe('csvSlices', () => {
  it('brings back what was written, with its lines, whatever the slices are', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom(
          ',' as const,
          ';' as const,
          '\t' as const,
          '|' as const,
        ),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (table, delimiter, newline, quotes, hasEnd, size) => {
          const counted = newline === '\r' ? '\r' : '\n';
          const header = table[0].map((_, at) => `column${at}`);
          // A return at the end of a line belongs to the line.
          const written = [header, ...table].map(row => [
            ...row.slice(0, -1),
            `${row.at(-1)}x`,
          ]);
          const text = Papa.unparse(written, { delimiter, newline, quotes });
          let line = 1;
          const expected = written.map(row => {
            const begin = line;
            line += row.join('').split(counted).length;
            return { line: begin, cells: row, isMalformed: false };
          });
          const found = await read(hasEnd ? text + newline : text, size);
          expect(
            found.filter(row => row.cells.some(cell => cell !== '')),
          ).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([7, 1000])(
    'names the line in which a quote begins that is never closed, in slices of %d',
    async size => {
      const text = 'a,b\n1,"x\ny"\n2,z\n3,"open\n4,w\n5,v\n';
      await expect(read(text, size)).rejects.toThrow(
        "The file 'bill.csv' has a quote in line 5 that is never closed",
      );
      const long = `a,b\n1,"${'x\n'.repeat(5000)}`;
      await expect(
        read(long, size, { maxRowCharacters: 1000 }),
      ).rejects.toThrow('a quote in line 2 that is never closed');
    },
  );

  it('does not gather a row without end', async () => {
    await expect(
      read(`a,b\n1,2\n${'x'.repeat(5000)}`, 100, { maxRowCharacters: 1000 }),
    ).rejects.toThrow('a row of more than 1000 characters in line 3');
  });

  it.each([3, 1000])(
    'marks text behind a closing quote, and loses no row by it, in slices of %d',
    async size => {
      const rows = await read('a,b\n"x"y,1\n2,"\n3"\n4,"5" \n', size);
      expect(rows).toEqual([
        { line: 1, cells: ['a', 'b'], isMalformed: false },
        { line: 2, cells: ['xy', '1'], isMalformed: true },
        { line: 3, cells: ['2', '\n3'], isMalformed: false },
        { line: 5, cells: ['4', '5'], isMalformed: false },
      ]);
      await expect(read('a,b\n1,2\n3,"open\n4,"z"\n', size)).rejects.toThrow(
        'text behind a closing quote in the row of line 3',
      );
    },
  );

  it('finds the delimiter in the first line that is not blank, outside of quotes', async () => {
    expect((await read('\n\n"a,b,c";d\n1;2', 4))[2]).toMatchObject({
      line: 3,
      cells: ['a,b,c', 'd'],
    });
    expect((await read('a,b;c\n1', 4, { delimiter: ';' }))[0].cells).toEqual([
      'a,b',
      'c',
    ]);
  });

  it('takes lines with and without returns', async () => {
    const rows = await read('a,b\n1,"2"\r\n3,4\r\n5,6', 5);
    expect(rows.map(row => row.cells.join())).toEqual([
      'a,b',
      '1,2',
      '3,4',
      '5,6',
    ]);
  });
});
