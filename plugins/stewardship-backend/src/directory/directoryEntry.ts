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
  type CatalogGraph,
  type EntitySummary,
  type GraphEntity,
  type NamedEntity,
  type ResolvedRecord,
  type SupportTier,
} from '@backstage-stewardship/plugin-stewardship-common';

/** Rank of what has no tier; later than any configured one. */
export const NO_TIER_RANK = 1_000_000;

/** The columns of the directory for one entity. */
export type DirectoryEntry = {
  entityRef: string;
  kind: string;
  sortName: string;
  ownerRef: string;
  ownerKnown: boolean;
  systemRef: string;
  domainRef: string;
  tierId: string;
  tierRank: number;
  dataClassification: string;
  errorCount: number;
  warningCount: number;
  filled: number;
  searchText: string;
  summary: EntitySummary;
  aspects: {
    aspect: 'alias' | 'environment' | 'problem' | 'technology';
    value: string;
  }[];
};

/**
 * The directory's view of a resolved record. Titles of other entities are added when it is read, for the caller.
 */
export function toDirectoryEntry(options: {
  entity: GraphEntity;
  record: ResolvedRecord;
  graph: CatalogGraph;
  tiers: SupportTier[];
}): DirectoryEntry {
  const { entity, record, graph, tiers } = options;
  const tier = tiers.find(({ id }) => id === record.supportTier?.value);
  const [systemRef] = entity.systemRefs;
  const domainRef =
    entity.domainRefs[0] ??
    (systemRef ? graph.get(systemRef)?.domainRefs[0] : undefined);
  const ownerRef = record.owner?.value;
  const { filled, total } = completenessOf(record);
  const errors = record.problems.filter(({ severity }) => severity === 'error');
  const problems = {
    error: errors.length,
    warning: record.problems.length - errors.length,
  };
  const environments = record.environments?.value ?? [];

  return {
    entityRef: entity.ref,
    kind: entity.kind.toLocaleLowerCase('en-US'),
    sortName: (entity.title ?? entity.name).toLocaleLowerCase('en-US'),
    ownerRef: ownerRef ?? '',
    ownerKnown: ownerRef !== undefined && graph.has(ownerRef),
    systemRef: systemRef ?? '',
    domainRef: domainRef ?? '',
    tierId: tier?.id ?? '',
    tierRank: tier?.rank ?? NO_TIER_RANK,
    dataClassification: record.dataClassification?.value ?? '',
    errorCount: problems.error,
    warningCount: problems.warning,
    filled,
    searchText: [
      entity.name,
      entity.title,
      record.purpose?.value,
      ownerRef?.split('/').at(-1),
    ]
      .filter(text => text !== undefined)
      .join(' ')
      .toLocaleLowerCase('en-US'),
    summary: {
      ref: entity.ref,
      kind: entity.kind,
      namespace: entity.namespace,
      name: entity.name,
      title: entity.title,
      type: entity.type,
      purpose: record.purpose?.value,
      owner: unnamed(ownerRef),
      system: unnamed(systemRef),
      domain: unnamed(domainRef),
      tier: tier && { id: tier.id, title: tier.title, rank: tier.rank },
      environments,
      dataClassification: record.dataClassification?.value,
      problems,
      completeness: { filled, total },
    },
    aspects: distinct([
      // Machines do not agree on upper and lower case.
      ...[entity.name, ...entity.aliases].map(value => ({
        aspect: 'alias' as const,
        value: value.toLocaleLowerCase('en-US'),
      })),
      ...environments.map(value => ({ aspect: 'environment' as const, value })),
      ...record.problems.map(({ kind }) => ({
        aspect: 'problem' as const,
        value: kind,
      })),
      ...record.technologies.map(({ value }) => ({
        aspect: 'technology' as const,
        value: 'purl' in value ? value.purl : value.product,
      })),
    ]),
  };
}

function unnamed(ref: string | undefined): NamedEntity | undefined {
  return ref ? { ref, known: false } : undefined;
}

function distinct(
  aspects: DirectoryEntry['aspects'],
): DirectoryEntry['aspects'] {
  const seen = new Map(
    aspects.map(item => [`${item.aspect} ${item.value}`, item]),
  );
  return [...seen.values()];
}
