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

import { RelianceGraph } from './RelianceGraph';
import type { Readable } from './readable';

const ALL: Readable = { kind: 'all' };

const graph = new RelianceGraph(
  [
    { ref: 'resource:default/db', tierId: 'silver', tierRank: 3 },
    { ref: 'component:default/pay', tierId: 'gold', tierRank: 2 },
    { ref: 'component:default/bill', tierId: '', tierRank: 1_000_000 },
    { ref: 'component:default/shop', tierId: 'gold', tierRank: 2 },
    { ref: 'component:default/app', tierId: 'platinum', tierRank: 1 },
  ],
  [
    ['resource:default/db', 'component:default/pay'],
    ['resource:default/db', 'component:default/bill'],
    ['resource:default/db', 'component:default/removed'],
    ['component:default/pay', 'component:default/shop'],
    ['component:default/bill', 'component:default/shop'],
    ['component:default/shop', 'component:default/app'],
    // A circle.
    ['component:default/app', 'component:default/pay'],
  ],
);

describe('RelianceGraph', () => {
  it('counts each dependent once, by tier, and puts the most critical first and direct ones before others', () => {
    expect(
      graph.dependentsOf({
        entityRef: 'resource:default/db',
        readable: ALL,
        limit: 3,
      }),
    ).toEqual({
      byTier: expect.arrayContaining([
        { tierId: 'gold', total: 2, direct: 1 },
        { tierId: '', total: 1, direct: 1 },
        { tierId: 'platinum', total: 1, direct: 0 },
      ]),
      examples: [
        { ref: 'component:default/app', tierId: 'platinum', direct: false },
        { ref: 'component:default/pay', tierId: 'gold', direct: true },
        { ref: 'component:default/shop', tierId: 'gold', direct: false },
      ],
    });
  });

  it('does not count an entity among its own dependents', () => {
    const { byTier } = graph.dependentsOf({
      entityRef: 'component:default/app',
      readable: ALL,
      limit: 10,
    });
    expect(byTier).toEqual([{ tierId: 'gold', total: 2, direct: 1 }]);
  });

  it('goes nowhere through what the caller may not read', () => {
    const refs = new Set(['component:default/bill', 'component:default/app']);
    expect(
      graph.dependentsOf({
        entityRef: 'resource:default/db',
        readable: { kind: 'some', refs },
        limit: 10,
      }),
    ).toEqual({
      byTier: [{ tierId: '', total: 1, direct: 1 }],
      examples: [{ ref: 'component:default/bill', tierId: '', direct: true }],
    });
    expect(
      graph.dependentsOf({
        entityRef: 'resource:default/db',
        readable: { kind: 'none' },
        limit: 10,
      }),
    ).toEqual({ byTier: [], examples: [] });
  });

  it('knows no dependents of what is not there', () => {
    expect(
      graph.dependentsOf({
        entityRef: 'component:default/removed',
        readable: ALL,
        limit: 10,
      }),
    ).toEqual({ byTier: [], examples: [] });
  });
});
