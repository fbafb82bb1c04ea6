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

import type { BenchTechnologies } from '../shared/addTechnologies';
import type { BenchEntity } from '../shared/BenchEntity';
import type { BenchFeed } from '../shared/BenchFeed';
import type { Engine } from '../shared/databases';
import type { Figures } from '../shared/Figures';
import type { BenchCatalog } from '../shared/generateCatalog';
import type { Stewardship } from '../shared/startStewardship';

/** What is measured, on one engine. */
export type Subject = {
  engine: Engine;
  figures: Figures;
  stewardship: Stewardship;
  generated: BenchCatalog;
  technologies: BenchTechnologies;
  feed: BenchFeed;
};

export const BASE = '/api/stewardship';

/** Where the whole picture of an entity is. */
export function entityPathOf({ ref }: BenchEntity): string {
  return `${BASE}/entities/${ref.replace(':', '/')}`;
}

/** Where those are who must act when a release cycle ends. */
export function affectedPathOf(product: string, cycle: string): string {
  return `${BASE}/products/${product}/affected?cycle=${cycle}&limit=25`;
}
