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

import type { GraphEntity } from '@backstage-stewardship/plugin-stewardship-common';
import type { Finding } from '../../sources/reading';
import type { BomResolver, ResolvedBom } from './bomPlaces';

/** Services are built from a few parts; whoever names hundreds of addresses keeps the others waiting. */
const MOST_OF_AN_ENTITY = 10;

/** The bills of materials that an entity names, each address once, and what is wrong with where it says they are. */
export function bomsNamedBy(
  entity: GraphEntity,
  resolve: BomResolver,
): {
  boms: Extract<ResolvedBom, { status: 'bom' }>[];
  findings: Finding[];
} {
  const boms = new Map<string, Extract<ResolvedBom, { status: 'bom' }>>();
  const findings: Finding[] = [];
  const { locatedAt } = entity;
  let furtherPath: string | undefined;
  // An entity that was mirrored by an earlier version has no list.
  for (const { value, path } of entity.declared.bomPlaces ?? []) {
    const place = resolve({ place: value, locatedAt });
    if (place.status === 'wrong') {
      // Here it is known where the entity names it.
      findings.push({ ...place.finding, path });
      continue;
    }
    if (boms.size >= MOST_OF_AN_ENTITY && !boms.has(place.key)) {
      furtherPath ??= path;
    }
    boms.set(place.key, place);
  }
  if (furtherPath !== undefined) {
    findings.push({
      kind: 'tooLarge',
      path: furtherPath,
      value: `${boms.size} bills of materials, of which the first ${MOST_OF_AN_ENTITY} are read`,
      expected: `${MOST_OF_AN_ENTITY} bills of materials`,
    });
  }
  return { boms: [...boms.values()].slice(0, MOST_OF_AN_ENTITY), findings };
}
