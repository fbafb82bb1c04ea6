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

import type { FactScope } from './CompiledRule';
import { Obstacle } from './Obstacle';
import { kindOf, type RulePart, type RuleValue } from './ruleValue';

const { hasOwn } = Object;

/** Reads a fact. Names are only names: what objects have besides their own properties is never looked at. */
export function factPart(source: string, name: string): RulePart {
  const label = `${source}.${name}`;
  const missing = Obstacle.missing(label);
  return run => {
    const value = find(run.scope, source, name);
    switch (typeof value) {
      case 'undefined':
        return missing;
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : notAFact(label, value);
      default:
        return isList(value)
          ? run.spend(value.length) ?? value
          : notAFact(label, value);
    }
  };
}

/** Whether a fact is there, whatever it is. */
export function hasFactPart(source: string, name: string): RulePart {
  return run => find(run.scope, source, name) !== undefined;
}

function find(scope: FactScope, source: string, name: string): unknown {
  const facts: unknown = hasOwn(scope, source) ? scope[source] : undefined;
  return typeof facts === 'object' && facts && hasOwn(facts, name)
    ? Reflect.get(facts, name)
    : undefined;
}

function isList(value: unknown): value is RuleValue[] {
  return (
    Array.isArray(value) && value.every(entry => typeof entry === 'string')
  );
}

function notAFact(label: string, value: unknown): Obstacle {
  const kind = Array.isArray(value)
    ? 'a list with something else than texts'
    : kindOf(value);
  return Obstacle.failed(
    `${label} is ${kind}; text, a number, true or false, or a list of texts was expected`,
  );
}
