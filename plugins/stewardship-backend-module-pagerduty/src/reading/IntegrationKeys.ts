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

import type { Clock } from '../client/Clock';

const REMEMBERED = 10_000;
const DAY_MS = 24 * 3600_000;

/** Which service an integration key belongs to. That changes hardly ever, and costs a request for each key. */
export class IntegrationKeys {
  readonly #clock: Clock;
  readonly #services = new Map<string, { serviceId: string; until: number }>();

  constructor(options: { clock: Clock }) {
    this.#clock = options.clock;
  }

  serviceOf(key: string): string | undefined {
    const known = this.#services.get(key);
    return known && known.until > this.#clock.now()
      ? known.serviceId
      : undefined;
  }

  remember(key: string, serviceId: string): void {
    if (this.#services.size >= REMEMBERED) {
      this.#services.clear();
    }
    this.#services.set(key, { serviceId, until: this.#clock.now() + DAY_MS });
  }
}
