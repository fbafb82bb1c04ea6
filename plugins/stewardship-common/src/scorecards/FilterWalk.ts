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

import { closestName } from '../record/closestName';
import { quoteValue } from '../record/quoteValue';
import type { Placed } from './DefinitionFields';
import type { DefinitionReading } from './DefinitionReading';

const MAX_DEPTH = 16;
const MAX_PARTS = 500;
const MAX_TEXT = 500;

/** What one reading of a filter has seen, and how it tells what is wrong. */
export class FilterWalk {
  readonly #reading: DefinitionReading;
  #parts = 0;

  constructor(reading: DefinitionReading) {
    this.#reading = reading;
  }

  /** Counts one more part. False where there are too many: a document in YAML may contain itself. */
  enters(path: string, depth: number): boolean {
    this.#parts++;
    if (this.#parts <= MAX_PARTS && depth <= MAX_DEPTH) {
      return true;
    }
    // Once is enough.
    if (this.#parts <= MAX_PARTS + 1) {
      this.#parts = MAX_PARTS + 1;
      this.#reading.report({
        path,
        message: `The filter is too large. It may have ${MAX_PARTS} parts and be ${MAX_DEPTH} levels deep.`,
      });
    }
    return false;
  }

  /** A list with something in it, item by item, as long as it is not too large. */
  *items({ value, path }: Placed, expected: string): Generator<Placed> {
    if (!Array.isArray(value) || value.length === 0) {
      this.refuse({ value, path }, expected);
      return;
    }
    for (const [index, item] of value.entries()) {
      if (this.#parts > MAX_PARTS) {
        return;
      }
      yield { value: item, path: `${path}[${index}]` };
    }
  }

  /** Whether it is one is told too. */
  primitive(placed: Placed): void {
    const { value } = placed;
    const isPrimitive =
      typeof value === 'boolean' ||
      Number.isFinite(value) ||
      (typeof value === 'string' && value.length <= MAX_TEXT);
    if (!isPrimitive) {
      this.refuse(
        placed,
        `a text of at most ${MAX_TEXT} characters, a number, true or false`,
      );
    }
  }

  refuse({ value, path }: Placed, expected: string): void {
    this.#reading.refuse({ value, path, name: 'filter', expected });
  }

  refuseName(path: string, name: string, known: readonly string[]): void {
    const closest = closestName(name, [...known]);
    this.#reading.report({
      path,
      message: `'${quoteValue(name, 60)}' is not an operator here. ${
        closest ? `Did you mean '${closest}'? ` : ''
      }Use one of: ${known.join(', ')}.`,
    });
  }

  refusePath(
    path: string,
    name: string,
    { known, others = '' }: { known: readonly string[]; others?: string },
  ): void {
    const closest = closestName(name, [...known]);
    this.#reading.report({
      path,
      message: `'${quoteValue(name, 60)}' is not a path that filters can use. ${
        closest ? `Did you mean '${closest}'? ` : ''
      }Use one of: ${known.join(', ')}${others}.`,
    });
  }
}
