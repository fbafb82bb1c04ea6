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

import { closestName } from '@backstage-stewardship/plugin-stewardship-common';
import type { ASTNode } from '@marcbachmann/cel-js';
import { oneLine } from '../../sources/oneLine';
import type { ConfidentialFacts } from './CompiledRule';
import type { FactNames, FactType } from './FactNames';
import { RefusedRule } from './RefusedRule';

/** What names a fact: `support.tier` or `support["tier"]`. */
export type AccessNode = Extract<ASTNode, { op: '.' | '[]' }>;

export type FactReference = { source: string; name: string };

/** The facts that a rule names. */
export class FactReferences {
  readonly #known: FactNames;
  readonly #found = new Set<string>();
  readonly #confidential = new Map<string, readonly string[]>();

  constructor(known: FactNames) {
    this.#known = known;
  }

  /** As in rules, in the order in which they are first named. */
  get all(): string[] {
    return [...this.#found];
  }

  /** Those that not everybody may know, each with its permissions. */
  get confidential(): ConfidentialFacts {
    return this.#confidential;
  }

  isSource(name: string): boolean {
    return this.#known.has(name);
  }

  /** As declared. */
  typeOf({ source, name }: FactReference): FactType {
    const known = this.#known.get(source);
    return known?.isOpen ? undefined : known?.facts.get(name)?.type;
  }

  /** Takes note of a fact. Refuses one that does not exist, as it would be missing for ever. */
  add({ source, name }: FactReference): void {
    const known = this.#known.get(source);
    if (!known) {
      throw this.refuse(source);
    }
    const { facts, isOpen } = known;
    if (!isOpen && !facts.has(name)) {
      const meant = closestName(name, [...facts.keys()]);
      throw new RefusedRule(
        `There is no fact ${oneLine(`${source}.${name}`)}${
          meant ? `; did you mean ${source}.${meant}?` : ''
        }`,
      );
    }
    const label = `${source}.${name}`;
    this.#found.add(label);
    const permissions = facts.get(name)?.permissions ?? [];
    if (permissions.length > 0) {
      this.#confidential.set(label, permissions);
    }
  }

  /** Why a name cannot stand alone, or is none. */
  refuse(name: string): RefusedRule {
    if (this.isSource(name)) {
      return new RefusedRule(
        `'${name}' alone is no fact; write '${name}.' and the name of one`,
      );
    }
    const known = [...this.#known.keys()];
    const meant = closestName(name, known);
    const hint = meant
      ? `did you mean '${meant}'?`
      : `there are ${known.slice(0, 20).join(', ') || 'none'}`;
    return new RefusedRule(
      `There is no source of facts '${oneLine(name)}'; ${hint}`,
    );
  }
}

/** The fact that an access names; nothing where it is of something else than a name. */
export function factNamedBy(
  node: AccessNode,
  isVariable: (name: string) => boolean,
): FactReference | undefined {
  const [of] = node.args;
  if (of.op !== 'id' || isVariable(of.args)) {
    return undefined;
  }
  if (node.op === '.') {
    return { source: of.args, name: node.args[1] };
  }
  const key = node.args[1];
  if (key.op !== 'value' || typeof key.args !== 'string') {
    throw new RefusedRule(
      `The name of a fact cannot be computed; write it in quotes, as in ${of.args}["name"]`,
    );
  }
  return { source: of.args, name: key.args };
}
