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
import { defaultRecordSettings } from './defaultSettings';
import { toGraphEntity } from './graph';
import type { RecordSource } from './settings';

type Parts = Parameters<typeof makeEntity>[0];

function aliases(parts: Parts, sources?: RecordSource[]) {
  const settings = {
    ...defaultRecordSettings,
    ...(sources && { aliases: sources }),
  };
  return toGraphEntity(makeEntity(parts), settings).aliases;
}

describe('aliasesOf', () => {
  it('knows the Kubernetes id unless told otherwise', () => {
    const annotations = { 'backstage.io/kubernetes-id': ' Pay ' };
    expect(aliases({ annotations })).toEqual(['Pay']);
    expect(aliases({ annotations }, [])).toEqual([]);
  });

  it('reads every configured place, lists too, each name once and as it is written', () => {
    const parts = {
      annotations: { alert: 'pay-api, PAY ,, pay-api', other: '${{ x }}' },
      labels: { service: 'pay-api' },
      tags: ['job-pay', 'job-settle', 'java'],
      spec: { codes: ['R-7', 8, null] },
      links: [{ url: 'https://a.example/x,y', type: 'alias' }],
    };
    expect(
      aliases(parts, [
        { annotation: 'alert' },
        { annotation: 'other' },
        { label: 'service' },
        { tag: 'job-*' },
        { spec: 'codes' },
        { link: { type: 'alias' } },
      ]),
    ).toEqual([
      'pay-api',
      'PAY',
      'pay',
      'settle',
      'R-7',
      '8',
      'https://a.example/x,y',
    ]);
  });

  it('keeps ten names of a reasonable length, and nothing that cannot be printed', () => {
    const many = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const alert = ['a'.repeat(201), 'a\u0000b', ...many].join(',');
    const found = aliases({ annotations: { alert } }, [
      { annotation: 'alert' },
    ]);
    expect(found).toEqual(many.slice(0, 10));
    for (const wrong of [{ a: 1 }, [[]], true, null]) {
      const annotations = { alert: wrong };
      expect(aliases({ annotations }, [{ annotation: 'alert' }])).toEqual(
        wrong === true ? ['true'] : [],
      );
    }
  });
});
