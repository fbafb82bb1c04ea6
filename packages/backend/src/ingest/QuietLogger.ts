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

import type { RootLoggerService } from '@backstage/backend-plugin-api';

/** Passes on errors alone: the catalog warns of each document that it leaves out, and the report tells of those. */
export class QuietLogger implements RootLoggerService {
  readonly #tell: (message: string) => void;

  constructor(options: { tell: (message: string) => void }) {
    this.#tell = options.tell;
  }

  error(message: string | Error): void {
    this.#tell(String(message));
  }

  warn(): void {}

  info(): void {}

  debug(): void {}

  child(): QuietLogger {
    return this;
  }
}
