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

import { maxRuleBytes } from '@backstage-stewardship/plugin-stewardship-common';
import { describeFailure } from '../../database/describeFailure';
import type {
  CompiledRule,
  ConfidentialFacts,
  FactScope,
  RuleReading,
  RuleVerdict,
} from './CompiledRule';
import type { FactNames } from './FactNames';
import { Obstacle } from './Obstacle';
import { RefusedRule } from './RefusedRule';
import { RuleCompiler } from './RuleCompiler';
import { RuleRun } from './RuleRun';
import { readRuleSyntax } from './ruleSyntax';
import { kindOf, type RulePart } from './ruleValue';

/**
 * Reads a rule, in CEL, once for evaluating it many times. A rule that names facts that do not exist, or that could take
 * long, is refused. The value of a rule is true or false, unless it is a proposal for an answer (`gives: 'anything'`).
 */
export function compileRule(options: {
  source: string;
  facts: FactNames;
  gives?: 'boolean' | 'anything';
}): RuleReading {
  const { source, facts, gives = 'boolean' } = options;
  try {
    return { status: 'compiled', rule: compile(source, facts, gives) };
  } catch (error) {
    return {
      status: 'refused',
      message:
        error instanceof RefusedRule
          ? error.message
          : `It cannot be read: ${describeFailure(error)}`,
    };
  }
}

function compile(
  source: string,
  known: FactNames,
  gives: 'boolean' | 'anything',
): CompiledRule {
  if (Buffer.byteLength(source) > maxRuleBytes) {
    throw new RefusedRule(`It is longer than ${maxRuleBytes / 1024} KB`);
  }
  if (source.trim() === '') {
    throw new RefusedRule('It is empty');
  }
  const { root, checkTypes } = readRuleSyntax(source);
  const compiler = new RuleCompiler(known);
  const part = compiler.compile(root);
  const type = checkTypes();
  const declared = compiler.typeOf(part) ?? 'boolean';
  const isLogical =
    (type === 'bool' || type === 'dyn') && declared === 'boolean';
  if (gives === 'boolean' && !isLogical) {
    throw new RefusedRule(
      'It is not true or false; compare it with something, as in support.tier == "gold"',
    );
  }
  const { confidential, facts } = compiler;
  return {
    ...{ source, facts, confidential },
    evaluate: scope => {
      const verdict = evaluate(part, scope, gives);
      // Why it failed may name a value, and is told to everybody who reads the entity.
      return verdict.kind === 'failed' && confidential.size > 0
        ? { kind: 'failed', message: withoutValues(confidential) }
        : verdict;
    },
  };
}

function withoutValues(confidential: ConfidentialFacts): string {
  const facts = [...confidential.keys()].slice(0, 5).join(', ');
  return `It fails. Why is not told, as not everybody may know ${facts}`;
}

function evaluate(
  part: RulePart,
  scope: FactScope,
  gives: 'boolean' | 'anything',
): RuleVerdict {
  try {
    const value = part(new RuleRun(scope));
    if (value instanceof Obstacle) {
      return value.missing.length > 0
        ? { kind: 'missing', missing: [...value.missing] }
        : { kind: 'failed', message: value.failure };
    }
    return gives === 'boolean' && typeof value !== 'boolean'
      ? {
          kind: 'failed',
          message: `Its value is ${kindOf(value)}; true or false was expected`,
        }
      : { kind: 'value', value };
  } catch (error) {
    return { kind: 'failed', message: describeFailure(error) };
  }
}
