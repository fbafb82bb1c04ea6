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
import type { EndOfLifeSource } from '../config';
import { ApiSource } from './ApiSource';
import { FileSource } from './FileSource';
import type { AnswerSource } from './source';
import { UrlSource } from './UrlSource';

/** The place that the configuration names. */
export function createSource(options: {
  source: EndOfLifeSource;
  urlReader: UrlReaderService;
}): AnswerSource {
  const { source, urlReader } = options;
  switch (source.kind) {
    case 'file':
      return new FileSource({ path: source.path });
    case 'url':
      return new UrlSource({ url: source.url, urlReader });
    default:
      return new ApiSource({ url: source.url });
  }
}
