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
import { catalogEntity } from '../__fixtures__/entities';
import { costSnippet } from './costSnippet';

describe('costSnippet', () => {
  it('names the entity, its owner, rows of a bill that can be told, and a declared cost', () => {
    const snippet = costSnippet({
      entity: catalogEntity({ name: 'payments', owner: 'team-payments' }),
      words: { selector: 'Rows of its own.', costs: 'Other costs.' },
    });
    expect(snippet).toContain(`metadata:
  name: payments
  annotations:
    # Rows of its own.
    stewardship.dev/cost-selector: "tag:app=payments"
spec:
  owner: team-payments
  stewardship:
    # Other costs.
    costs:
      - id: vendor-support
`);
    const [, selector] = /cost-selector: "(.+)"/.exec(snippet) ?? [];
    expect(readCostSelector(selector)).toEqual([
      expect.objectContaining({
        status: 'valid',
        conditions: [{ field: { kind: 'tag', key: 'app' }, value: 'payments' }],
      }),
    ]);
  });
});
