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
  failureModes,
  paymentsRunbooks,
  runbook,
} from '../__fixtures__/runbooks';
import { findRunbooks } from './findRunbooks';
import { groupRunbooks, readingOrder } from './groupRunbooks';

describe('groupRunbooks', () => {
  it('shows a runbook in each of its groups, once in each, and once in the order of reading', () => {
    const items = [
      runbook({ id: 'c', title: 'C' }),
      runbook({ id: 'b', title: 'B', failureModes: ['zebra', 'site-loss'] }),
      runbook({
        id: 'a',
        title: 'A',
        failureModes: ['site-loss', 'capacity', 'capacity'],
      }),
    ];
    const groups = groupRunbooks({ items, failureModes });
    expect(
      groups.map(({ title, runbooks }) => [
        title,
        ...runbooks.map(({ value }) => value.id),
      ]),
    ).toEqual([
      ['Capacity', 'a'],
      ['Site loss', 'b', 'a'],
      ['zebra', 'b'],
      [undefined, 'c'],
    ]);
    expect(readingOrder(groups).map(({ value }) => value.id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('does not take names of object members for failure modes', () => {
    const groups = groupRunbooks({
      items: [
        runbook({
          id: 'a',
          title: 'A',
          failureModes: ['__proto__', 'constructor'],
        }),
      ],
      failureModes,
    });
    expect(groups.map(({ title }) => title)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});

describe('findRunbooks', () => {
  it('wants every word, somewhere', () => {
    const find = (text: string) =>
      findRunbooks({ items: paymentsRunbooks.items, failureModes, text }).map(
        ({ value }) => value.id,
      );
    expect(find(' ')).toHaveLength(6);
    expect(find('pod slow')).toEqual(['restart-pod-1']);
    expect(find('PERFORMANCE restart')).toEqual(['restart-pod-1']);
    expect(find('payments database')).toEqual(['fail-over-1']);
    expect(find('.*')).toEqual([]);
  });
});
