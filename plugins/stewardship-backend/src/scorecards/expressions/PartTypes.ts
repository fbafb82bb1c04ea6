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

import type { FactType } from './FactNames';
import { RefusedRule } from './RefusedRule';
import type { RulePart } from './ruleValue';

const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='];

const WORDS: Record<NonNullable<FactType>, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list of texts',
};

/**
 * Which kind of value some parts of a rule have: what is written, and facts as they are declared. Where it is known, what can
 * only fail is found when the rule is read, and not with every entity.
 */
export class PartTypes {
  readonly #types = new WeakMap<RulePart, { type: FactType; shown: string }>();
  /** Whole numbers by what is written, between which `/` gives whole numbers, as CEL has it. */
  readonly #whole = new WeakSet<RulePart>();

  note(part: RulePart, type: FactType, shown: string): RulePart {
    this.#types.set(part, { type, shown });
    return part;
  }

  /** Notes that a part is a whole number where those that it is made of are. */
  noteWhole(part: RulePart, ...of: RulePart[]): RulePart {
    if (this.areWhole(...of)) {
      this.#whole.add(part);
    }
    return part;
  }

  areWhole(...parts: RulePart[]): boolean {
    return parts.every(part => this.#whole.has(part));
  }

  /** `undefined` where nobody knows. */
  of(part: RulePart): FactType {
    return this.#types.get(part)?.type;
  }

  /**
   * Notes what an operator gives. Refuses to compare values of different kinds, which are neither equal nor unequal.
   */
  noteBinary(
    part: RulePart,
    operator: string,
    left: RulePart,
    right: RulePart,
  ): RulePart {
    this.#refuseMismatch(operator, left, right);
    const shown = `what '${operator}' gives`;
    if (operator === 'in' || COMPARISONS.includes(operator)) {
      return this.note(part, 'boolean', shown);
    }
    const type = operator === '+' ? this.of(left) ?? this.of(right) : 'number';
    return this.note(part, type, shown);
  }

  #refuseMismatch(operator: string, left: RulePart, right: RulePart): void {
    const [one, other] = [this.#types.get(left), this.#types.get(right)];
    if (!one?.type || !other?.type) {
      return;
    }
    const isWrong =
      operator === 'in'
        ? other.type !== 'list' || one.type !== 'string'
        : COMPARISONS.includes(operator) && one.type !== other.type;
    if (isWrong) {
      throw new RefusedRule(
        `'${operator}' does not work between ${one.shown} (${
          WORDS[one.type]
        }) and ${other.shown} (${WORDS[other.type]})`,
      );
    }
  }
}
