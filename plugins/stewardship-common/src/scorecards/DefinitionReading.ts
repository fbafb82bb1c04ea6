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

import { quoteValue } from '../record/quoteValue';
import type { DefinitionProblem } from './definition';

/** Of one document; nobody reads more. */
const MAX_PROBLEMS = 500;

/** Collects what is wrong with a definition while it is read. */
export class DefinitionReading {
  readonly problems: DefinitionProblem[] = [];
  #check: string | undefined;
  #problemOfCheck: string | undefined;
  #isTolerant = false;
  #errors = 0;

  /** How many errors there were so far, also those that no longer fit into the list. */
  get errors(): number {
    return this.#errors;
  }

  /** Whether nothing more is told; nobody has to look for warnings then. */
  get isFull(): boolean {
    return this.problems.length > MAX_PROBLEMS;
  }

  /** The first error of the check that is read now, in plain words. */
  get problemOfCheck(): string | undefined {
    return this.#problemOfCheck;
  }

  /** What is reported while `read` runs is about this check. */
  forCheck<T>(check: string | undefined, read: () => T): T {
    this.#check = check;
    this.#problemOfCheck = undefined;
    try {
      return read();
    } finally {
      this.#check = undefined;
    }
  }

  /** Whatever `read` reports is a warning: what it reads can be left out, and the rest means the same. */
  tolerate<T>(read: () => T): T {
    const before = this.#isTolerant;
    this.#isTolerant = true;
    try {
      return read();
    } finally {
      this.#isTolerant = before;
    }
  }

  report(problem: {
    severity?: 'error' | 'warning';
    path: string;
    value?: unknown;
    message: string;
  }): void {
    const { path, value, message } = problem;
    const severity = this.#isTolerant ? 'warning' : problem.severity ?? 'error';
    if (severity === 'error') {
      this.#errors++;
      this.#problemOfCheck ??= message;
    }
    if (this.problems.length === MAX_PROBLEMS) {
      this.problems.push({
        severity: 'error',
        path: '',
        message: 'There are more problems than fit here. Mend these first.',
      });
    }
    if (this.isFull) {
      return;
    }
    this.problems.push({
      severity,
      path,
      ...(value !== undefined && { value: quote(value) }),
      message,
      ...(this.#check !== undefined &&
        severity === 'error' && { check: this.#check }),
    });
  }

  /** Reports a value that is not what it has to be. */
  refuse(options: {
    path: string;
    /** Of the field; what the path ends with, where it is absent. */
    name?: string;
    value?: unknown;
    expected: string;
    closest?: string;
  }): void {
    const { path, value, expected, closest } = options;
    const last = path.slice(path.lastIndexOf('.') + 1) || 'document';
    const name = quote(options.name ?? last);
    const proposal = closest ? ` Did you mean '${closest}'?` : '';
    this.report({
      path,
      value,
      message: `'${name}' is '${quote(
        value,
      )}', but must be ${expected}.${proposal}`,
    });
  }
}

/** Days that a reader of YAML made dates are quoted as they were written. */
function quote(value: unknown): string {
  return value instanceof Date && !Number.isNaN(value.getTime())
    ? value.toISOString().slice(0, 10)
    : quoteValue(value);
}
