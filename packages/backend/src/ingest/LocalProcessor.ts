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

import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogProcessor,
  LocationSpec,
} from '@backstage/plugin-catalog-node';
import type { UnreadTargets } from './UnreadTargets';

/** Takes in what a real catalog would have, too, without reading anything from other machines. */
export class LocalProcessor implements CatalogProcessor {
  readonly #unread: UnreadTargets;

  constructor(options: { unread: UnreadTargets }) {
    this.#unread = options.unread;
  }

  getProcessorName(): string {
    return 'LocalProcessor';
  }

  /** Before the catalog's own reader of addresses. */
  getPriority(): number {
    return 10;
  }

  /** Kinds of Backstage's own whose model comes with plugins that this portal does without, such as Template. */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    return isBackstageVersion(entity.apiVersion);
  }

  /** Leaves the targets unread that are elsewhere. Relative ones are files that the folder has anyway. */
  async readLocation({ type, target }: LocationSpec): Promise<boolean> {
    if (type !== 'url') {
      return false;
    }
    if (!target.startsWith('.')) {
      this.#unread.add(target);
    }
    return true;
  }
}

/** Whether a document is meant for a catalog, and not for another tool. */
export function isBackstageVersion(apiVersion: unknown): boolean {
  return /^([a-z-]+\.)?backstage\.io\//.test(String(apiVersion));
}
