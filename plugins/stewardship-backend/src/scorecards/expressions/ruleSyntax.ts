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

import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { oneLine } from '../../sources/oneLine';
import { RefusedRule } from './RefusedRule';

const MAX_DEPTH = 50;
const MAX_NODES = 1000;
const MAX_LIST = 200;

const LIMITS: Record<string, string> = {
  maxDepth: `more than ${MAX_DEPTH} levels within each other`,
  maxAstNodes: `more than ${MAX_NODES} parts`,
  maxListElements: `more than ${MAX_LIST} entries in a list`,
};

const environment = createEnvironment();

/** Only reads and looks at types. What names mean is judged elsewhere; here they can be anything. */
function createEnvironment(): Environment {
  const created = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    limits: {
      maxAstNodes: MAX_NODES,
      maxDepth: MAX_DEPTH,
      maxListElements: MAX_LIST,
      maxMapEntries: 0,
    },
  }).registerFunction('daysBetween(string, string): int', () => 0n);
  // Facts have one kind of number, so it makes no difference whether 1 or 1.0 is written.
  for (const operator of ['+', '-', '*', '/', '%']) {
    created.registerOperator(`int ${operator} double: double`, () => 0);
    created.registerOperator(`double ${operator} int: double`, () => 0);
  }
  return created
    .registerOperator('double % double: double', () => 0)
    .registerOperator('int == double: bool', () => false);
}

/** Text that is CEL. */
export type RuleSyntax = {
  root: ASTNode;
  /** The kind of its value where it is known, as CEL calls it; `dyn` where it depends on facts. Throws a refusal. */
  checkTypes: () => string;
};

/** Reads CEL. Throws a refusal where it is none, or more of it than anybody writes. */
export function readRuleSyntax(source: string): RuleSyntax {
  let parsed: ReturnType<Environment['parse']>;
  try {
    parsed = environment.parse(source);
  } catch (error) {
    throw new RefusedRule(explainSyntax(error));
  }
  refuseTooDeep(parsed.ast);
  return {
    root: parsed.ast,
    checkTypes: () => {
      const { valid, type = 'dyn', error } = parsed.check();
      if (!valid) {
        throw new RefusedRule(
          `It does not go together: ${plainTypes(error?.summary ?? '')}`,
        );
      }
      return type;
    },
  };
}

/** The parts of `a && b && c`, however many. */
export function chainOf(node: ASTNode, op: '&&' | '||'): ASTNode[] {
  const parts: ASTNode[] = [];
  const open: ASTNode[] = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.op === op) {
      open.push(at.args[1], at.args[0]);
    } else {
      parts.push(at);
    }
  }
  return parts;
}

/** The parts of a node that are nodes. */
function childrenOf(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}

/** Everything after this calls itself for each level. A chain of `&&` or `||` is one level, however long. */
function refuseTooDeep(root: ASTNode): void {
  const open = [{ node: root, depth: 1 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, depth } = at;
    if (depth > MAX_DEPTH) {
      throw new RefusedRule(`It has ${LIMITS.maxDepth}`);
    }
    for (const child of childrenOf(node)) {
      const isChain =
        child.op === node.op && (node.op === '&&' || node.op === '||');
      open.push({ node: child, depth: isChain ? depth : depth + 1 });
    }
  }
}

function explainSyntax(error: unknown): string {
  if (!(error instanceof ParseError)) {
    return 'It cannot be read';
  }
  if (error.code === 'limit_exceeded') {
    const [, limit = ''] = /(\w+) \(/.exec(error.summary) ?? [];
    return limit in LIMITS
      ? `It has ${LIMITS[limit]}`
      : 'It has a map ({…}) or a call that rules do not know';
  }
  const at = error.range ? ` (at character ${error.range.start + 1})` : '';
  return `It cannot be read: ${oneLine(error.summary)}${at}`;
}

function plainTypes(summary: string): string {
  return oneLine(summary)
    .replace(/\bdyn<([^<>]+)>/g, '$1')
    .replace(/\b(double|int|uint)\b/g, 'number')
    .replace(/\bstring\b/g, 'text')
    .replace(/\bbool\b/g, 'true-or-false')
    .replace('no such overload: ', '');
}
