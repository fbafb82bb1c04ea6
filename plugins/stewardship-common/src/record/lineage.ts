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

import type { CatalogGraph, GraphEntity } from './graph';

const MAX_ANCESTORS = 50;

/** The entities from which an entity inherits, the nearest first, without itself. */
export type Lineage = {
  ancestors: GraphEntity[];
  /** Refs of groups that are their own ancestors, in order, where there are such. */
  circle?: string[];
};

/**
 * Entity, its System, that System's Domain, the owner Group, its parent Groups. The owner that counts is the entity's
 * own: the owners of its System and Domain are asked for nothing.
 */
export function lineageOf(entity: GraphEntity, graph: CatalogGraph): Lineage {
  const ancestors: GraphEntity[] = [];
  const seen = new Set([entity.ref]);
  const circle: string[] = [];

  function add(refs: string[], next: (found: GraphEntity) => string[]): void {
    for (const ref of refs) {
      const found = graph.get(ref);
      if (found && !seen.has(ref) && ancestors.length < MAX_ANCESTORS) {
        seen.add(ref);
        ancestors.push(found);
        add(next(found), next);
      }
    }
  }

  add(entity.systemRefs, () => []);
  const domains = [
    ...ancestors.flatMap(system => system.domainRefs),
    ...entity.domainRefs,
  ];
  add(domains, domain => domain.domainRefs);

  const start = entity.kind === 'Group' ? entity.ref : entity.ownerRef;
  const groupPath = start ? climb(start, graph) : { refs: [] };
  if (groupPath.circle) {
    circle.push(...groupPath.circle);
  }
  add(groupPath.refs, () => []);
  return { ancestors, ...(circle.length > 0 && { circle }) };
}

/** A group and its parents, breadth first, each once; and the circle that was met on the way. */
function climb(
  start: string,
  graph: CatalogGraph,
): { refs: string[]; circle?: string[] } {
  const refs: string[] = [];
  const paths = new Map([[start, [start]]]);
  const queue = [start];
  let circle: string[] | undefined;
  for (const ref of queue) {
    refs.push(ref);
    const path = paths.get(ref) ?? [];
    for (const parent of graph.get(ref)?.parentRefs ?? []) {
      const met = path.indexOf(parent);
      if (met >= 0) {
        circle ??= [...path.slice(met), parent];
      } else if (!paths.has(parent) && queue.length < MAX_ANCESTORS) {
        paths.set(parent, [...path, parent]);
        queue.push(parent);
      }
    }
  }
  return { refs, circle };
}

/** The users of a group and of the groups below it, each once, in order. */
export function membersOf(groupRef: string, graph: CatalogGraph): string[] {
  const groups = new Set([groupRef]);
  const members = new Set<string>();
  for (const ref of groups) {
    const group = graph.get(ref);
    for (const member of group?.memberRefs ?? []) {
      members.add(member);
    }
    for (const child of group?.childRefs ?? []) {
      groups.add(child);
    }
  }
  return [...members].sort();
}
