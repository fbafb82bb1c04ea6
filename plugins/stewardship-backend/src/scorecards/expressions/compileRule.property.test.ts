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

import { parse } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { compileRule } from './compileRule';
import type { FactScope, RuleVerdict } from './CompiledRule';
import { factNamesOf } from './FactNames';
import {
  conditions,
  interpret,
  type Meaning,
  scopes,
  textOf,
} from './__testUtils__/smallGrammar';

const facts = factNamesOf([{ id: 'f', title: 'Facts' }]);

function evaluate(source: string, scope: FactScope): RuleVerdict {
  const reading = compileRule({ source, facts });
  if (reading.status === 'refused') {
    throw new Error(`${source}: ${reading.message}`);
  }
  return reading.rule.evaluate(scope);
}

/** Without the words, and without an order. */
function meaningOf(verdict: RuleVerdict): Meaning {
  switch (verdict.kind) {
    case 'value':
      return { value: verdict.value === true };
    case 'missing':
      return { missing: new Set(verdict.missing) };
    default:
      return { failed: true };
  }
}

describe('rules that nobody has thought of', () => {
  it('mean what an interpreter that knows nothing of them says, facts missing or wrong', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(conditions, scopes, (condition, given) => {
        const verdict = evaluate(textOf(condition), { f: given });
        kinds.set(verdict.kind, (kinds.get(verdict.kind) ?? 0) + 1);
        expect(meaningOf(verdict)).toEqual(interpret(condition, given));
      }),
      { numRuns: 3000, seed: 42 },
    );
    // Each kind is there often enough to mean something.
    for (const kind of ['value', 'missing', 'failed']) {
      expect(kinds.get(kind)).toBeGreaterThan(200);
    }
  });

  it('mean what the library says that reads them, where all facts are there', () => {
    const complete = { a: 1, b: 2.5, t: 'x', u: 'yy', y: true, l: ['x', 'z'] };
    fc.assert(
      fc.property(conditions, condition => {
        const source = textOf(condition);
        const verdict = evaluate(source, { f: complete });
        // Where it compares a text with a number, the library says that they are unequal.
        fc.pre(verdict.kind === 'value');
        const value: unknown = parse(source)({ f: complete });
        expect(verdict).toEqual({ kind: 'value', value });
      }),
      { numRuns: 1000, seed: 43 },
    );
  });
});
