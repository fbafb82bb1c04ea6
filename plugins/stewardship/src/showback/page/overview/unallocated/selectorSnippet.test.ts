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

import { readCostSelector } from '@backstage-stewardship/plugin-stewardship-common';
import { costOverview } from '../../__fixtures__/costOverview';
import { selectorOf, selectorSnippet } from './selectorSnippet';

const [ec2, storage] = costOverview.unallocated.items;

/** As the backend reads it. */
const conditions = (...looked: string[]) =>
  readCostSelector(
    selectorOf({
      looked,
      account: '1',
      service: 's',
      totalProducts: 1,
    }),
  ).map(part => part.status === 'valid' && part.conditions);

describe('selectorSnippet', () => {
  it('selects by what rules looked at', () => {
    expect(selectorSnippet(ec2)).toBe(`metadata:
  annotations:
    stewardship.dev/cost-selector: "tag:app=checkout-old, tag:team=rails"
`);
  });

  it('selects by the account, and its only product, where rules looked at nothing', () => {
    expect(selectorOf(storage)).toBe('account=sub-7, service="Storage, cold"');
    expect(selectorOf({ ...storage, totalProducts: 2 })).toBe('account=sub-7');
  });

  it('is read by the backend as it was meant', () => {
    expect(
      conditions(
        'tag aws:created by: x=y; "z"',
        'column x_project: https://a: b',
        'resource id: arn:aws:s3:::a',
        'account name: Shared, old',
      ),
    ).toEqual([
      [
        { field: { kind: 'tag', key: 'aws:created by' }, value: 'x=y; *z*' },
        { field: { kind: 'column', key: 'x_project' }, value: 'https://a: b' },
        { field: { kind: 'resourceId' }, value: 'arn:aws:s3:::a' },
        { field: { kind: 'accountName' }, value: 'Shared, old' },
      ],
    ]);
  });

  it('goes on with anything where the backend has cut a value', () => {
    const shown = 'a'.repeat(200);
    expect(conditions(`tag app: ${shown}`)).toEqual([
      [{ field: { kind: 'tag', key: 'app' }, value: `${shown}*` }],
    ]);
  });

  it('leaves out what it does not know', () => {
    expect(conditions('weather: rain', 'no colon')).toEqual([
      [
        { field: { kind: 'account' }, value: '1' },
        { field: { kind: 'service' }, value: 's' },
      ],
    ]);
  });
});
