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

import type { ASTNode } from '@marcbachmann/cel-js';
import { oneLine } from '../../sources/oneLine';
import type { ConfidentialFacts } from './CompiledRule';
import { factPart, hasFactPart } from './factPart';
import type { FactNames, FactType } from './FactNames';
import { factNamedBy, FactReferences, type AccessNode } from './FactReferences';
import { literalOf } from './literalOf';
import { choicePart, logicPart, notPart } from './logicParts';
import { loopNames, loopPart, type LoopName } from './loopPart';
import { matchesPattern } from './matchesPattern';
import { PartTypes } from './PartTypes';
import { RefusedRule } from './RefusedRule';
import { ruleFunctions } from './ruleFunctions';
import { divideWhole, ruleOperators } from './ruleOperators';
import {
  binaryPart,
  callPart,
  constantPart,
  entryPart,
  listPart,
  negativePart,
} from './ruleParts';
import { chainOf } from './ruleSyntax';
import type { RulePart } from './ruleValue';

/** Names of loop variables, and where a run has their values. */
type Variables = ReadonlyMap<string, number>;

/** Compiling a pattern takes about a millisecond. */
const MAX_PATTERNS = 10;

const NO_VARIABLES: Variables = new Map();

/**
 * Makes parts that can be asked many times of what was read. The library could evaluate it too, but there missing facts are
 * exceptions, values of different kinds are unequal without a word, and loops within loops have no end that is bounded.
 */
export class RuleCompiler {
  readonly #references: FactReferences;
  readonly #types = new PartTypes();
  #nodes = 0;
  #patterns = 0;

  constructor(known: FactNames) {
    this.#references = new FactReferences(known);
  }

  /** As in rules, in the order in which they are first named. */
  get facts(): string[] {
    return this.#references.all;
  }

  /** Of these, those that not everybody may know. */
  get confidential(): ConfidentialFacts {
    return this.#references.confidential;
  }

  /** The kind of value of what was compiled, where it is known. */
  typeOf(part: RulePart): FactType {
    return this.#types.of(part);
  }

  /** Throws a refusal. */
  compile(node: ASTNode, variables = NO_VARIABLES): RulePart {
    this.#nodes += 1;
    switch (node.op) {
      case 'value':
        return this.#literal(node.args);
      case 'id':
        return this.#variable(node.args, variables);
      case '.':
      case '[]':
        return this.#access(node, variables);
      case 'call':
        return this.#call(node, variables);
      case 'rcall':
        return this.#method(node, variables);
      case 'list':
        return listPart(this.#all(node.args, variables));
      case '?:': {
        const [condition, one, other] = this.#all(node.args, variables);
        return choicePart(condition, one, other);
      }
      case '&&':
      case '||':
        return logicPart(node.op, this.#all(chainOf(node, node.op), variables));
      case '!_':
        return notPart(this.compile(node.args, variables));
      case '-_': {
        const part = this.compile(node.args, variables);
        return this.#types.noteWhole(negativePart(part), part);
      }
      case 'map':
      case '.?':
      case '[?]':
        throw new RefusedRule(
          'Maps ({…}) and optional parts are not for rules',
        );
      default: {
        const [left, right] = this.#all(node.args, variables);
        return this.#binary(node.op, left, right);
      }
    }
  }

  #all(nodes: ASTNode[], variables: Variables): RulePart[] {
    return nodes.map(node => this.compile(node, variables));
  }

  #literal(written: unknown): RulePart {
    const { value, type, isWhole, shown } = literalOf(written);
    const part = constantPart(value);
    this.#types.note(part, type, shown);
    return isWhole ? this.#types.noteWhole(part) : part;
  }

