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

import type {
  FactDefinition,
  FactValue,
} from '@backstage-stewardship/plugin-stewardship-common';
import { oneLine } from '../../sources/oneLine';

const MAX_TEXT = 1000;
const MAX_LIST = 100;

const WORDS: Record<FactDefinition['type'], string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list of texts',
};

/** A value that somebody sent, as far as it is one. */
export type ValueReading =
  | { status: 'read'; value: FactValue }
  /** What would be right: `must be a number, and not 'abc'`. */
  | { status: 'refused'; message: string };

/** Reads a value of a fact; `type` is absent where the fact is not described. */
export function readFactValue(
  value: unknown,
  type?: FactDefinition['type'],
): ValueReading {
  const read = readAny(value);
  if (read.status === 'read' && type && typeOf(read.value) !== type) {
    return refused(`must be ${WORDS[type]}`, value);
  }
  return read;
}

function readAny(value: unknown): ValueReading {
  switch (typeof value) {
    case 'boolean':
      return { status: 'read', value };
    case 'number':
      return Number.isFinite(value)
        ? // Minus zero is written as zero, and would never come back the same.
          { status: 'read', value: value === 0 ? 0 : value }
        : refused('must be a finite number', value);
    case 'string':
      return readText(value);
    default:
      return Array.isArray(value)
        ? readList(value)
        : refused(
            'must be a text, a number, true or false, or a list of texts',
            value,
          );
  }
}

function readText(value: string): ValueReading {
  if (value === '') {
    return refused('must not be empty; leave it out where nobody knows', value);
  }
  return value.length > MAX_TEXT
    ? refused(`must have at most ${MAX_TEXT} characters`, value)
    : { status: 'read', value };
}

function readList(items: unknown[]): ValueReading {
  if (items.length > MAX_LIST) {
    return refused(`must have at most ${MAX_LIST} texts`, items);
  }
  const texts: string[] = [];
  for (const item of items) {
    if (typeof item !== 'string') {
      return refused('must be a list of texts', item);
    }
    const text = readText(item);
    if (text.status === 'refused') {
      return text;
    }
    texts.push(item);
  }
  return { status: 'read', value: texts };
}

function typeOf(value: FactValue): FactDefinition['type'] {
  return Array.isArray(value)
    ? 'list'
    : (typeof value as FactDefinition['type']);
}

function refused(message: string, value: unknown): ValueReading {
  return { status: 'refused', message: `${message}, and not ${quote(value)}` };
}

/** A value as it may stand in a sentence. */
export function quote(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  }
  return `'${oneLine(String(value), 80)}'`;
}
