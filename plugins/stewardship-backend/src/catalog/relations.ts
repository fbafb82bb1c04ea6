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

import {
  membersOf,
  type CatalogGraph,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Membership, Reliance } from './RecordStore';

/**
 * Who fails with whom, between present entities: who depends on it, and who consumes an API that it provides. The API
 * itself stands in between, as what its consumers rely on.
 */
export function reliancesIn(graph: CatalogGraph): Reliance[] {
  const reliances: Reliance[] = [];
  for (const entity of graph.values()) {
    for (const onRef of entity.dependsOnRefs) {
      reliances.push({ onRef, dependentRef: entity.ref });
    }
    for (const apiRef of entity.consumedApiRefs) {
      reliances.push({ onRef: apiRef, dependentRef: entity.ref });
      for (const providerRef of graph.get(apiRef)?.providerRefs ?? []) {
        reliances.push({ onRef: providerRef, dependentRef: entity.ref });
      }
    }
  }
  return reliances.filter(
    ({ onRef, dependentRef }) => onRef !== dependentRef && graph.has(onRef),
  );
}

/** The users of every group, those of the groups below it included. */
export function membershipsIn(graph: CatalogGraph): Membership[] {
  const memberships: Membership[] = [];
  for (const group of graph.values()) {
    if (group.kind === 'Group') {
      for (const userRef of membersOf(group.ref, graph)) {
        memberships.push({ groupRef: group.ref, userRef });
      }
    }
  }
  return memberships;
}
