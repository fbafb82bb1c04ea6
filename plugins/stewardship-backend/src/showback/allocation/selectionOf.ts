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

import { hashOf } from '../../database/hash';
import type { AttributeSelection } from '../reading/CostLine';
import type { AllocationRule, Looked } from './AllocationRule';

/** Everything that rules and selectors look at. Keys of tags and names of columns are in lower case. */
export function selectionOf(
  rules: readonly AllocationRule[],
  ofSelectors: Iterable<Looked>,
): AttributeSelection {
  const selects = rules.some(({ kind }) => kind === 'selector');
  const looked = [
    ...rules.flatMap(rule => (rule.kind === 'value' ? [rule.looked] : [])),
    ...(selects ? ofSelectors : []),
  ];
  const kinds = new Set(looked.map(({ kind }) => kind));
  const keysOf = (kind: Looked['kind']) =>
    [
      ...new Set(
        looked.flatMap(one =>
          'key' in one && one.kind === kind
            ? [one.key.trim().toLowerCase()]
            : [],
        ),
      ),
    ].sort();
  const selection = {
    tags: keysOf('tag'),
    columns: keysOf('column'),
    resourceId: kinds.has('resourceId'),
    resourceName: kinds.has('resourceName'),
    region: kinds.has('region'),
    service: kinds.has('service'),
    provider: kinds.has('provider'),
  };
  return {
    ...selection,
    tags: new Set(selection.tags),
    columns: new Set(selection.columns),
    hash: hashOf(selection),
  };
}
