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

const MAX_TEXT = 4096;

/**
 * What became of texts, so that it need not be found out again. It forgets everything when it is full, by what its texts take
 * and not only by their number, and keeps no long ones: memory must not grow with a bill, whatever is in its cells.
 */
export class TextCache<V> {
  readonly #values = new Map<string, V>();
  readonly #maxTexts: number;
  readonly #maxCharacters: number;
  #characters = 0;

  constructor(options: { maxTexts: number; maxCharacters: number }) {
    this.#maxTexts = options.maxTexts;
    this.#maxCharacters = options.maxCharacters;
  }

  /** Of all texts that are kept. */
  get characters(): number {
    return this.#characters;
  }

  get(text: string): V | undefined {
    return this.#values.get(text);
  }

  /** `size` is what the value takes, in characters. */
  set(text: string, value: V, size = 0): void {
    const characters = text.length + size;
    if (characters > MAX_TEXT) {
      return;
    }
    if (
      this.#values.size >= this.#maxTexts ||
      this.#characters + characters > this.#maxCharacters
    ) {
      this.#values.clear();
      this.#characters = 0;
    }
    this.#characters += characters;
    // A part of a larger text would keep all of that in memory.
    this.#values.set(Buffer.from(text).toString(), value);
  }
}
