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

import type { Source } from '@backstage-stewardship/plugin-stewardship-common';
import { commonSource } from './commonSource';

function common(...sources: Source[]) {
  return commonSource(sources.map(source => ({ value: 1, source })));
}

const declared = (path: string): Source => ({ kind: 'declared', path });
const inherited = (from: string, path: string): Source => ({
  kind: 'inherited',
  from,
  path,
});

describe('commonSource', () => {
  it('finds the list or the field that all values are in', () => {
    expect(
      common(
        declared('spec.stewardship.contacts[0]'),
        declared('spec.stewardship.contacts[12]'),
      ),
    ).toEqual(declared('spec.stewardship.contacts'));
    expect(
      common(
        inherited('system:default/a', 'spec.stewardship.commitments.rto'),
        inherited('system:default/a', 'spec.stewardship.commitments.rpo'),
      ),
    ).toEqual(inherited('system:default/a', 'spec.stewardship.commitments'));
    expect(
      common(
        { kind: 'default', of: 'supportTier', path: 'gold.maxRto' },
        { kind: 'default', of: 'supportTier', path: 'gold.maxRpo' },
      ),
    ).toEqual({ kind: 'default', of: 'supportTier', path: 'gold' });
  });

  it('keeps a place that is exactly the same', () => {
    const source: Source = {
      kind: 'derived',
      from: 'component:default/a',
      rule: 'owner',
    };
    expect(common(source, source)).toEqual(source);
    expect(common(declared('spec.a'), declared('spec.a'))).toEqual(
      declared('spec.a'),
    );
  });

  it('finds nothing where values come from different places', () => {
    expect(
      common(declared('spec.a'), inherited('system:default/a', 'spec.a')),
    ).toBe(undefined);
    expect(
      common(
        inherited('system:default/a', 'x'),
        inherited('system:default/b', 'x'),
      ),
    ).toBe(undefined);
    expect(common(declared('spec.a'), declared('metadata.b'))).toBe(undefined);
  });

  it('leaves a single value to speak for itself', () => {
    expect(common(declared('spec.a'))).toBe(undefined);
    expect(common()).toBe(undefined);
  });
});
