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
import type { RuleRun } from './RuleRun';
import { kindOf, type RuleValue } from './ruleValue';

const MAX_TEXT = 100_000;

/** What an operator makes of two values. */
export type RuleOperator = (
  left: RuleValue,
  right: RuleValue,
  run: RuleRun,
) => RuleValue | Obstacle;

/**
 * Operators between two values. Values of different kinds are never compared: a number that was sent as text would pass
 * `!=` without anybody noticing.
 */
export const ruleOperators: ReadonlyMap<string, RuleOperator> = new Map<
  string,
  RuleOperator
>([
  ['==', (left, right, run) => isSame(left, right, run)],
  [
    '!=',
    (left, right, run) => {
      const same = isSame(left, right, run);
      return same instanceof Obstacle ? same : !same;
    },
  ],
  ['<', order('<', (left, right) => left < right)],
  ['<=', order('<=', (left, right) => left <= right)],
  ['>', order('>', (left, right) => left > right)],
  ['>=', order('>=', (left, right) => left >= right)],
  ['in', isIn],
  ['+', add],
  ['-', arithmetic('-', (left, right) => left - right)],
  ['*', arithmetic('*', (left, right) => left * right)],
  ['/', arithmetic('/', (left, right) => left / right)],
  ['%', arithmetic('%', (left, right) => left % right)],
]);

/** Division of whole numbers that are written as such, or counted. */
export const divideWhole: RuleOperator = arithmetic('/', (left, right) =>
  Math.trunc(left / right),
);

function isSame(
  left: RuleValue,
  right: RuleValue,
  run: RuleRun,
): boolean | Obstacle {
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) {
      return false;
    }
    for (const [index, value] of left.entries()) {
      const same = isSame(value, right[index], run);
      if (same !== true) {
        return same;
      }
    }
    return true;
  }
  if (typeof left !== typeof right || Array.isArray(left)) {
    return doesNotGo('==', left, right);
  }
  const length =
    typeof left === 'string' && typeof right === 'string'
      ? Math.min(left.length, right.length)
      : 0;
  return run.spend(1 + length / 64) ?? left === right;
}

function isIn(
  value: RuleValue,
  list: RuleValue,
  run: RuleRun,
): boolean | Obstacle {
  if (!Array.isArray(list)) {
    return Obstacle.failed(
      `What stands after 'in' is ${kindOf(list)}, no list`,
    );
  }
  for (const entry of list) {
    const same = isSame(value, entry, run);
    if (same !== false) {
      return same;
    }
  }
  return false;
}

function order(
  name: string,
  holds: (left: string | number, right: string | number) => boolean,
): RuleOperator {
  return (left, right) =>
    (typeof left === 'number' && typeof right === 'number') ||
    (typeof left === 'string' && typeof right === 'string')
      ? holds(left, right)
      : doesNotGo(name, left, right);
}

function add(
  left: RuleValue,
  right: RuleValue,
  run: RuleRun,
): RuleValue | Obstacle {
  if (typeof left === 'string' && typeof right === 'string') {
    const length = left.length + right.length;
    return length > MAX_TEXT
      ? Obstacle.failed(`A text becomes longer than ${MAX_TEXT} characters`)
      : run.spend(length / 16) ?? left + right;
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return run.spend(left.length + right.length) ?? [...left, ...right];
  }
  return arithmetic('+', (one, other) => one + other)(left, right, run);
}

function arithmetic(
  name: string,
  calculate: (left: number, right: number) => number,
): RuleOperator {
  return (left, right) => {
    if (typeof left !== 'number' || typeof right !== 'number') {
      return doesNotGo(name, left, right);
    }
    if (right === 0 && (name === '/' || name === '%')) {
      return Obstacle.failed('It divides by zero');
    }
    const result = calculate(left, right);
    return Number.isFinite(result)
      ? result
      : Obstacle.failed(`'${name}' makes a number that is too large`);
  };
}

function doesNotGo(name: string, left: RuleValue, right: RuleValue): Obstacle {
  return Obstacle.failed(
    `'${name}' does not work between ${kindOf(left)} and ${kindOf(right)}`,
  );
}
