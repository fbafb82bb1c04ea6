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
import { kindOf, type RulePart } from './ruleValue';

/** `&&` and `||`: parts without a value matter only where no other part decides. */
export function logicPart(name: '&&' | '||', parts: RulePart[]): RulePart {
  const decisive = name === '||';
  return run => {
    let obstacle: Obstacle | undefined;
    for (const part of parts) {
      const value = part(run);
      if (value === decisive) {
        return decisive;
      }
      if (value !== !decisive) {
        const found =
          value instanceof Obstacle ? value : notLogical(`'${name}'`, value);
        obstacle = obstacle ? obstacle.and(found) : found;
      }
    }
    return obstacle ?? !decisive;
  };
}

/** `condition ? one : other` */
export function choicePart(
  condition: RulePart,
  one: RulePart,
  other: RulePart,
): RulePart {
  return run => {
    const value = condition(run);
    if (typeof value === 'boolean') {
      return value ? one(run) : other(run);
    }
    return value instanceof Obstacle ? value : notLogical(`'?'`, value);
  };
}

export function notPart(part: RulePart): RulePart {
  return run => {
    const value = part(run);
    if (typeof value === 'boolean') {
      return !value;
    }
    return value instanceof Obstacle ? value : notLogical(`'!'`, value);
  };
}

export function notLogical(what: string, value: unknown): Obstacle {
  return Obstacle.failed(
    `${what} works on true and false, not on ${kindOf(value)}`,
  );
}
