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

import { Obstacle } from './Obstacle';
import type { RuleFunction } from './ruleFunctions';
import type { RuleOperator } from './ruleOperators';
import { kindOf, type RulePart, type RuleValue } from './ruleValue';

export function constantPart(value: RuleValue): RulePart {
  return () => value;
}

/** `[one, other]` */
export function listPart(parts: RulePart[]): RulePart {
  return run => valuesOf(parts.map(part => part(run)));
}

/** `list[0]` */
export function entryPart(list: RulePart, index: number): RulePart {
  return run => {
    const entries = list(run);
    if (entries instanceof Obstacle) {
      return entries;
    }
    if (!Array.isArray(entries)) {
      return Obstacle.failed(`${kindOf(entries)} has no entries`);
    }
    return index < entries.length
      ? entries[index]
      : Obstacle.failed(
          `There is no entry ${index} in a list of ${entries.length}`,
        );
  };
}

export function callPart({ call }: RuleFunction, parts: RulePart[]): RulePart {
  return run => {
    const values = valuesOf(parts.map(part => part(run)));
    return values instanceof Obstacle ? values : call(run, ...values);
  };
}

export function binaryPart(
  operator: RuleOperator,
  left: RulePart,
  right: RulePart,
): RulePart {
  return run => {
    const one = left(run);
    const other = right(run);
    if (one instanceof Obstacle) {
      return one.and(other instanceof Obstacle ? other : undefined);
    }
    return other instanceof Obstacle ? other : operator(one, other, run);
  };
}

/** `-number` */
export function negativePart(part: RulePart): RulePart {
  return run => {
    const value = part(run);
    if (typeof value === 'number') {
      return -value;
    }
    return value instanceof Obstacle
      ? value
      : Obstacle.failed(`'-' works on numbers, not on ${kindOf(value)}`);
  };
}

/** All values, or everything that is in their way. */
function valuesOf(found: (RuleValue | Obstacle)[]): RuleValue[] | Obstacle {
  const values: RuleValue[] = [];
  let obstacle: Obstacle | undefined;
  for (const one of found) {
    if (one instanceof Obstacle) {
      obstacle = obstacle ? obstacle.and(one) : one;
    } else {
      values.push(one);
    }
  }
  return obstacle ?? values;
}
