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

import type { BenchEntity } from '../shared/BenchEntity';
import type { Engine } from '../shared/databases';
import type { Figures } from '../shared/Figures';
import type { BenchCatalog } from '../shared/generateCatalog';
import type { PagerTool } from '../shared/PagerTool';
import type { Stewardship } from '../shared/startStewardship';
import type { StaticCatalog } from '../shared/StaticCatalog';
import type { ContactOracle } from './ContactOracle';

/** What is measured, on one engine. */
export type Subject = {
  engine: Engine;
  figures: Figures;
  stewardship: Stewardship;
  catalog: StaticCatalog;
  generated: BenchCatalog;
  oracle: ContactOracle;
  pager: PagerTool;
};

export const CONTACT = '/api/stewardship/contact';
export const BY_REFS = `${CONTACT}/by-refs`;

/** Where the answer for machines that route alerts of an entity is. */
export function pathOf({ ref }: BenchEntity): string {
  return `${CONTACT}/${ref.replace(':', '/')}`;
}

/** Where the same answer is for who knows only a name of it. */
export function aliasPathOf(alias: string): string {
  return `${CONTACT}?alias=${encodeURIComponent(alias)}`;
}
