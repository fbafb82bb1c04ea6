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

import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import type { Hold } from '../../catalog/massDisappearance';
import type { StoredLifecycleSource } from '../ProductStore';
import type { CycleOverride } from './overrides';

/** A source with what only its refresh needs to know. */
export type FeedState = StoredLifecycleSource & {
  /** Products that it does not name any more, where that is not believed yet. */
  held?: Hold;
  /** ISO 8601 UTC; since when the configuration does not name it any more. */
  unconfiguredSince?: string;
};

/** What a source has said about a product so far, as far as losing it matters. */
export type ProductStock = {
  name: string;
  /** Names of its release cycles, of which there is at least one. */
  cycles: string[];
  /** Whether any end has a date. */
  dated: boolean;
};

/** Where a source stands among the others. */
export type FeedPlace = Pick<
  StoredLifecycleSource,
  'id' | 'title' | 'position'
>;

/**
 * The writing side of products. A writing method is one transaction, and throws `SupersededError` where `runId` is no longer
 * the run that may write. Whatever changes products or release cycles changes the version of technologies as well.
 */
export interface FeedStore {
  /** From here on, earlier runs may not write. */
  startRun(): Promise<number>;

  /** All sources, in order. */
  readFeeds(): Promise<FeedState[]>;

  /** Products of a source that have release cycles. */
  readStocks(sourceId: string): Promise<ProductStock[]>;

  /** Brings the sources into order. Those that have not been in `places` for a day are removed with their products. */
  arrange(options: {
    runId: number;
    places: FeedPlace[];
    now: Date;
  }): Promise<void>;

  /**
   * What a source says now, of which only what has changed is written. Where a product has a new name, decisions about the
   * old one follow.
   */
  putReading(options: {
    runId: number;
    feed: FeedState;
    products: Product[];
    /** True where products that are not in `products` may be there all the same, and stay as they are. */
    partial?: boolean;
    overrides: CycleOverride[];
  }): Promise<{
    /** How many products were written, those removed included. */
    changed: number;
  }>;

  /** Sources whose products stay as they are. */
  putFeeds(options: { runId: number; feeds: FeedState[] }): Promise<void>;

  /** Has all release cycles follow the configuration as it is now; where they do already, nothing is written. */
  applyOverrides(options: {
    runId: number;
    overrides: CycleOverride[];
  }): Promise<{
    changed: number;
    /** Those without any release cycle that they are about. */
    idle: CycleOverride[];
  }>;
}
