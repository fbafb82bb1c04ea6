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

import { RE2JS } from 're2js';
import { Obstacle } from './Obstacle';
import { RefusedRule } from './RefusedRule';
import { kindOf, type RulePart } from './ruleValue';

const MAX_LENGTH = 200;
const MAX_PROGRAM = 500;

/**
 * `text.matches("pattern")`, with a pattern that is compiled once. The time that it takes grows with the length of the text
 * alone, whatever the pattern: looking ahead or back, and repeating what was found, is not available for that.
 */
export function matchesPattern(text: RulePart, pattern: unknown): RulePart {
  if (typeof pattern !== 'string' || pattern.length > MAX_LENGTH) {
    throw new RefusedRule(
      `matches() takes a pattern in quotes, of at most ${MAX_LENGTH} characters`,
    );
  }
  const compiled = compile(pattern);
  const perCharacter = 5 + compiled.programSize() / 16;
  return run => {
    const value = text(run);
    if (value instanceof Obstacle) {
      return value;
    }
    if (typeof value !== 'string') {
      return Obstacle.failed(
        `matches() works on text, not on ${kindOf(value)}`,
      );
    }
    return run.spend(value.length * perCharacter) ?? compiled.test(value);
  };
}

function compile(pattern: string): RE2JS {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedRule(
      `The pattern of matches() cannot be used: ${reason.slice(0, 150)}`,
    );
  }
  if (compiled.programSize() > MAX_PROGRAM) {
    throw new RefusedRule(
      'The pattern of matches() repeats too much; use smaller numbers of repetitions',
    );
  }
  return compiled;
}
