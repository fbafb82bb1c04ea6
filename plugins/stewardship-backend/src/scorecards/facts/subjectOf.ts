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

import type { SupportTier } from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord } from '../../catalog/RecordReader';
import type { Subject } from '../subject';

/** An entity as scorecards see it. */
export function subjectOf(
  { uid, entity, record }: EveryRecord,
  options: {
    tiers: SupportTier[];
    /** Domains of systems, by ref. */
    domains: ReadonlyMap<string, string>;
  },
): Subject {
  const { ref, kind, namespace, name, title, type, ownerRef } = entity;
  const tier = options.tiers.find(({ id }) => id === record.supportTier?.value);
  const [systemRef] = entity.systemRefs;
  const [ownDomain] = entity.domainRefs;
  const domainRef = domainOf(entity, options.domains);
  return {
    ...{ uid, ref, kind, namespace, name, title, type },
    sortName: (title ?? name).toLocaleLowerCase('en-US'),
    ...{ ownerRef, systemRef },
    domainRef,
    ...(domainRef !== undefined &&
      ownDomain === undefined && { domainVia: systemRef }),
    tier: tier && { id: tier.id, title: tier.title, rank: tier.rank },
    parentRefs: entity.parentRefs,
    entity: entity.filterable,
  };
}

/** The domain of an entity, or of its system. */
export function domainOf(
  { domainRefs, systemRefs }: EveryRecord['entity'],
  domains: ReadonlyMap<string, string>,
): string | undefined {
  const [own] = domainRefs;
  const [systemRef] = systemRefs;
  return own ?? (systemRef === undefined ? undefined : domains.get(systemRef));
}
