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

import type { Applicability } from './definition';
import type { DefinitionReading } from './DefinitionReading';
import { DefinitionFields, readLeaf, type Placed } from './DefinitionFields';
import { tier } from './definitionFormats';
import { readFilter } from './readFilter';

const MAX_TIERS = 20;

/** Which entities something is for; empty where it does not say. */
export function readApplicability(
  reading: DefinitionReading,
  placed: Placed,
): Applicability {
  if (placed.value === undefined || placed.value === null) {
    return {};
  }
  const fields = DefinitionFields.of(reading, placed, ['filter', 'tiers']);
  if (!fields) {
    return {};
  }
  const filter = fields.has('filter')
    ? readFilter(reading, fields.place('filter'))
    : undefined;
  const items = fields.items('tiers', MAX_TIERS);
  if (fields.has('tiers') && items.length === 0) {
    fields.refuse('tiers', 'a list of ids of support tiers');
  }
  const tiers = items
    .map(item => readLeaf(reading, item, tier))
    .filter(id => id !== undefined);
  return {
    ...(filter !== undefined && { filter }),
    ...(tiers.length > 0 && { tiers }),
  };
}
