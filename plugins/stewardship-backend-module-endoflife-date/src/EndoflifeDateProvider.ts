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
  LifecycleProvider,
  LifecycleReading,
} from '@backstage-stewardship/plugin-stewardship-node';
import { readAnswer } from './answer/readAnswer';
import { markOf, readMark } from './sources/mark';
import type { AnswerSource } from './sources/source';
import { withinTime } from './sources/withinTime';

/** Reads the release cycles of all products that endoflife.date knows, in one go. */
export class EndoflifeDateProvider implements LifecycleProvider {
  readonly id = 'endoflife-date';
  readonly title = 'endoflife.date';
  readonly #source: AnswerSource;
  readonly #timeoutMs: number;

  constructor(options: { source: AnswerSource; timeoutMs: number }) {
    this.#source = options.source;
    this.#timeoutMs = options.timeoutMs;
  }

  async readProducts(request: {
    etag?: string;
    signal: AbortSignal;
  }): Promise<LifecycleReading> {
    const { signal } = request;
    const source = this.#source;
    signal.throwIfAborted();
    const fetched = await withinTime({
      ...{ signal, timeoutMs: this.#timeoutMs, shown: source.shown },
      work: limited =>
        source.fetch({
          known: readMark(request.etag, source.address),
          signal: limited,
        }),
    });
    if (fetched.status !== 'fetched') {
      return fetched;
    }
    const reading = await readAnswer({
      ...{ bytes: fetched.bytes, shown: source.shown, signal },
    });
    const etag = markOf(fetched.known, source.address);
    return reading.status === 'read' && etag ? { ...reading, etag } : reading;
  }
}
