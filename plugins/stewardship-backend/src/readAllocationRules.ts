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

import type { z } from 'zod';
import { LOOKED, type allocation } from './allocationSchema';
import type {
  AllocationRule,
  Looked,
} from './showback/allocation/AllocationRule';
import { defaultAllocationRules } from './showback/allocation/defaultAllocationRules';

type RuleInput = NonNullable<z.infer<typeof allocation>['rules']>[number];

/** In this order, where a rule does not say which kinds may be meant by a name. */
const KINDS = ['component', 'resource', 'system', 'api'];

/** The rules of allocation; the usual ones where there are none. The schema has proven that each looks at one thing. */
export function readAllocationRules(
  rules: RuleInput[] | undefined,
): AllocationRule[] {
  return rules?.map(toRule) ?? [...defaultAllocationRules];
}

function toRule(input: RuleInput): AllocationRule {
  const looked = lookedAt(input);
  if (!looked) {
    return { kind: 'selector' };
  }
  const { is, pattern } = input;
  return {
    kind: 'value',
    looked,
    ...(is && { is }),
    ...(pattern !== undefined && { pattern }),
    to: targetOf(input),
  };
}

function lookedAt(input: RuleInput): Looked | undefined {
  if (input.tag !== undefined) {
    return { kind: 'tag', key: input.tag };
  }
  if (input.column !== undefined) {
    return { kind: 'column', key: input.column };
  }
  const kind = LOOKED.find(name => input[name]);
  return kind && { kind };
}

function targetOf({
  annotation,
  entity,
  kinds = KINDS,
}: RuleInput): Extract<AllocationRule, { kind: 'value' }>['to'] {
  if (entity !== undefined) {
    return { by: 'entity', entityRef: entity };
  }
  return annotation === undefined
    ? {
        by: 'name',
        kinds: kinds.map(kind => kind.toLocaleLowerCase('en-US')),
      }
    : { by: 'annotation', annotation };
}
