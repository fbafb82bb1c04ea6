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

import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { ProductFileSettings } from '../../readLifecycleSettings';
import { FileProductSource } from './FileProductSource';
import type { LifecycleFeed } from './LifecycleProviders';
import { UrlProductSource } from './UrlProductSource';

/** The sources of the configuration. Looking at a local file costs nothing, so that is done each time. */
export function createFeeds(options: {
  products: ProductFileSettings[];
  refreshEveryMs: number;
  urlReader: UrlReaderService;
}): LifecycleFeed[] {
  const { products, refreshEveryMs, urlReader } = options;
  return products.map(settings =>
    settings.kind === 'file'
      ? { provider: new FileProductSource(settings), everyMs: 0 }
      : {
          provider: new UrlProductSource({ ...settings, urlReader }),
          everyMs: refreshEveryMs,
        },
  );
}
