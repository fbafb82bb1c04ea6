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
  FilterableEntity,
  TierSummary,
} from '@backstage-stewardship/plugin-stewardship-common';

/** An entity as scorecards see it. */
export type Subject = {
  uid: string;
  ref: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  type?: string;
  /** Lower case; what lists are sorted by. */
  sortName: string;
  ownerRef?: string;
  systemRef?: string;
  /** Of the entity, or of its system. */
  domainRef?: string;
  /** The system that `domainRef` comes from: who may not read it must not learn the domain from here. Absent for one of its own. */
  domainVia?: string;
  tier?: TierSummary;
  /** Parent groups, of a group. */
  parentRefs: string[];
  /** What filters look at. */
  entity: FilterableEntity;
};

/** The buckets into which entities fall by their uid; shards are ranges of them. */
export const BUCKETS = 64;
