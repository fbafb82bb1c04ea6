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

import type { AllocationRule } from './AllocationRule';

const KINDS = ['component', 'resource', 'system', 'api'];

/** Rules of organizations that configure none: what entities say themselves, then tags that are common. */
export const defaultAllocationRules: readonly AllocationRule[] = [
  { kind: 'selector' },
  byName('stewardship.dev/entity'),
  {
    kind: 'value',
    looked: { kind: 'tag', key: 'backstage.io/kubernetes-id' },
    to: { by: 'annotation', annotation: 'backstage.io/kubernetes-id' },
  },
  ...['entity', 'component', 'service', 'app', 'application'].map(byName),
];

function byName(key: string): AllocationRule {
  return {
    kind: 'value',
    looked: { kind: 'tag', key },
    to: { by: 'name', kinds: KINDS },
  };
}
