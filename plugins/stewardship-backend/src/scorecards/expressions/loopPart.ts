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

import { notLogical } from './logicParts';
import { Obstacle } from './Obstacle';
import type { RuleRun } from './RuleRun';
import { kindOf, type RulePart, type RuleValue } from './ruleValue';

/** What goes over lists. */
export const loopNames = [
  'exists',
  'all',
  'exists_one',
  'filter',
  'map',
] as const;

export type LoopName = (typeof loopNames)[number];

/** A loop over a list. */
type Loop = {
  name: LoopName;
  list: RulePart;
  /** Where the variable is among those of the run. */
  slot: number;
  /** Which entries: what `exists`, `all`, `exists_one` and `filter` ask; of `map`, where it has one. */
  condition?: RulePart;
  /** Of `map`. */
  transform?: RulePart;
  /** How much work one entry is. */
  work: number;
};

/** A macro such as `list.exists(entry, condition)`. */
export function loopPart(loop: Loop): RulePart {
  const { list, name } = loop;
  const over = name === 'exists' || name === 'all' ? decide : collect;
  return run => {
    const entries = list(run);
    if (entries instanceof Obstacle) {
      return entries;
    }
    return Array.isArray(entries)
      ? over(loop, entries, run)
      : Obstacle.failed(`${name}() works on a list, not on ${kindOf(entries)}`);
  };
}

/** Entries for which the condition has no value matter only where no other entry decides. */
function decide(
  loop: Loop,
  entries: RuleValue[],
  run: RuleRun,
): RuleValue | Obstacle {
  const decisive = loop.name === 'exists';
  let obstacle: Obstacle | undefined;
  for (const entry of entries) {
    const holds = ask(loop, entry, run);
    if (holds === decisive) {
      return decisive;
    }
    if (holds instanceof Obstacle) {
      obstacle = obstacle ? obstacle.and(holds) : holds;
    }
  }
  return obstacle ?? !decisive;
}

function collect(
  loop: Loop,
  entries: RuleValue[],
  run: RuleRun,
): RuleValue | Obstacle {
  const { name, transform } = loop;
  const found: RuleValue[] = [];
  for (const entry of entries) {
    const holds = ask(loop, entry, run);
    if (holds instanceof Obstacle) {
      return holds;
    }
    if (holds) {
      const value = transform ? transform(run) : entry;
      if (value instanceof Obstacle) {
        return value;
      }
      found.push(value);
    }
  }
  return name === 'exists_one' ? found.length === 1 : found;
}

/** Makes an entry the value of the variable, and asks the condition about it. */
function ask(loop: Loop, entry: RuleValue, run: RuleRun): boolean | Obstacle {
  const { condition, name, slot, work } = loop;
  const tooLong = run.spend(work);
  if (tooLong) {
    return tooLong;
  }
  run.variables[slot] = entry;
  const holds = condition ? condition(run) : true;
  return typeof holds === 'boolean' || holds instanceof Obstacle
    ? holds
    : notLogical(`${name}()`, holds);
}
