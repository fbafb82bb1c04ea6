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

import { SupersededError } from '../../catalog/fence';
import type { BegunImport, ImportStore } from './ImportStore';
import { emptyReport, type ImportReport } from './importRows';

const EVERY_MS = 1000;

/** In a row: a database that starts anew is there again after some of them. */
const MOST_MISSES = 20;

/** Told of an import while it runs. */
export type OnProgress = (report: ImportReport) => void;

/**
 * Writes down how far an import has come, once a second at most, also while nothing comes: so others know that it is alive.
 */
export class ImportProgress {
  report: ImportReport;
  readonly #abort: AbortController;
  readonly #begun: BegunImport;
  readonly #now: () => Date;
  readonly #onProgress: OnProgress | undefined;
  readonly #store: ImportStore;
  readonly #timer: NodeJS.Timeout;
  #misses = 0;
  #writing: Promise<void> | undefined;

  constructor(options: {
    /** Aborted where another import has taken over, or nothing can be written for long. */
    abort: AbortController;
    begun: BegunImport;
    now: () => Date;
    onProgress?: OnProgress;
    store: ImportStore;
  }) {
    this.#abort = options.abort;
    this.#begun = options.begun;
    this.#now = options.now;
    this.#onProgress = options.onProgress;
    this.#store = options.store;
    this.report = emptyReport(options.begun.source.title);
    this.#timer = setInterval(() => this.#write(), EVERY_MS);
    this.#timer.unref();
  }

  /** Notes it; it is written with the next beat. */
  set(report: Partial<ImportReport>): void {
    this.report = { ...this.report, ...report };
  }

  /** Nothing is written after this. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
  }

  #write(): void {
    this.#onProgress?.(this.report);
    this.#writing ??= this.#store
      .touch(this.#begun, this.report, this.#now())
      .then(() => {
        this.#misses = 0;
      })
      .catch(error => {
        this.#misses += 1;
        if (error instanceof SupersededError || this.#misses > MOST_MISSES) {
          this.#abort.abort(error);
        }
      })
      .finally(() => {
        this.#writing = undefined;
      });
  }
}
