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

/** Twice what the largest number needs that a computer can keep. */
const LONGEST_NUMBER = 400;
/** Licences in full stay below it. */
// The text of a licence is among them.
const LONGEST_TEXT = 1024 * 1024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What is too long in a document, in plain words, and how many bytes of a piece come before that is certain. */
export type TooLong = { at: number; reason: string };

/**
 * Measures the numbers and texts of a JSON document while they are still open: whoever takes them apart keeps them until they
 * end, which may be never. Of what is not JSON it says nothing.
 */
export class JsonTokenLengths {
  #state: 'text' | 'escape' | 'other' = 'other';
  /** Bytes so far, without the quotes. */
  #length = 0;

  /** Looks at the next piece; absent where nothing is too long up to its end. */
  measure(bytes: Uint8Array): TooLong | undefined {
    for (let at = 0; at < bytes.byteLength; at++) {
      const byte = bytes[at];
      if (this.#state === 'other') {
        if (byte === QUOTE) {
          this.#state = 'text';
          this.#length = 0;
        } else if (!isOfNumber(byte)) {
          this.#length = 0;
        } else if (++this.#length > LONGEST_NUMBER) {
          const reason = `it has a number of more than ${LONGEST_NUMBER} characters`;
          return { at, reason };
        }
      } else if (byte === QUOTE && this.#state === 'text') {
        this.#state = 'other';
        this.#length = 0;
      } else {
        const isEscape = byte === BACKSLASH && this.#state === 'text';
        this.#state = isEscape ? 'escape' : 'text';
        if (++this.#length > LONGEST_TEXT) {
          const reason = `it has a text of more than ${
            LONGEST_TEXT / 1024 ** 2
          } MB`;
          return { at, reason };
        }
      }
    }
    return undefined;
  }
}

/** Digits, signs, the point and the exponent. */
function isOfNumber(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x2b ||
    byte === 0x2d ||
    byte === 0x2e ||
    byte === 0x45 ||
    byte === 0x65
  );
}
