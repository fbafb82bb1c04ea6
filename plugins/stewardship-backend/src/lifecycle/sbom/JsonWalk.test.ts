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
import { JsonWalk, type JsonLeaf } from './JsonWalk';

const DIGITS = 400;
const TEXT = 1024 * 1024;

/** What is in a document that arrives in pieces, or what is wrong with it. */
function walk(pieces: Iterable<Uint8Array | string>) {
  const leaves: JsonLeaf[] = [];
  const walking = new JsonWalk({
    depth: 10,
    visitor: { begin() {}, end() {}, leaf: value => leaves.push(value) },
  });
  let taken = 0;
  try {
    for (const piece of pieces) {
      taken++;
      walking.write(Buffer.from(piece));
    }
    walking.end();
    return { taken, leaves };
  } catch (error) {
    return { taken, wrong: error instanceof Error ? error.message : '' };
  }
}

function* many(first: string, piece: string, count: number) {
  yield first;
  const bytes = Buffer.from(piece);
  for (let at = 0; at < count; at++) {
    yield bytes;
  }
}

describe('JsonWalk', () => {
  const tooManyDigits = 'it has a number of more than 400 characters';
  const tooLong = 'it has a text of more than 1 MB';

  it('gives up on a number of 60 MB while it is still open, and keeps next to nothing of it', () => {
    const before = process.memoryUsage();
    const digits = '1'.repeat(32 * 1024);
    expect(walk(many('{"a":', digits, 60 * 32))).toEqual({
      ...{ taken: 2, wrong: tooManyDigits },
    });
    // In pieces that are shorter than what is allowed, it is no other.
    expect(walk(many('{"a":-0.', '1'.repeat(100), 629_145))).toEqual({
      ...{ taken: 5, wrong: tooManyDigits },
    });
    // All at once.
    const whole = Buffer.alloc(60 * 1024 * 1024, '1');
    expect(walk(['[', whole])).toMatchObject({ wrong: tooManyDigits });
    const after = process.memoryUsage();
    expect(after.heapUsed - before.heapUsed).toBeLessThan(50 * 1024 * 1024);
  });

  it.each([
    ['of one letter', '["', 'x'.repeat(1024)],
    ['that is a name', '{"', 'x'.repeat(1024)],
    ['of escapes that are cut in two', '["\\', 'n\\'.repeat(512)],
    ['of quotes that are cut in two', '["\\', '"\\'.repeat(512)],
    ['of letters of several bytes', '["', 'ü😀'.repeat(200)],
  ])('gives up on a text %s while it is still open', (_, first, piece) => {
    const { taken, wrong } = walk(many(first, piece, 60_000));
    expect(wrong).toBe(tooLong);
    // Little more than the limit itself.
    expect(taken * Buffer.byteLength(piece)).toBeLessThan(1.1 * TEXT);
  });

  it('reads numbers and texts that are as long as they may be, one after the other', () => {
    const number = `0.${'1'.repeat(DIGITS - 2)}`;
    const text = 'x'.repeat(TEXT - 1);
    const escaped = `"${'\\"'.repeat(TEXT / 2)}"`;
    const document = `[${number},"${text}", -${'1'.repeat(
      DIGITS - 1,
    )},"","${text}x",${escaped},true,1e5]`;
    const { leaves } = walk([document]);
    expect(leaves).toEqual(JSON.parse(document));
    expect(walk([`[${number}1]`]).wrong).toBe(tooManyDigits);
    expect(walk([`["${text}xx"]`]).wrong).toBe(tooLong);
    // What is wrong before it is what is said.
    expect(walk([`{"a",${number}1]`]).wrong).toBe(
      'it is not JSON from its byte 5 on',
    );
  });

  it('finds the same in every document whatever the pieces are', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.constantFrom('1'.repeat(DIGITS + 1), `"${'\\"'.repeat(5)}"`),
        fc.integer({ min: 1, max: 50 }),
        (json, more, size) => {
          const bytes = Buffer.from(`[${json},${more}]`);
          const pieces: Buffer[] = [];
          for (let start = 0; start < bytes.length; start += size) {
            pieces.push(bytes.subarray(start, start + size));
          }
          const { taken: _, ...whole } = walk([bytes]);
          expect(walk(pieces)).toMatchObject(whole);
        },
      ),
    );
  });
});
