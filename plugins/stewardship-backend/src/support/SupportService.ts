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
  completenessOf,
  type DependentsSummary,
  type NamedEntity,
  type PeopleSummary,
  type RecordSettings,
  type ResolvedRecord,
  type Sourced,
  type SupportPicture,
  type SupportTier,
  type TierSummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../catalog/readable';
import type { RecordReader } from '../catalog/RecordReader';
import type { Dependents } from '../catalog/RelianceGraph';
import { dutiesOf } from './duties';

const EXAMPLES = 10;

/** Names for references, as the caller may see them. */
export type Namer = (ref: string) => NamedEntity;

/** How an entity is supported, and by whom. */
export class SupportService {
  readonly #records: RecordReader;
  readonly #settings: RecordSettings;

  constructor(options: { records: RecordReader; settings: RecordSettings }) {
    this.#records = options.records;
    this.#settings = options.settings;
  }

  /** The references that the picture will name, so that all names of a page are read at once. */
  referencesIn(record: ResolvedRecord): string[] {
    return [
      record.owner?.value,
      ...record.contacts.map(({ value }) => value.ref),
      ...record.supportLines.flatMap(({ value }) => [
        value.ref,
        ...(value.allowedActions ?? []).map(action => action.agreedBy),
      ]),
      ...record.people.groupRefs,
    ].filter(ref => ref !== undefined);
  }

  /** `dependents` comes from `readDependents`, read before the names are. */
  async getPicture(options: {
    record: ResolvedRecord;
    dependents: Dependents;
    readable: Readable;
    name: Namer;
  }): Promise<SupportPicture> {
    const { record, dependents, readable, name } = options;
    const tier = this.#tier(record.supportTier?.value);
    return {
      owner: named(record.owner, name),
      purpose: record.purpose,
      tier: tier &&
        record.supportTier && {
          value: tier,
          source: record.supportTier.source,
        },
      hours: record.supportHours,
      commitments: record.commitments,
      supportLines: record.supportLines.map(({ value, source }) => ({
        value: {
          ...value,
          who: value.ref ? name(value.ref) : undefined,
          allowedActions: value.allowedActions?.map(action => ({
            ...action,
            agreedByWho: action.agreedBy ? name(action.agreedBy) : undefined,
          })),
        },
        source,
      })),
      contacts: record.contacts.map(({ value, source }) => ({
        value: { ...value, who: name(value.ref) },
        source,
      })),
      environments: record.environments,
      missingEnvironments: record.missingEnvironments,
      dataClassification: record.dataClassification,
      reviewEvery: record.reviewEvery,
      people: await this.#people({ record, readable, tier, name }),
      duties: dutiesOf({ record, duties: this.#settings.duties, name }),
      dependents: this.#summarize(dependents, name),
      completeness: completenessOf(record),
    };
  }

  /** What relies on the entity, as far as the caller may know. */
  async readDependents(options: {
    entityRef: string;
    readable: Readable;
    mirrorVersion?: string;
  }): Promise<Dependents> {
    return await this.#records.readDependents({ ...options, limit: EXAMPLES });
  }

  #summarize({ byTier, examples }: Dependents, name: Namer): DependentsSummary {
    const counts = byTier
      .map(({ tierId, total }) => ({
        tier: summaryOf(this.#tier(tierId)),
        count: total,
      }))
      .sort((a, b) => rankOf(a.tier) - rankOf(b.tier));
    return {
      direct: byTier.reduce((sum, { direct }) => sum + direct, 0),
      total: byTier.reduce((sum, { total }) => sum + total, 0),
      highestTier: counts[0]?.tier,
      byTier: counts,
      examples: examples.map(({ ref, tierId, direct }) => ({
        ...name(ref),
        tier: summaryOf(this.#tier(tierId)),
        direct,
      })),
    };
  }

  async #people(options: {
    record: ResolvedRecord;
    readable: Readable;
    tier: SupportTier | undefined;
    name: Namer;
  }): Promise<PeopleSummary> {
    const { record, readable, tier, name } = options;
    const { groupRefs, userRefs } = record.people;
    const count = await this.#records.countPeople({
      groupRefs,
      userRefs,
      readable,
    });
    const groups = groupRefs.map(name);
    const isFound = groupRefs.length + userRefs.length > 0;
    return {
      count,
      complete:
        readable.kind === 'all' && (isFound || record.owner === undefined),
      minimum: tier?.minimumPeople ?? this.#settings.minimumPeople,
      minimumSource:
        tier?.minimumPeople === undefined ? 'configuration' : 'supportTier',
      groups,
    };
  }

  #tier(id: string | undefined): SupportTier | undefined {
    return this.#settings.supportTiers.find(tier => tier.id === id);
  }
}

function named(
  sourced: Sourced<string> | undefined,
  name: Namer,
): Sourced<NamedEntity> | undefined {
  return sourced && { value: name(sourced.value), source: sourced.source };
}

function summaryOf(tier: SupportTier | undefined): TierSummary | undefined {
  return tier && { id: tier.id, title: tier.title, rank: tier.rank };
}

function rankOf(tier: TierSummary | undefined): number {
  return tier?.rank ?? Number.MAX_SAFE_INTEGER;
}
