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

import type { z } from 'zod';
import { closestName } from '../record/closestName';
import { leaves } from '../record/formats';
import { quoteValue } from '../record/quoteValue';
import { proposals } from './definitionFormats';
import type { DefinitionReading } from './DefinitionReading';

const MAX_UNKNOWN_FIELDS = 5;
const MAX_KEY = 60;

/** A value of a document with its place. */
export type Placed = { value: unknown; path: string };

/**
 * The fields of one object of a definition. What is wrong is reported when it is read, and comes back as `undefined`.
 * Only own fields count: no name is special.
 */
export class DefinitionFields {
  readonly #reading: DefinitionReading;
  readonly #value: Record<string, unknown>;
  readonly #path: string;

  private constructor(
    reading: DefinitionReading,
    value: Record<string, unknown>,
    path: string,
  ) {
    this.#reading = reading;
    this.#value = value;
    this.#path = path;
  }

  /** `undefined` where it is no object. Tells of fields that are not among `known`. */
  static of(
    reading: DefinitionReading,
    { value, path }: Placed,
    known: readonly string[],
  ): DefinitionFields | undefined {
    if (!isObject(value)) {
      reading.refuse({
        path,
        value,
        expected: `an object with ${orList(known)}`,
      });
      return undefined;
    }
    const fields = new DefinitionFields(reading, value, path);
    fields.#reportUnknown(known);
    return fields;
  }

  at(name: string): string {
    return this.#path ? `${this.#path}.${name}` : name;
  }

  has(name: string): boolean {
    const value = this.#get(name);
    return value !== undefined && value !== null;
  }

  place(name: string): Placed {
    return { value: this.#get(name), path: this.at(name) };
  }

  /** One value without parts. Absent fields are no problem here. */
  read<T>(name: string, schema: z.ZodType<T>): T | undefined {
    return this.has(name)
      ? readLeaf(this.#reading, this.place(name), schema)
      : undefined;
  }

  /** One value without which the rest means the same: what is wrong with it is a warning. */
  readIfRight<T>(name: string, schema: z.ZodType<T>): T | undefined {
    return this.#reading.tolerate(() => this.read(name, schema));
  }

  /** One value that has to be there. */
  require<T>(name: string, schema: z.ZodType<T>): T | undefined {
    if (!this.has(name)) {
      this.missing(name, leaves.get(schema)?.expected);
    }
    return this.read(name, schema);
  }

  /** The items of a list, as many as there may be; empty where the field is absent. */
  items(name: string, max: number): Placed[] {
    const { value, path } = this.place(name);
    if (!this.has(name)) {
      return [];
    }
    if (!Array.isArray(value)) {
      this.#reading.refuse({ path, value, expected: 'a list' });
      return [];
    }
    if (value.length > max) {
      this.#reading.refuse({
        path,
        value: `${value.length} items`,
        expected: `a list of at most ${max}; what comes after them is left out`,
      });
    }
    return value
      .slice(0, max)
      .map((item, index) => ({ value: item, path: `${path}[${index}]` }));
  }

  missing(name: string, expected?: string): void {
    this.#reading.report({
      path: this.at(name),
      message: `'${name}' is missing.${expected ? ` Add ${expected}.` : ''}`,
    });
  }

  /** Tells that a value that was read does not go with the others. */
  refuse(name: string, expected: string): void {
    this.#reading.refuse({ ...this.place(name), expected });
  }

  #get(name: string): unknown {
    return Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
  }

  #reportUnknown(known: readonly string[]): void {
    // References of YAML make a small document a large one.
    if (this.#reading.isFull) {
      return;
    }
    const unknown = Object.keys(this.#value).filter(
      key => !known.includes(key),
    );
    for (const key of unknown.slice(0, MAX_UNKNOWN_FIELDS)) {
      const closest = closestName(key, [...known]);
      const name = quoteValue(key, MAX_KEY);
      this.#reading.report({
        severity: 'warning',
        path: this.at(name),
        message: closest
          ? `'${name}' is not a field here. Rename it to '${closest}', if that is what it means.`
          : `'${name}' is not a field here. Use one of: ${known.join(', ')}.`,
      });
    }
    const more = unknown.length - MAX_UNKNOWN_FIELDS;
    if (more > 0) {
      this.#reading.report({
        severity: 'warning',
        path: this.#path,
        message: `There are ${more} more fields that do not belong here.`,
      });
    }
  }
}

/** Reads one value without parts, as its schema says. */
export function readLeaf<T>(
  reading: DefinitionReading,
  { value, path }: Placed,
  schema: z.ZodType<T>,
): T | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    return parsed.data;
  }
  const options = namesOf(schema);
  const expected =
    leaves.get(schema)?.expected ??
    (options ? orList(options) : 'another value');
  const closest =
    typeof value === 'string' &&
    (options
      ? closestName(value, options)
      : proposals.get(schema)?.propose(value));
  reading.refuse({ path, value, expected, ...(closest && { closest }) });
  return undefined;
}

/** The names among which one is chosen. */
function namesOf(schema: z.ZodType): string[] | undefined {
  return 'options' in schema &&
    Array.isArray(schema.options) &&
    schema.options.every(option => typeof option === 'string')
    ? schema.options
    : undefined;
}

export function orList(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date)
  );
}
