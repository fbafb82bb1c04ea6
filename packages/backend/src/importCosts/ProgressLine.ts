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

const WORDS = {
  reading: 'Reading',
  allocating: 'Allocating',
  storing: 'Storing',
};

const PLAIN_EVERY_MS = 5000;

/** Shows how far something is in one line that is written again and again; in plain lines where nobody sees it. */
export class ProgressLine {
  readonly #stream: NodeJS.WriteStream;
  #isShown = false;
  #lastPlain = 0;

  constructor(options: { stream: NodeJS.WriteStream }) {
    this.#stream = options.stream;
  }

  show(progress: {
    phase?: keyof typeof WORDS;
    progress?: number;
    rowsRead: number;
  }): void {
    const { phase = 'reading', rowsRead } = progress;
    const part =
      phase === 'reading' && progress.progress !== undefined
        ? ` ${Math.floor(progress.progress * 100)} %,`
        : '';
    const text = `${WORDS[phase]}:${part} ${rowsRead.toLocaleString(
      'en-US',
    )} rows`;
    if (this.#stream.isTTY) {
      this.#stream.write(`\r\u001b[K[stewardship] ${text}`);
      this.#isShown = true;
    } else if (Date.now() - this.#lastPlain >= PLAIN_EVERY_MS) {
      this.#lastPlain = Date.now();
      this.#stream.write(`[stewardship] ${text}\n`);
    }
  }

  end(): void {
    if (this.#isShown) {
      this.#stream.write('\r\u001b[K');
    }
  }
}
