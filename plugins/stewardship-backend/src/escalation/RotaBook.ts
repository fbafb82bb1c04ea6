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

import type { Rota } from '@backstage-stewardship/plugin-stewardship-common';
import type { RotaFinder } from './RotaProvider';

/** The rotas of the configuration, and those of the records as they were when they were last looked through. */
export class RotaBook implements RotaFinder {
  readonly #configured: ReadonlyMap<string, Rota>;
  #declared: ReadonlyMap<string, Rota> = new Map();

  constructor(options: { configured: ReadonlyMap<string, Rota> }) {
    this.#configured = options.configured;
  }

  find(key: string): Rota | undefined {
    return this.#declared.get(key) ?? this.#configured.get(key);
  }

  /** `declared` are the rotas of records, by `<entityRef>#<id>`. */
  replace(declared: ReadonlyMap<string, Rota>): void {
    this.#declared = declared;
  }
}
