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

import { makeEntity } from './__testUtils__/entities';
import { group, resolveAmong } from './__testUtils__/resolveAmong';
import { defaultRecordSettings } from './defaultSettings';
import { readRecord } from './readRecord';

function withShared(sharedCost: unknown) {
  return makeEntity({ spec: { owner: 'ops', stewardship: { sharedCost } } });
}

function read(sharedCost: unknown) {
  const record = readRecord(withShared(sharedCost), defaultRecordSettings);
  return {
    value: record.sharedCost?.value,
    problems: record.problems.map(({ message, fix }) => `${message} ${fix}`),
  };
}

describe('a shared cost', () => {
  it('is divided in equal parts, by weights or by a fact', () => {
    for (const value of [
      { by: 'even' },
      { by: 'weights', weights: { 'component:default/pay': 2.5 } },
      { by: 'fact', fact: 'usage.requests' },
    ]) {
      expect(read(value)).toEqual({ value, problems: [] });
    }
  });

  it('has weights of entities as the catalog compares them, and numbers also where they are written as text', () => {
    expect(
      read({
        by: 'weights',
        weights: { 'Component:Pay': '3', 'resource:rail/db': 0 },
      }),
    ).toEqual({
      value: {
        by: 'weights',
        weights: { 'component:default/pay': 3, 'resource:rail/db': 0 },
      },
      problems: [],
    });
  });

  it('keeps the weights that are right', () => {
    expect(
      read({
        by: 'weights',
        weights: { 'component:a': 1, b: 2, 'component:c': -1 },
      }),
    ).toEqual({
      value: { by: 'weights', weights: { 'component:default/a': 1 } },
      problems: [
        expect.stringContaining(
          'which is not an entity with its kind, such as component:default/checkout',
        ),
        expect.stringContaining('which is not a weight of zero or more'),
      ],
    });
  });

  it.each([
    ['a way that there is not', { by: 'size' }, 'even, weights or fact'],
    ['nothing of how', {}, "'spec.stewardship.sharedCost.by' is missing"],
    ['weights without any', { by: 'weights' }, 'weights with weights'],
    ['two ways', { by: 'even', fact: 'usage.requests' }, 'even with neither'],
    ['a fact of nothing', { by: 'fact', fact: 'requests' }, 'usage.requests'],
    [
      'that costs follow from themselves',
      { by: 'fact', fact: 'costs.monthCost' },
      "'costs.monthCost', which is not a fact",
    ],
    ['only a word', 'even', 'an object with by, weights, fact'],
  ])('is left out where it says %s', (_, given, problem) => {
    const { value, problems } = read(given);
    expect(value).toBeUndefined();
    expect(problems.join()).toContain(problem);
  });

  it('names entities that are in the catalog, or that is a problem', () => {
    const weights = { 'component:default/app': 1, 'component:default/gone': 1 };
    const shared = withShared({ by: 'weights', weights });
    const app = makeEntity({ name: 'app' });
    expect(resolveAmong([shared, app, group('ops')])).toMatchObject({
      sharedCost: {
        value: { by: 'weights', weights },
        source: { kind: 'declared', path: 'spec.stewardship.sharedCost' },
      },
      problems: [
        {
          kind: 'referenceNotFound',
          path: 'spec.stewardship.sharedCost.weights.component:default/gone',
          value: 'component:default/gone',
        },
      ],
    });
  });
});

it('the evidence of a licence is an address', () => {
  const licence = { id: 'a', metric: 'cores' };
  const evidence = 'https://contracts.example/17';
  const record = readRecord(
    makeEntity({
      spec: {
        stewardship: {
          licences: [
            { ...licence, evidence },
            { ...licence, id: 'b', evidence: 'file:///etc/hosts' },
          ],
        },
      },
    }),
    defaultRecordSettings,
  );
  expect(record.licences.map(({ value }) => value)).toEqual([
    { ...licence, evidence },
    { ...licence, id: 'b' },
  ]);
  expect(record.problems).toMatchObject([
    { path: 'spec.stewardship.licences[1].evidence' },
  ]);
});
