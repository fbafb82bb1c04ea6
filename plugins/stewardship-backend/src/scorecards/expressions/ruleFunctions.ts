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

const DAY_MS = 24 * 3600_000;

/** A function of rules. What stands before the dot is its first argument. */
export type RuleFunction = {
  call: (run: RuleRun, ...given: RuleValue[]) => RuleValue | Obstacle;
  /** Whether it gives whole numbers. */
  isWhole?: boolean;
};

/** By name and number of arguments; with a dot before the name where it is asked of a value. */
export const ruleFunctions: ReadonlyMap<string, RuleFunction> = new Map<
  string,
  RuleFunction
>([
  ['size/1', { call: size, isWhole: true }],
  ['.size/1', { call: size, isWhole: true }],
  ['.startsWith/2', ofTexts((text, start) => text.startsWith(start))],
  ['.endsWith/2', ofTexts((text, end) => text.endsWith(end))],
  ['.contains/2', ofTexts((text, part) => text.includes(part))],
  ['.lowerAscii/1', ofTexts(text => text.toLowerCase())],
  ['.upperAscii/1', ofTexts(text => text.toUpperCase())],
  ['.trim/1', ofTexts(text => text.trim())],
  ['double/1', { call: (run, value) => run.spend(5) ?? toNumber(value) }],
  [
    'int/1',
    { call: (run, value) => run.spend(5) ?? toWhole(value), isWhole: true },
  ],
  ['string/1', { call: (run, value) => run.spend(5) ?? toText(value) }],
  ['daysBetween/2', { ...ofTexts(daysBetween, 30), isWhole: true }],
]);

function ofTexts(
  call: (...texts: string[]) => RuleValue | Obstacle,
  work = 1,
): RuleFunction {
  return {
    call: (run, ...given) => {
      const texts: string[] = [];
      let length = 0;
      for (const value of given) {
        if (typeof value !== 'string') {
          return Obstacle.failed(`Text was expected, not ${kindOf(value)}`);
        }
        texts.push(value);
        length += value.length;
      }
      return run.spend(work + length / 16) ?? call(...texts);
    },
  };
}

function size(run: RuleRun, value: RuleValue): RuleValue | Obstacle {
  if (Array.isArray(value)) {
    return value.length;
  }
  if (typeof value !== 'string') {
    return Obstacle.failed(`${kindOf(value)} has no size`);
  }
  const tooLong = run.spend(value.length);
  return tooLong ?? [...value].length;
}

function toNumber(value: RuleValue): number | Obstacle {
  const written =
    typeof value === 'string' &&
    /^-?\d{1,20}(\.\d{1,20})?([eE][-+]?\d{1,3})?$/.test(value);
  const number =
    typeof value === 'number' || written ? Number(value) : Number.NaN;
  return Number.isFinite(number)
    ? number
    : Obstacle.failed(`${shown(value)} is not a number`);
}

function toWhole(value: RuleValue): number | Obstacle {
  const number = toNumber(value);
  return number instanceof Obstacle ? number : Math.trunc(number);
}

function toText(value: RuleValue): string | Obstacle {
  return Array.isArray(value)
    ? Obstacle.failed('A list cannot be made into text')
    : String(value);
}

/** From the first day to the second; negative where that was before. Of a time, its day counts. */
function daysBetween(from: string, to: string): number | Obstacle {
  const [start, end] = [startOfDay(from), startOfDay(to)];
  if (start === undefined || end === undefined) {
    const wrong = start === undefined ? from : to;
    return Obstacle.failed(`${shown(wrong)} is not a day such as 2026-05-01`);
  }
  return (end - start) / DAY_MS;
}

/** In milliseconds. The library of dates takes fifty times as long, and rules may ask for many. */
function startOfDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[-+]\d{2}:\d{2}))?$/.test(text)) {
    return undefined;
  }
  const day = text.slice(0, 10);
  const start = new Date(`${day}T00:00:00Z`);
  // A date of the language takes 30 February for 2 March.
  return !Number.isNaN(start.getTime()) &&
    start.toISOString().slice(0, 10) === day
    ? start.getTime()
    : undefined;
}

function shown(value: RuleValue): string {
  return typeof value === 'string'
    ? `'${value.slice(0, 40).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')}'`
    : kindOf(value);
}
