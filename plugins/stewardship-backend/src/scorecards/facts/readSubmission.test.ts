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

import { InputError } from '@backstage/errors';
import { readSubmission, type SentSource } from './readSubmission';

const NOW = new Date('2026-11-21T09:00:00.000Z');
const OPEN: SentSource = { id: 'ci', title: 'Builds' };
const DESCRIBED: SentSource = {
  ...{ id: 'scan', title: 'Scans' },
  facts: [
    { name: 'critical', type: 'number', description: 'Findings' },
    { name: 'tools', type: 'list', description: 'Tools' },
    { name: 'clean', type: 'boolean', description: 'Clean' },
    { name: 'version', type: 'string', description: 'Version' },
  ],
};

function read(item: unknown, source = OPEN) {
  return readSubmission({ source, submission: { items: [item] }, now: NOW })[0];
}

function refusal(item: unknown, source = OPEN): string {
  try {
    read(item, source);
    return 'taken';
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return error instanceof Error ? error.message : '';
  }
}

const facts = (given: unknown, source?: SentSource) =>
  refusal({ entityRef: 'a', facts: given }, source);

describe('readSubmission', () => {
  it('reads facts of any name and kind, with when they were measured and until when they hold', () => {
    const item = {
      entityRef: 'component:default/a',
      facts: { a: -0, b: 'x', c: ['y'], d: null, e: false, f: [] },
      ...{ measuredAt: '2026-11-20T23:30:00-02:00', timeToLive: 'P7D' },
    };
    const found = read(item);
    expect(found).toEqual({
      ...{ entityRef: item.entityRef, at: '2026-11-21T01:30:00.000Z' },
      until: '2026-11-28T01:30:00.000Z',
      facts: new Map<string, unknown>([
        ...([
          ['a', 0],
          ['b', 'x'],
          ['c', ['y']],
          ['d', null],
          ['e', false],
          ['f', []],
        ] as const),
      ]),
    });
    expect(Object.is(found.facts.get('a'), 0)).toBe(true);
    // What is measured a little after our clock is measured now.
    expect(
      read({ entityRef: 'a', facts: {}, measuredAt: '2026-11-21T09:04:00Z' })
        .at,
    ).toBe(NOW.toISOString());
    expect(read({ entityRef: 'a', facts: {} })).toEqual({
      ...{ entityRef: 'a', at: NOW.toISOString(), facts: new Map() },
    });
  });

  it.each([
    [
      { a: 1e400 },
      "items[0].facts.a must be a finite number, and not 'Infinity'",
    ],
    [{ a: Number.NaN }, "must be a finite number, and not 'NaN'"],
    [{ a: '' }, 'must not be empty; leave it out where nobody knows'],
    [{ a: 'x'.repeat(1001) }, 'must have at most 1000 characters'],
    [
      { a: Array(101).fill('x') },
      'must have at most 100 texts, and not a list of 101',
    ],
    [{ a: ['x', 1] }, "must be a list of texts, and not '1'"],
    [
      { a: { b: 1 } },
      'must be a text, a number, true or false, or a list of texts, and not an object',
    ],
    [{ a: undefined }, "and not 'undefined'"],
    [
      { '1a': 1 },
      "items[0].facts has the name '1a', which must be letters, digits and underscores",
    ],
    [{ 'a b': 1 }, "the name 'a b'"],
    [{ '': 1 }, "the name ''"],
    [{ ['a'.repeat(64)]: 1 }, 'at most 63 characters'],
    [
      Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`a${i}`, 1])),
      'must have at most 100 facts, and has 101',
    ],
    [undefined, "items[0].facts must be an object, and not 'undefined'"],
    [[1], 'must be an object, and not a list of 1'],
  ])('refuses %p', (given, message) => {
    expect(facts(given)).toContain(message);
  });

  it.each([
    [
      { critical: '3' },
      "items[0].facts.critical must be a number, and not '3'",
    ],
    [{ critical: '' }, 'must not be empty'],
    [{ tools: 'zap' }, "must be a list of texts, and not 'zap'"],
    [{ clean: 'true' }, "must be true or false, and not 'true'"],
    [{ version: 1 }, "must be a text, and not '1'"],
    [
      { critcal: 1 },
      "the name 'critcal', which is none of 'scan'; did you mean 'critical'?",
    ],
    [
      { other: 1 },
      "'other', which is none of 'scan'; these are critical, tools, clean, version",
    ],
    [{ constructor: 1 }, "'constructor', which is none of 'scan'"],
  ])('refuses %p where facts are described', (given, message) => {
    expect(facts(given, DESCRIBED)).toContain(message);
    expect(facts({ critical: null, tools: [] }, DESCRIBED)).toBe('taken');
  });

  it.each([
    ['2026-11-21T09:05:01Z', 'must be after 1999 and not in the future'],
    ['1999-12-31T23:59:59Z', 'must be after 1999'],
    ['1970-01-01T00:00:00Z', 'must be after 1999'],
    ['2026-11-21T09:00:00', 'must be a date and time with a time zone'],
    ['2026-11-21', 'must be a date and time with a time zone'],
    ['2026-02-30T09:00:00Z', 'must be a date and time with a time zone'],
    [1763715600, 'must be a date and time with a time zone'],
    ['now\nforged', "and not 'now forged'"],
  ])('refuses the moment %p', (measuredAt, message) => {
    const told = refusal({ entityRef: 'a', facts: {}, measuredAt });
    expect(told).toContain('items[0].measuredAt');
    expect(told).toContain(message);
  });

  it('refuses times to live, references, keys and numbers of items that cannot be meant', () => {
    for (const timeToLive of ['P', 'PT0S', 'P11Y', '7 days', 7]) {
      expect(refusal({ entityRef: 'a', facts: {}, timeToLive })).toContain(
        'items[0].timeToLive must be an ISO 8601 duration of at most ten years',
      );
    }
    for (const entityRef of [undefined, '', 7, 'a'.repeat(501)]) {
      expect(refusal({ entityRef, facts: {} })).toContain('items[0].entityRef');
    }
    expect(refusal({ entityRef: 'a', facts: {}, uid: 'b' })).toContain(
      "items[0] has the key 'uid', which has no meaning here",
    );
    for (const items of [undefined, {}, Array(501).fill({})]) {
      expect(() =>
        readSubmission({ source: OPEN, submission: { items }, now: NOW }),
      ).toThrow('items must be a list of at most 500');
    }
    expect(() =>
      readSubmission({ source: OPEN, submission: [], now: NOW }),
    ).toThrow('The body must be an object');
  });
});
