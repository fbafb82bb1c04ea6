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

/** A text in which `*` stands for any text; upper and lower case do not matter. Takes no longer than the text is long, times the number of stars. */
export class TextPattern {
  /** What a text begins with; all of it where the pattern is exact. Lower case. */
  readonly beginning: string;
  readonly isExact: boolean;
  readonly #middle: string[];
  readonly #end: string;

  constructor(pattern: string) {
    const [beginning, ...rest] = pattern.trim().toLowerCase().split('*');
    this.beginning = beginning;
    this.isExact = rest.length === 0;
    this.#end = rest.at(-1) ?? '';
    this.#middle = rest.slice(0, -1).filter(part => part !== '');
  }

  test(text: string): boolean {
    const lower = text.toLowerCase();
    if (this.isExact) {
      return lower === this.beginning;
    }
    if (!lower.startsWith(this.beginning)) {
      return false;
    }
    let at = this.beginning.length;
    for (const part of this.#middle) {
      const found = lower.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length;
    }
    return lower.length - this.#end.length >= at && lower.endsWith(this.#end);
  }
}
