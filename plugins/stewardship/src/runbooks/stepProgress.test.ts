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

import { readTicks, stepsOf, writeTicks } from './stepProgress';

const place = { id: 'restart-pod', hash: 'aa' };

describe('stepProgress', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('finds steps within steps, in the order in which they are read', () => {
    const step = (id: string) => ({ id, done: false });
    expect(
      stepsOf([
        { kind: 'text', markdown: '' },
        {
          kind: 'list',
          items: [
            {
              step: step('1'),
              blocks: [
                { kind: 'list', items: [{ step: step('2'), blocks: [] }] },
              ],
            },
            { blocks: [] },
            { step: step('3'), blocks: [] },
          ],
        },
      ]).map(({ id }) => id),
    ).toEqual(['1', '2', '3']);
  });

  it('keeps ticks for one version of the words, and forgets those of earlier ones', () => {
    writeTicks({ ...place, hash: 'old' }, ['1']);
    writeTicks({ ...place, id: 'other' }, ['9']);
    writeTicks(place, ['2']);
    expect(readTicks(place)).toEqual(['2']);
    expect(readTicks({ ...place, hash: 'old' })).toBe(undefined);
    expect(readTicks({ ...place, id: 'other' })).toEqual(['9']);
    writeTicks(place, undefined);
    expect(readTicks(place)).toBe(undefined);
  });

  it.each(['', 'null', '{}', '{"length":9}', '[', '[1,{},null]'])(
    'makes nothing of %j, which somebody else has stored',
    text => {
      localStorage.setItem('stewardship.runbook.restart-pod.aa', text);
      expect(readTicks(place) ?? []).toEqual([]);
    },
  );

  it('does without where the browser keeps nothing', () => {
    const denied = () => {
      throw new Error('denied');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(denied);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(denied);
    writeTicks(place, ['1']);
    expect(readTicks(place)).toBe(undefined);
  });
});
