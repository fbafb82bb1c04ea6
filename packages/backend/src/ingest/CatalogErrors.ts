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

import { relative } from 'node:path';

const SAMPLES = 30;
const SAMPLES_PER_REASON = 3;

/** Why the catalog does not have something that a file contains; where it is a location, the whole file is left out. */
export type CatalogError = {
  entityRef: string;
  /** Below the folder. */
  file: string;
  message: string;
};

/** What the catalog could not take in, with a few samples for each reason. */
export class CatalogErrors {
  #count = 0;
  readonly #folder: string;
  readonly #samples: CatalogError[] = [];
  readonly #reasons = new Map<string, number>();

  constructor(options: { folder: string }) {
    this.#folder = options.folder;
  }

  add(options: {
    entityRef: string;
    /** As it was read. */
    entity: unknown;
    message: string;
  }): void {
    const { entityRef, entity, message } = options;
    this.#count++;
    const reason = reasonIn(message, entityRef);
    const seen = this.#reasons.get(reason) ?? 0;
    this.#reasons.set(reason, seen + 1);
    if (seen < SAMPLES_PER_REASON && this.#samples.length < SAMPLES) {
      this.#samples.push({
        entityRef,
        file: relative(this.#folder, fileOf(entity)),
        message: message.slice(0, 500),
      });
    }
  }

  toReport(): { count: number; samples: CatalogError[] } {
    return { count: this.#count, samples: this.#samples };
  }
}

/** The same reason reads alike apart from what it is about. */
function reasonIn(message: string, entityRef: string): string {
  return message
    .replaceAll(entityRef, '')
    .replace(/(file|url)[: ]\S+/g, '')
    .slice(0, 80);
}

function fileOf(entity: unknown): string {
  const { spec, metadata } = entity as {
    spec?: { type?: string; target?: string };
    metadata?: { annotations?: Record<string, string> };
  };
  const from = metadata?.annotations?.['backstage.io/managed-by-location'];
  const file = spec?.type === 'file' ? spec.target : undefined;
  return file ?? from?.replace(/^file:/, '') ?? '';
}
