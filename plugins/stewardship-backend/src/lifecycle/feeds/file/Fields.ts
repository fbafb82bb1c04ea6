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

import {
  closestName,
  isWebAddress,
  readEndDate,
  type EndDate,
} from '@backstage-stewardship/plugin-stewardship-common';
import { oneLine } from '../../../sources/oneLine';
import type { FindingList } from './FindingList';

/** Where something stands in a file: the document or product, and the way from there. */
type Place = { of: string; path: string };

/**
 * The keys of a map that people have written. A value that is wrong is told and counts as absent; so does a key that means
 * nothing, which is often one that was meant to mean something.
 */
export class Fields {
  readonly #findings: FindingList;
  readonly #place: Place;
  readonly #given: Map<string, unknown>;

  private constructor(options: {
    findings: FindingList;
    place: Place;
    given: object;
  }) {
    this.#findings = options.findings;
    this.#place = options.place;
    this.#given = new Map(Object.entries(options.given));
  }

  /** Absent, and told, where the value is no map. */
  static of(options: {
    findings: FindingList;
    /** The document or product that it is in. */
    of: string;
    /** Empty where it is the document itself. */
    path: string;
    value: unknown;
  }): Fields | undefined {
    const { findings, of, path, value } = options;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const what = path === '' ? of : `${of}: ${path}`;
      findings.add(`${what} is ${quote(value)}; keys and values are expected`);
      return undefined;
    }
    return new Fields({ findings, place: { of, path }, given: value });
  }

  /** Says from now on that it is in something else, such as the product once its name is known. */
  within(of: string): Fields {
    return new Fields({
      findings: this.#findings,
      place: { ...this.#place, of },
      given: Object.fromEntries(this.#given),
    });
  }

  /** Tells keys that mean nothing here. */
  expectKeys(known: string[]): void {
    for (const key of this.#given.keys()) {
      if (!known.includes(key)) {
        const meant = closestName(key, known);
        this.tell(
          key,
          meant
            ? `has no meaning; did you mean '${meant}'?`
            : `has no meaning; the keys are ${known.join(', ')}`,
        );
      }
    }
  }

  /** The value as it was written; null counts as absent. */
  get(key: string): unknown {
    return this.#given.get(key) ?? undefined;
  }

  map(key: string): Fields | undefined {
    const value = this.get(key);
    return value === undefined ? undefined : this.#child(key, value);
  }

  /** The maps of a list; entries that are none are told and passed over. */
  maps(key: string, limit: number): Fields[] {
    return this.list(key, limit).flatMap(({ path, value }) => {
      const fields = this.#child(path, value);
      return fields ? [fields] : [];
    });
  }

  /** The entries of a list, each with the way to it from here. */
  list(key: string, limit: number): { path: string; value: unknown }[] {
    const value = this.get(key);
    if (value === undefined) {
      return [];
    }
    if (!Array.isArray(value)) {
      this.tell(key, `is ${quote(value)}; a list is expected`);
      return [];
    }
    if (value.length > limit) {
      this.tell(
        key,
        `has ${value.length} entries; only the first ${limit} are read`,
      );
    }
    return value.slice(0, limit).map((entry: unknown, index) => ({
      path: `${key}.${index}`,
      value: entry,
    }));
  }

  /** A value, or nothing where it is absent, or wrong, which is told. */
  read<T>(
    key: string,
    expected: string,
    reading: (value: unknown) => T | undefined,
  ): T | undefined {
    const value = this.get(key);
    if (value === undefined) {
      return undefined;
    }
    const result = reading(value);
    if (result === undefined) {
      this.tell(key, `is ${quote(value)}; ${expected} is expected`);
    }
    return result;
  }

  text(key: string, maxLength: number): string | undefined {
    return this.read(key, `text of at most ${maxLength} characters`, value =>
      readText(value, maxLength),
    );
  }

  /**
   * Text that looks like a number, as versions do. Where it was read as a number, as in JSON, only a whole one is sure to be
   * what was written: 1.10 has become 1.1.
   */
  version(key: string): string | undefined {
    return this.read(key, 'a name in quotes, such as "1.10",', value =>
      readText(Number.isSafeInteger(value) ? String(value) : value, 100),
    );
  }

  address(key: string): string | undefined {
    return this.read(key, 'an http or https address', value => {
      const text = readText(value, 2000);
      return text && isWebAddress(text) ? text : undefined;
    });
  }

  flag(key: string): boolean | undefined {
    return this.read(key, 'true or false', value =>
      typeof value === 'boolean' ? value : undefined,
    );
  }

  /** A calendar date, as text. */
  day(key: string): string | undefined {
    return this.read(key, 'a day such as 2026-05-01', value => {
      const reading = readEndDate(value);
      return reading.status === 'read' && reading.end?.kind === 'date'
        ? reading.end.on
        : undefined;
    });
  }

  end(key: string): EndDate | undefined {
    return this.read(
      key,
      'a day such as 2026-05-01, true (it has ended) or false (it has not)',
      value => {
        const reading = readEndDate(value);
        return reading.status === 'read' ? reading.end : undefined;
      },
    );
  }

  /** Says what is wrong with a key, or, where that is empty, with all of it. */
  tell(key: string, problem: string): void {
    const { of, path } = this.#place;
    const way = [path, key].filter(part => part !== '').join('.');
    this.#findings.add(`${of}: ${oneLine(way, 120)} ${problem}`);
  }

  #child(key: string, value: unknown): Fields | undefined {
    const { of, path } = this.#place;
    return Fields.of({
      ...{ findings: this.#findings, of, value },
      path: path === '' ? key : `${path}.${key}`,
    });
  }
}

/** Text without space around it and without anything that cannot be seen. */
export function readText(
  value: unknown,
  maxLength: number,
): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text !== '' && text.length <= maxLength && !/\p{C}/u.test(text)
    ? text
    : undefined;
}

/** A value in a few words. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  if (typeof value === 'object' && value !== null) {
    return 'an object';
  }
  return typeof value === 'string' ? `'${oneLine(value, 80)}'` : String(value);
}
