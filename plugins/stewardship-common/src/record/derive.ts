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

import { isVendorType } from './channels';
import type { CatalogGraph, GraphEntity } from './graph';
import type { Sourced } from './reading';
import type { Contact, EscalationStep, SupportLine } from './values';

/**
 * Completes the support lines with what follows from the catalog: the owner is line 3, and the owners of the
 * Resources that the entity depends on are line 4.
 */
export function deriveSupportLines(options: {
  lines: Sourced<SupportLine>[];
  entity: GraphEntity;
  graph: CatalogGraph;
}): Sourced<SupportLine>[] {
  const { lines, entity, graph } = options;
  const result = [...lines];
  const has = (line: number) => result.some(({ value }) => value.line === line);

  if (!has(3) && entity.ownerRef) {
    result.push({
      value: { line: 3, ref: entity.ownerRef },
      source: { kind: 'derived', from: entity.ref, rule: 'owner' },
    });
  }
  if (!has(4)) {
    const experts = new Map<string, string>();
    for (const ref of entity.dependsOnRefs) {
      const owner = ref.startsWith('resource:')
        ? graph.get(ref)?.ownerRef
        : undefined;
      if (owner && owner !== entity.ownerRef && !experts.has(owner)) {
        experts.set(owner, ref);
      }
    }
    for (const [owner, resource] of experts) {
      result.push({
        value: { line: 4, ref: owner },
        source: { kind: 'derived', from: resource, rule: 'technologyOwner' },
      });
    }
  }
  return result.sort((a, b) => a.value.line - b.value.line);
}

/**
 * The ladder where nobody declared one. Of a group, the group itself and then its parent; of anything else it follows
 * the support lines, and ends with the vendors that the contacts of the entity and of its resources name.
 */
export function deriveEscalation(options: {
  steps: Sourced<EscalationStep>[];
  supportLines: Sourced<SupportLine>[];
  contacts: Sourced<Contact>[];
  entity: GraphEntity;
  graph: CatalogGraph;
}): Sourced<EscalationStep>[] {
  const { steps, supportLines, entity, graph } = options;
  if (steps.length > 0) {
    return steps;
  }
  if (entity.kind === 'Group') {
    return groupSteps(entity, graph);
  }
  const derived = supportLines.flatMap(({ value }): Sourced<EscalationStep>[] =>
    value.ref
      ? [
          {
            value: {
              ref: value.ref,
              ...ticketOf(graph.get(value.ref)),
              ...(value.respondWithin && {
                respondWithin: value.respondWithin,
              }),
            },
            source: {
              kind: 'derived',
              from: `line ${value.line}`,
              rule: 'supportLines',
            },
          },
        ]
      : [],
  );
  const taken = new Set(derived.map(({ value }) => value.ref));
  const vendors = [...vendorContacts(options)].filter(
    ([ref]) => !taken.has(ref),
  );
  return [
    ...derived,
    ...vendors.map(
      ([ref, from]): Sourced<EscalationStep> => ({
        value: { ref, channel: 'ticket' },
        source: { kind: 'derived', from, rule: 'vendorContact' },
      }),
    ),
  ];
}

function groupSteps(
  group: GraphEntity,
  graph: CatalogGraph,
): Sourced<EscalationStep>[] {
  const self: Sourced<EscalationStep> = {
    value: { ref: group.ref, ...ticketOf(group) },
    source: { kind: 'derived', from: group.ref, rule: 'self' },
  };
  // Who has the parent of a vendor above them does not answer for the vendor.
  const parent = isVendor(group)
    ? undefined
    : group.parentRefs.find(ref => ref !== group.ref && graph.has(ref));
  return parent
    ? [
        self,
        {
          value: { ref: parent, ...ticketOf(graph.get(parent)) },
          source: { kind: 'derived', from: group.ref, rule: 'parentGroup' },
        },
      ]
    : [self];
}

/** Vendors are reached by ticket, where it is known where those are raised. */
function ticketOf(
  group: GraphEntity | undefined,
): Pick<EscalationStep, 'channel'> {
  return group && isVendor(group) && group.channels.ticket
    ? { channel: 'ticket' }
    : {};
}

function isVendor({ kind, type }: GraphEntity): boolean {
  return kind === 'Group' && isVendorType(type);
}

/** The contacts with the role of a vendor, each once, with the entity that names them. */
function vendorContacts(options: {
  contacts: Sourced<Contact>[];
  entity: GraphEntity;
  graph: CatalogGraph;
}): Map<string, string> {
  const { contacts, entity, graph } = options;
  const found = new Map<string, string>();
  function add({ role, ref }: Contact, from: string): void {
    if (role === 'vendor' && !found.has(ref)) {
      found.set(ref, from);
    }
  }
  for (const { value, source } of contacts) {
    add(value, source.kind === 'inherited' ? source.from : entity.ref);
  }
  for (const ref of entity.dependsOnRefs) {
    const resource = ref.startsWith('resource:') ? graph.get(ref) : undefined;
    for (const { value } of resource?.declared.contacts ?? []) {
      add(value, ref);
    }
  }
  return found;
}
