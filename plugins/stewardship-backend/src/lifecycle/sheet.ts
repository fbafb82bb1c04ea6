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
  Problem,
  Source,
  TechnologyMatch,
} from '@backstage-stewardship/plugin-stewardship-common';

/** Something that an entity runs on, with what it was matched to. */
export type SheetItem = {
  /** As written: a product, a package URL, or the name in a bill of materials. */
  name: string;
  version?: string;
  /** Where it is named: in the entity, or in the bill of materials of a key. */
  source: Source | { kind: 'bom'; key: string };
  match: TechnologyMatch;
};

/** Everything an entity runs on. Says nothing that changes without a change of what is known, such as an age. */
export type TechnologySheet = {
  uid: string;
  items: SheetItem[];
  /** Keys of bills of materials, with what is in them; those that were never read are left out. */
  boms: { key: string; components: number; recognized: number }[];
  /** Ids of capabilities. */
  realizes: string[];
  successor?: { ref: string; guide?: string };
  problems: Problem[];
};
