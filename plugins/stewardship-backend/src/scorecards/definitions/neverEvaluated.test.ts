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

import { neverEvaluated } from './neverEvaluated';

const GROUPS = { kind: 'Group' };
const NAMED = { 'metadata.name': 'pay' };

describe('neverEvaluated', () => {
  it.each([
    [GROUPS],
    [{ ...GROUPS, ...NAMED }],
    [{ kind: { $in: ['user', 'group'] } }],
    [{ $all: [NAMED, GROUPS] }],
    [{ $any: [GROUPS, { kind: 'User' }] }],
    [{ $not: { kind: { $exists: true } } }],
    [{ $not: { $any: [NAMED, { kind: { $exists: true } }] } }],
  ])('tells of %j, which no entity with results can match', filter => {
    expect(neverEvaluated('spec.appliesTo', { filter })).toEqual([
      {
        ...{ severity: 'warning', path: 'spec.appliesTo.filter' },
        message: expect.stringContaining('Component, System, Resource'),
      },
    ]);
  });

  it.each([
    [undefined],
    [NAMED],
    [{ kind: 'api' }],
    [{ kind: { $in: ['Group', 'Component'] } }],
    [{ kind: { $hasPrefix: 'Re' } }],
    [{ $not: GROUPS }],
    [{ $not: NAMED }],
    [{ $any: [GROUPS, NAMED] }],
    [{ $all: [NAMED, { $not: { ...NAMED, ...GROUPS } }] }],
  ])('says nothing of %j', filter => {
    expect(neverEvaluated('spec.appliesTo', { filter })).toEqual([]);
  });
});
