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

import { createAppliesTo } from './appliesTo';
import type { FilterableEntity } from './filterable';

function entityOf(kind: string, type?: string): FilterableEntity {
  return {
    kind,
    metadata: { name: 'pay' },
    spec: { ...(type && { type }) },
    relations: [],
  };
}

describe('createAppliesTo', () => {
  it('is for what teams run, where nothing is said', () => {
    const applies = createAppliesTo({});
    const kinds = ['Component', 'System', 'resource', 'API', 'Domain'];
    expect(kinds.map(kind => applies(entityOf(kind)))).toEqual(
      kinds.map(() => true),
    );
    for (const kind of ['Group', 'User', 'Template', 'Location', 'toString']) {
      expect(applies(entityOf(kind), 'gold')).toBe(false);
    }
  });

  it('is for nothing that is never evaluated, whatever the filter lets through', () => {
    const filter = { 'metadata.name': 'pay' };
    for (const applicability of [
      { filter },
      { filter: { kind: 'Group' } },
      { filter, tiers: ['gold'] },
      { tiers: ['gold'] },
    ]) {
      const applies = createAppliesTo(applicability);
      expect(applies(entityOf('Group'), 'gold')).toBe(false);
    }
    expect(createAppliesTo({ filter })(entityOf('api'))).toBe(true);
  });

  it('leaves what has no tier out of every tier', () => {
    const applies = createAppliesTo({ tiers: ['gold', 'silver'] });
    expect(applies(entityOf('Component'), 'silver')).toBe(true);
    expect(applies(entityOf('Component'), 'bronze')).toBe(false);
    expect(applies(entityOf('Component'), 'constructor')).toBe(false);
    expect(applies(entityOf('Component'))).toBe(false);
  });

  it('takes both where both are said', () => {
    const applies = createAppliesTo({
      filter: { kind: 'component', 'spec.type': { $in: ['service'] } },
      tiers: ['gold'],
    });
    expect(applies(entityOf('Component', 'Service'), 'gold')).toBe(true);
    expect(applies(entityOf('Component', 'service'), 'silver')).toBe(false);
    expect(applies(entityOf('Component', 'website'), 'gold')).toBe(false);
    expect(applies(entityOf('System', 'service'), 'gold')).toBe(false);
  });
});
