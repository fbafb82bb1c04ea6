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

import { sourceProblems } from './sourceProblems';

describe('sourceProblems', () => {
  it('tells everybody that a source fails or is not wholly understood, and nothing of what it said', () => {
    const catalog = {
      items: ['ci', 'scanner', 'support'].map(id => ({ id, title: `T ${id}` })),
    };
    const states = [
      { source: 'ci', problem: "Error: connect ECONNREFUSED 'tool.example'" },
      { source: 'scanner', problem: "Left out: 'component:default/secret' …" },
      { source: 'support', collectedAt: '2026-11-21T06:00:00.000Z' },
      { source: 'removed', problem: 'Error' },
    ];
    expect(
      sourceProblems(
        catalog,
        new Map(states.map(state => [state.source, state])),
      ),
    ).toEqual([
      { source: 'ci', title: 'T ci', problem: 'failed' },
      { source: 'scanner', title: 'T scanner', problem: 'leftOut' },
    ]);
  });

  it('says when what is used was collected', () => {
    const collectedAt = '2026-11-21T06:00:00.000Z';
    const state = { source: 'costs', problem: 'Error: No', collectedAt };
    expect(
      sourceProblems(
        { items: [{ id: 'costs', title: 'Costs' }] },
        new Map([['costs', state]]),
      ),
    ).toEqual([
      { source: 'costs', title: 'Costs', problem: 'failed', collectedAt },
    ]);
  });
});
