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
  const groups = start ? climb(start, graph) : [];
  add(groups, () => []);
  const circle = findCircle(groups, graph);
  return { ancestors, ...(circle && { circle }) };
}

/** A group and its parents, breadth first, each once. */
function climb(start: string, graph: CatalogGraph): string[] {
  const refs = new Set([start]);
  for (const ref of refs) {
    for (const parent of graph.get(ref)?.parentRefs ?? []) {
      if (refs.size < MAX_ANCESTORS) {
        refs.add(parent);
      }
    }
  }
  return [...refs];
}

/** The first circle among a group and its parents, in order, with the group where it closes at both ends. */
function findCircle(
  groups: string[],
  graph: CatalogGraph,
): string[] | undefined {
  const among = new Set(groups);
  const done = new Set<string>();

  function search(ref: string, path: string[]): string[] | undefined {
    const met = path.indexOf(ref);
    if (met >= 0) {
      return [...path.slice(met), ref];
    }
    if (done.has(ref) || !among.has(ref)) {
      return undefined;
    }
    for (const parent of graph.get(ref)?.parentRefs ?? []) {
      const circle = search(parent, [...path, ref]);
      if (circle) {
        return circle;
      }
    }
    done.add(ref);
    return undefined;
  }

  return groups.length > 0 ? search(groups[0], []) : undefined;
}

/**
 * From where an entity takes something over: itself or one of its lineage, or a technology that it depends on.
 *
 * @public
 */
export type Heritage = { entity: GraphEntity; ofTechnology: boolean };

/**
 * Whose runbooks are also those of an entity: its own, those of its lineage, the nearest first, and those of the Resources
 * that it depends on, directly or through other Resources. Each entity once.
 *
 * @public
 */
export function runbookHeritage(
  entity: GraphEntity,
  graph: CatalogGraph,
): Heritage[] {
  const lineage = [entity, ...lineageOf(entity, graph).ancestors];
  const taken = new Set(lineage.map(({ ref }) => ref));
  const technologies: GraphEntity[] = [];
  const add = (dependsOnRefs: string[]) => {
    for (const ref of dependsOnRefs) {
      const found = ref.startsWith('resource:') ? graph.get(ref) : undefined;
      if (found && !taken.has(ref) && technologies.length < MAX_ANCESTORS) {
        taken.add(ref);
        technologies.push(found);
      }
    }
  };
  add(entity.dependsOnRefs);
  // Grows while it is walked.
  for (const technology of technologies) {
    add(technology.dependsOnRefs);
  }
  return [
    ...lineage.map(found => ({ entity: found, ofTechnology: false })),
    ...technologies.map(found => ({ entity: found, ofTechnology: true })),
  ];
}

/**
 * The users of a group and of the groups below it, each once, in order.
 *
 * @public
 */
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