  #variable(name: string, variables: Variables): RulePart {
    const slot = variables.get(name);
    if (slot === undefined) {
      throw this.#references.refuse(name);
    }
    return run => run.variables[slot];
  }

  #access(node: AccessNode, variables: Variables): RulePart {
    const fact = factNamedBy(node, name => variables.has(name));
    if (fact) {
      this.#references.add(fact);
      return this.#types.note(
        factPart(fact.source, fact.name),
        this.#references.typeOf(fact),
        oneLine(`${fact.source}.${fact.name}`),
      );
    }
    const of = this.compile(node.args[0], variables);
    const index = node.op === '[]' ? node.args[1] : undefined;
    if (index?.op !== 'value' || typeof index.args !== 'bigint') {
      throw new RefusedRule(
        'Only sources have parts, as in support.tier, and lists have entries, as in list[0]',
      );
    }
    return entryPart(of, Number(index.args));
  }

  #call(
    node: Extract<ASTNode, { op: 'call' }>,
    variables: Variables,
  ): RulePart {
    const [name, given] = node.args;
    if (name !== 'has') {
      return this.#function(name, name, given, variables);
    }
    const [of] = given;
    const fact =
      of?.op === '.' ? factNamedBy(of, own => variables.has(own)) : undefined;
    if (!fact || given.length !== 1) {
      throw new RefusedRule('has() takes a fact, as in has(support.tier)');
    }
    this.#references.add(fact);
    return hasFactPart(fact.source, fact.name);
  }

  #method(
    node: Extract<ASTNode, { op: 'rcall' }>,
    variables: Variables,
  ): RulePart {
    const [name, of, given] = node.args;
    if (name === 'matches' && given.length === 1) {
      const [pattern] = given;
      this.#patterns += 1;
      if (this.#patterns > MAX_PATTERNS) {
        throw new RefusedRule(
          `It has more than ${MAX_PATTERNS} patterns of matches()`,
        );
      }
      return matchesPattern(
        this.compile(of, variables),
        pattern.op === 'value' ? pattern.args : undefined,
      );
    }
    const loop = loopNames.find(known => known === name);
    const isLoop = given.length === 2 || (given.length === 3 && loop === 'map');
    return loop && isLoop
      ? this.#loop(loop, of, given, variables)
      : this.#function(`.${name}`, name, [of, ...given], variables);
  }

  #loop(
    name: LoopName,
    of: ASTNode,
    [variable, ...rest]: ASTNode[],
    variables: Variables,
  ): RulePart {
    const list = this.compile(of, variables);
    if (variable.op !== 'id' || this.#references.isSource(variable.args)) {
      throw new RefusedRule(
        `${name}() begins with a name of your own, which is no source of facts`,
      );
    }
    const slot = Math.max(-1, ...variables.values()) + 1;
    const inner = new Map(variables).set(variable.args, slot);
    const before = this.#nodes;
    const parts = this.#all(rest, inner);
    const loop = { name, list, slot, work: 1 + this.#nodes - before };
    return name === 'map'
      ? loopPart({ ...loop, condition: parts.at(-2), transform: parts.at(-1) })
      : loopPart({ ...loop, condition: parts[0] });
  }

  #function(
    key: string,
    name: string,
    given: ASTNode[],
    variables: Variables,
  ): RulePart {
    const known = ruleFunctions.get(`${key}/${given.length}`);
    if (!known) {
      throw new RefusedRule(
        `${oneLine(
          name,
        )}() is not available in rules, or not with what it is given here`,
      );
    }
    const part = callPart(known, this.#all(given, variables));
    return known.isWhole ? this.#types.noteWhole(part) : part;
  }

  #binary(name: string, left: RulePart, right: RulePart): RulePart {
    const areWhole = this.#types.areWhole(left, right);
    const operator =
      areWhole && name === '/' ? divideWhole : ruleOperators.get(name);
    if (!operator) {
      throw new RefusedRule(`'${name}' is not available in rules`);
    }
    const part = binaryPart(operator, left, right);
    this.#types.noteBinary(part, name, left, right);
    return this.#types.noteWhole(part, left, right);
  }
}
