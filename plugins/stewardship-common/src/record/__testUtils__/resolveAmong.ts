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
import { defaultRecordSettings } from '../defaultSettings';
import { toGraphEntity, type GraphEntity } from '../graph';
import type { ResolvedRecord } from '../resolvedRecord';
import { resolveRecord } from '../resolveRecord';
import type { RecordSettings } from '../settings';
import { makeEntity } from './entities';

/** Resolves the record of one of some entities; of `component:default/pay` unless told. */
export function resolveAmong(
  entities: Entity[],
  options: { ref?: string; settings?: Partial<RecordSettings> } = {},
): ResolvedRecord {
  const settings = { ...defaultRecordSettings, ...options.settings };
  const graph = new Map<string, GraphEntity>();
  for (const given of entities) {
    const read = toGraphEntity(given, settings);
    graph.set(read.ref, read);
  }
  const entity = graph.get(options.ref ?? 'component:default/pay');
  if (!entity) {
    throw new Error('The entity to resolve is not among those given');
  }
  return resolveRecord({ entity, graph, settings });
}

/** Relations as the catalog writes them: `['ownedBy', 'group:default/a']`. */
export function relations(...pairs: [type: string, targetRef: string][]) {
  return pairs.map(([type, targetRef]) => ({ type, targetRef }));
}

/** A group, with its record. */
export function group(
  name: string,
  options: { parent?: string; stewardship?: unknown; relations?: unknown } = {},
): Entity {
  const { parent, stewardship } = options;
  const spec = { type: 'team', parent, children: [], stewardship };
  return makeEntity({
    kind: 'Group',
    name,
    spec,
    relations: options.relations,
  });
}

const pay = {
  spec: { type: 'service', owner: 'team-payments', system: 'checkout' },
  relations: relations(
    ['ownedBy', 'group:default/team-payments'],
    ['partOf', 'system:default/checkout'],
  ),
};

/** The component `pay` among everything that it inherits from, each with the record that is given. */
export function catalog(records: {
  pay?: unknown;
  checkout?: unknown;
  retail?: unknown;
  payments?: unknown;
  engineering?: unknown;
  company?: unknown;
}) {
  return [
    makeEntity({ ...pay, spec: { ...pay.spec, stewardship: records.pay } }),
    makeEntity({
      kind: 'System',
      name: 'checkout',
      spec: {
        owner: 'someone',
        domain: 'retail',
        stewardship: records.checkout,
      },
      relations: relations(['partOf', 'domain:default/retail']),
    }),
    makeEntity({
      kind: 'Domain',
      name: 'retail',
      spec: { owner: 'someone', stewardship: records.retail },
    }),
    group('team-payments', {
      parent: 'engineering',
      stewardship: records.payments,
    }),
    group('engineering', {
      parent: 'company',
      stewardship: records.engineering,
    }),
    group('company', { stewardship: records.company }),
  ];
}
