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

import { oneLine } from '../../sources/oneLine';
import { RefusedRule } from './RefusedRule';

/** A value that is written in a rule. There is one kind of number, as in facts. */
export type Literal = {
  value: string | number | boolean;
  type: 'string' | 'number' | 'boolean';
  isWhole: boolean;
  shown: string;
};

/** Throws a refusal where it is of a kind that facts do not have. */
export function literalOf(value: unknown): Literal {
  const shown = String(value);
  switch (typeof value) {
    case 'bigint':
      return { value: Number(value), type: 'number', isWhole: true, shown };
    case 'number':
      return { value, type: 'number', isWhole: false, shown };
    case 'boolean':
      return { value, type: 'boolean', isWhole: false, shown };
    case 'string': {
      const quoted = `"${oneLine(value, 40)}"`;
      return { value, type: 'string', isWhole: false, shown: quoted };
    }
    default:
      throw new RefusedRule(
        value === null
          ? 'A fact is never null; has(…) tells whether it is known, as in has(support.tier)'
          : 'Bytes and numbers such as 5u are not for rules',
      );
  }
}
