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

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { FilterableEntity } from '../scorecards/filterable';
import { toFilterableEntity } from '../scorecards/filterableEntity';
import { aliasesOf } from './aliases';
import { channelsOf, emailOf } from './channels';
import type { DeclaredRecord } from './declaredRecord';
import { quoteValue } from './quoteValue';
import { readRecord } from './readRecord';
import { locationOf } from './runbookPlaces';
import { isFilledIn, refsFromSpec } from './refsFromSpec';
import type { RecordSettings } from './settings';
import { isTemplated } from './templated';
import type { Channels } from './values';

/**
 * An entity as far as resolving records needs it: how it is named, what it declares, and its neighbors.
 *
 * @public
 */
export type GraphEntity = {
  uid: string;
  ref: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  type?: string;
  /** The one accountable owner, and what `spec.owner` says literally. */
  ownerRef?: string;
  ownerText?: string;
  systemRefs: string[];
  domainRefs: string[];
  /** Parent groups of a group. */
  parentRefs: string[];
  /** Child groups of a group. */
  childRefs: string[];
  /** Users of a group. */
  memberRefs: string[];
  dependsOnRefs: string[];
  consumedApiRefs: string[];
  /** Of an API, who provides it. */
  providerRefs: string[];
  /** Components that are parts of it. */
  partRefs: string[];
  /** How it is reached, as far as the entity itself says: its record, its profile, its links, its vendor record. */
  channels: Channels;
  /** Of a user or group. */
  email?: string;
  /** Other names under which machines know it. */
  aliases: string[];
  /** Where its own file is: `url:` with an address or `file:` with a path. */
  locatedAt?: string;
  /** What filters of scorecards look at. */
  filterable: FilterableEntity;
  declared: DeclaredRecord;
};

/**
 * The entities among which records are resolved, by entity ref.
 *
 * @public
 */
export type CatalogGraph = ReadonlyMap<string, GraphEntity>;

/**
 * Reads an entity for the graph. Never throws.
 *
 * @public
 */
export function toGraphEntity(
  entity: Entity,
  settings: RecordSettings,
): GraphEntity {
  const ref = stringifyEntityRef(entity);
  const namespace = entity.metadata.namespace ?? 'default';
  const targets = (type: string, kind?: string) =>
    relationTargets(entity, type, kind);
  const spec = (field: string, kind: string) =>
    refsFromSpec(entity.spec?.[field], kind, namespace);

  // Relations say what the catalog concluded, also through processors of the adopter; the spec is what was written.
  const ownerTargets = targets('ownedBy');
  const writtenOwner = spec('owner', 'group');
  const ownerRef =
    writtenOwner.find(owner => ownerTargets.includes(owner)) ??
    ownerTargets[0] ??
    writtenOwner[0];

  const declared = readRecord(entity, settings);
  return {
    uid: textOf(entity.metadata.uid) ?? ref,
    ref,
    kind: entity.kind,
    namespace,
    name: entity.metadata.name,
    title: textOf(entity.metadata.title) ?? displayName(entity),
    type: textOf(entity.spec?.type),
    ownerRef,
    ownerText: textOf(entity.spec?.owner),
    systemRefs: orElse(targets('partOf', 'system'), spec('system', 'system')),
    domainRefs: orElse(targets('partOf', 'domain'), [
      ...spec('domain', 'domain'),
      ...spec('subdomainOf', 'domain'),
    ]),
    parentRefs: orElse(targets('childOf', 'group'), spec('parent', 'group')),
    childRefs: orElse(targets('parentOf', 'group'), spec('children', 'group')),
    memberRefs: orElse(targets('hasMember', 'user'), spec('members', 'user')),
    dependsOnRefs: targets('dependsOn'),
    consumedApiRefs: targets('consumesApi'),
    providerRefs: targets('apiProvidedBy'),
    partRefs: targets('hasPart', 'component'),
    channels: channelsOf(entity, declared),
    email: emailOf(entity),
    aliases: aliasesOf(entity, settings),
    locatedAt: locationOf(entity),
    filterable: toFilterableEntity(entity),
    declared,
  };
}

function relationTargets(
  entity: Entity,
  type: string,
  kind?: string,
): string[] {
  const relations: unknown = entity.relations;
  const refs = new Set<string>();
  for (const relation of Array.isArray(relations) ? relations : []) {
    const { type: given, targetRef } = (relation ?? {}) as {
      type?: unknown;
      targetRef?: unknown;
    };
    // The catalog makes a relation even of a placeholder that no template filled in.
    if (given === type && isFilledIn(targetRef)) {
      const ref = targetRef.toLocaleLowerCase('en-US');
      if (kind === undefined || ref.startsWith(`${kind}:`)) {
        refs.add(ref);
      }
    }
  }
  return [...refs].sort();
}

function orElse(refs: string[], otherwise: string[]): string[] {
  return refs.length > 0 ? refs : otherwise;
}

function displayName(entity: Entity): string | undefined {
  const profile = entity.spec?.profile;
  return typeof profile === 'object' && profile !== null
    ? textOf((profile as Record<string, unknown>).displayName)
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && !isTemplated(value)
    ? quoteValue(value, 200) || undefined
    : undefined;
}
