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

import type { JsonObject } from '@backstage/types';

/**
 * What filters of scorecards look at: the parts of an entity that the mirror keeps. These are `kind`, of `metadata` the
 * `namespace`, `name`, `title`, `description`, `labels`, `annotations` and `tags`, of `spec` the `type`, `lifecycle`, `owner`, `system`, `domain`,
 * `subcomponentOf` and `subdomainOf`, and the `relations`.
 *
 * @public
 */
export type FilterableEntity = {
  kind: string;
  metadata: JsonObject;
  spec: JsonObject;
  relations: { type: string; targetRef: string }[];
};
