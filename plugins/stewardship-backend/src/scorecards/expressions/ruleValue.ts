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

import type { Obstacle } from './Obstacle';
import type { RuleRun } from './RuleRun';

/** What parts of rules can be. There is one kind of number, as in facts. */
export type RuleValue = string | number | boolean | RuleValue[];

/** A part of a rule, ready to be asked. */
export type RulePart = (run: RuleRun) => RuleValue | Obstacle;

/** The kind of a value, for people who read about it. */
export function kindOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return Number.isFinite(value) ? 'a number' : String(value);
    case 'boolean':
      return 'true or false';
    case 'object':
      if (value === null) {
        return 'null';
      }
      return Array.isArray(value) ? 'a list' : 'an object';
    default:
      return 'nothing that rules know';
  }
}
