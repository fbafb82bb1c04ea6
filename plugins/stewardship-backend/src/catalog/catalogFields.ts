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

import type { Entity } from '@backstage/catalog-model';
import {
  toGraphEntity,
  type GraphEntity,
  type RecordSettings,
} from '@backstage-stewardship/plugin-stewardship-common';
import { hashOf } from '../database/hash';

/** The fields of an entity that records and filters of scorecards are read from; the mirror asks the catalog for nothing else. */
export function catalogFields(settings: RecordSettings): string[] {
  const sources = [
    ...settings.sources.map(({ source }) => source),
    ...settings.aliases,
  ];
  const configured = sources.flatMap(source =>
    'spec' in source ? [`spec.${source.spec.split('.')[0]}`] : [],
  );
  const fields = [
    'kind',
    'metadata.uid',
    'metadata.etag',
    'metadata.name',
    'metadata.namespace',
    'metadata.title',
    'metadata.description',
    'metadata.annotations',
    'metadata.labels',
    'metadata.tags',
    'metadata.links',
    'spec.type',
    'spec.lifecycle',
    'spec.owner',
    'spec.system',
    'spec.subcomponentOf',
    'spec.domain',
    'spec.subdomainOf',
    'spec.parent',
    'spec.children',
    'spec.members',
    'spec.profile.displayName',
    'spec.profile.email',
    'spec.stewardship',
    'relations',
    ...configured,
  ];
  return [...new Set(fields)];
}

/** An entity of the catalog that was not read yet. */
export type UnreadEntity = {
  uid: string;
  ref: string;
  etag: string;
  read(): GraphEntity;
};

/**
 * Prepares an entity for the mirror. Reading it is left for later, as most have not changed since the last time: the
 * catalog's own etag says so, together with the settings that it would be read with.
 */
export function toUnread(
  entity: Entity,
  ref: string,
  settings: RecordSettings,
  settingsHash: string,
): UnreadEntity {
  const version = entity.metadata.etag ?? hashOf(entity);
  return {
    uid: entity.metadata.uid ?? ref,
    ref,
    etag: hashOf([version, settingsHash]),
    read: () => toGraphEntity(entity, settings),
  };
}
