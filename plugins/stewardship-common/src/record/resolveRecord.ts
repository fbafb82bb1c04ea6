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

import { checkRecord } from './checkRecord';
import type { Declared } from './declaredRecord';
import { deriveEscalation, deriveSupportLines } from './derive';
import type { CatalogGraph, GraphEntity } from './graph';
import { refsFromSpec } from './refsFromSpec';
import { asDeclared, inheritance, type Inheritance } from './inheritance';
import { withOnCall, withRotasInFull } from './ladderOnCall';
import { lineageOf } from './lineage';
import type { Source, Sourced } from './reading';
import type { ResolvedRecord } from './resolvedRecord';
import type { RecordSettings } from './settings';
import type { Commitments, SupportTier } from './supportTier';

/**
 * What holds for an entity: what it declares, field by field what it inherits, what follows from the catalog, and the
 * defaults of its support tier and of the configuration. Pure, and never throws.
 *
 * @public
 */
export function resolveRecord(options: {
  entity: GraphEntity;
  graph: CatalogGraph;
  settings: RecordSettings;
}): ResolvedRecord {
  const { entity, graph, settings } = options;
  const lineage = lineageOf(entity, graph);
  const inherit = inheritance(entity, lineage);
  const { declared } = entity;

  const supportTier =
    inherit.one(record => record.supportTier) ??
    (settings.defaultSupportTier === undefined
      ? undefined
      : byDefault(settings.defaultSupportTier, {
          of: 'configuration',
          path: 'stewardship.defaults.supportTier',
        }));
  const tier = settings.supportTiers.find(
    ({ id }) => id === supportTier?.value,
  );
  const environments = inherit.one(record => record.environments);
  const supportLines = deriveSupportLines({
    lines: inherit.by(
      record => record.supportLines,
      line => line.line,
    ),
    entity,
    graph,
  });
  const contacts = inherit.by(
    record => record.contacts,
    contact => contact.role,
  );
  const around = { entity, lineage, graph };
  const onCall = withRotasInFull(
    inherit.all(record => record.onCall),
    around,
  );
  const escalation = withOnCall({
    ...around,
    steps: deriveEscalation({
      steps: inherit.all(record => record.escalation),
      supportLines,
      contacts,
      entity,
      graph,
    }),
    onCall,
  });

  const record: ResolvedRecord = {
    entityRef: entity.ref,
    declares: declared.declares,
    owner: ownerOf(entity),
    // A purpose, a vendor, costs and how they are shared, licences, technologies, capabilities and a successor belong to one
    // thing alone.
    purpose: ownOnly(declared.purpose),
    vendor: ownOnly(declared.vendor),
    costs: declared.costs.map(item => asDeclared(item)),
    licences: declared.licences.map(item => asDeclared(item)),
    sharedCost: ownOnly(declared.sharedCost),
    technologies: declared.technologies.map(item => asDeclared(item)),
    bomPlaces: declared.bomPlaces.map(item => asDeclared(item)),
    realizes: declared.realizes.map(item => asDeclared(item)),
    successor: ownOnly(declared.successor),
    supportTier,
    supportHours: fromTier(tier, 'supportHours'),
    commitments: resolveCommitments(inherit, tier),
    environments,
    missingEnvironments: environments
      ? settings.environments.filter(name => !environments.value.includes(name))
      : [],
    dataClassification: inherit.one(found => found.dataClassification),
    contacts,
    supportLines,
    escalation,
    runbooks: inherit.by(
      found => found.runbooks,
      runbook => runbook.id ?? runbook.url,
    ),
    runbookPlaces: declared.runbookPlaces.map(item => asDeclared(item)),
    reviewEvery:
      inherit.one(found => found.reviewEvery) ??
      fromTier(tier, 'reviewEvery') ??
      (settings.reviewEvery
        ? byDefault(settings.reviewEvery, {
            of: 'configuration',
            path: 'stewardship.defaults.reviewEvery',
          })
        : undefined),
    onCall,
    rotas: inherit.by(
      found => found.rotas,
      rota => rota.id,
    ),
    people: peopleBehind(entity, graph),
    problems: [],
  };
  return {
    ...record,
    problems: [
      ...declared.problems,
      ...checkRecord({ record, entity, graph, lineage, tier, settings }),
    ],
  };
}

function ownOnly<T>(found: Declared<T> | undefined): Sourced<T> | undefined {
  return found && asDeclared(found);
}

function ownerOf(entity: GraphEntity): Sourced<string> | undefined {
  const { ownerRef, ownerText, namespace } = entity;
  if (!ownerRef) {
    return undefined;
  }
  const written = refsFromSpec(ownerText, 'group', namespace);
  const source: Source = written.includes(ownerRef)
    ? { kind: 'declared', path: 'spec.owner' }
    : { kind: 'derived', from: 'relations', rule: 'owner' };
  return { value: ownerRef, source };
}

function byDefault<T>(
  value: T,
  where: { of: 'supportTier' | 'configuration'; path: string },
): Sourced<T> {
  return { value, source: { kind: 'default', ...where } };
}

function fromTier<K extends keyof SupportTier>(
  tier: SupportTier | undefined,
  field: K,
): Sourced<NonNullable<SupportTier[K]>> | undefined {
  const value = tier?.[field];
  return tier && value !== undefined && value !== null
    ? byDefault(value, { of: 'supportTier', path: `${tier.id}.${field}` })
    : undefined;
}

const TIER_FIELDS = {
  availability: 'availability',
  rto: 'maxRto',
  rpo: 'maxRpo',
} as const;

function resolveCommitments(
  inherit: Inheritance,
  tier: SupportTier | undefined,
): ResolvedRecord['commitments'] {
  function one<K extends keyof Commitments>(name: K) {
    return inherit.one<Commitments[K]>(
      record =>
        record.commitments[name] as Declared<Commitments[K]> | undefined,
    );
  }
  return {
    availability:
      one('availability') ?? fromTier(tier, TIER_FIELDS.availability),
    rto: one('rto') ?? fromTier(tier, TIER_FIELDS.rto),
    rpo: one('rpo') ?? fromTier(tier, TIER_FIELDS.rpo),
    backupRetention: one('backupRetention'),
  };
}

function peopleBehind(
  entity: GraphEntity,
  graph: CatalogGraph,
): ResolvedRecord['people'] {
  const ref = entity.kind === 'Group' ? entity.ref : entity.ownerRef;
  if (!ref || !graph.has(ref)) {
    return { groupRefs: [], userRefs: [] };
  }
  return ref.startsWith('user:')
    ? { groupRefs: [], userRefs: [ref] }
    : { groupRefs: [ref], userRefs: [] };
}
