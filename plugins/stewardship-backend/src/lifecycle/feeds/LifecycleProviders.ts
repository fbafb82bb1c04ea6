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
  StewardshipLifecycleExtensionPoint,
} from '@backstage-stewardship/plugin-stewardship-node';

/** A source of release cycles, with how often it is asked. */
export type LifecycleFeed = {
  provider: LifecycleProvider;
  /** Milliseconds from one reading to the next; 0 where it is read each time. */
  everyMs: number;
};

/** Everything that knows release cycles: files of the configuration first, then what modules add. */
export class LifecycleProviders implements StewardshipLifecycleExtensionPoint {
  readonly #feeds = new Map<string, LifecycleFeed>();
  readonly #everyMs: number;

  constructor(options: {
    /** Of the configuration, in its order. */
    feeds: LifecycleFeed[];
    /** Milliseconds from one reading to the next, for those that modules add. */
    everyMs: number;
  }) {
    this.#everyMs = options.everyMs;
    for (const feed of options.feeds) {
      this.#add(feed);
    }
  }

  addLifecycleProvider(...providers: LifecycleProvider[]): void {
    for (const provider of providers) {
      this.#add({ provider, everyMs: this.#everyMs });
    }
  }

  /** In the order in which they count. */
  get feeds(): LifecycleFeed[] {
    return [...this.#feeds.values()];
  }

  #add(feed: LifecycleFeed): void {
    const { id } = feed.provider;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      throw new Error(
        `A source of release cycles has the id '${id}', which must be lower case letters and digits, with dashes between`,
      );
    }
    if (this.#feeds.has(id)) {
      throw new Error(
        `A source of release cycles with the id '${id}' was added before`,
      );
    }
    this.#feeds.set(id, feed);
  }
}
