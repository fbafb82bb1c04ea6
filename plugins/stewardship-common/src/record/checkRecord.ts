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

import { compareDurations } from '../time';
import type { CatalogGraph, GraphEntity } from './graph';
import type { Lineage } from './lineage';
import { onCallSourcesOf } from './onCallSources';
import { ProblemList } from './problemList';
import type { ProblemKind } from './problems';
import type { Problem, Sourced } from './reading';
import type { ResolvedRecord } from './resolvedRecord';
import { isUnknownRota } from './rotaSource';
import type { RecordSettings } from './settings';
import type { SupportTier } from './supportTier';

/**
 * What is wrong with a resolved record in view of the rest of the catalog: references that lead nowhere, an owner that
 * is missing, groups in a circle, commitments below the tier. Only what the entity itself declares is held against it.
 */
export function checkRecord(options: {
  record: ResolvedRecord;
  entity: GraphEntity;
  graph: CatalogGraph;
  lineage: Lineage;
  tier: SupportTier | undefined;
  settings: RecordSettings;
}): Problem[] {
  const { record, entity, graph, lineage, tier } = options;
  const problems = new ProblemList(entity.ref);
  for (const finding of [
    ...checkOwner(entity, graph),
    ...checkReferences(record, graph),
    ...checkRotas(options),
    ...checkCircle(entity, lineage),
    ...checkAgainstTier(record, tier),
  ]) {
    problems.add(finding);
  }
  return problems.toArray();
}

type Finding = {
  kind: ProblemKind;
  path: string;
  value?: unknown;
  expected?: string;
};

/** Kinds that somebody should answer for. Users, groups and locations have no owner. */
const OWNED_KINDS = new Set([
  'Component',
  'System',
  'API',
  'Resource',
  'Domain',
]);

function checkOwner(entity: GraphEntity, graph: CatalogGraph): Finding[] {
  const { ownerRef, ownerText } = entity;
  const path = 'spec.owner';
  // An owner that is not even a reference names nothing in the catalog either.
  if (ownerRef ? !graph.has(ownerRef) : ownerText !== undefined) {
    return [{ kind: 'ownerNotFound', path, value: ownerText ?? ownerRef }];
  }
  return !ownerRef && OWNED_KINDS.has(entity.kind)
    ? [{ kind: 'ownerMissing', path, expected: path }]
    : [];
}

function checkCircle(entity: GraphEntity, { circle }: Lineage): Finding[] {
  return circle
    ? [
        {
          kind: 'circularGroups',
          path: entity.kind === 'Group' ? 'spec.parent' : 'spec.owner',
          value: circle[0],
          expected: circle.join(' → '),
        },
      ]
    : [];
}

const NOUNS: Record<string, string> = {
  group: 'that group',
  user: 'that user',
};

function checkReferences(
  record: ResolvedRecord,
  graph: CatalogGraph,
): Finding[] {
  return declaredReferences(record)
    .filter(({ ref }) => !graph.has(ref))
    .map(({ ref, path }) => ({
      kind: 'referenceNotFound',
      path,
      value: ref,
      expected: NOUNS[ref.split(':', 1)[0]] ?? 'that entity',
    }));
}

function declaredReferences(
  record: ResolvedRecord,
): { ref: string; path: string }[] {
  const found: { ref: string; path: string }[] = [];
  function add(item: Sourced<unknown>, field: string, ref?: string): void {
    if (ref && item.source.kind === 'declared') {
      const { path } = item.source;
      // Short forms are one text; only the items of the record have fields to point to.
      const hasFields = path.startsWith('spec.stewardship.');
      found.push({ ref, path: hasFields ? `${path}.${field}` : path });
    }
  }
  for (const contact of record.contacts) {
    add(contact, 'ref', contact.value.ref);
  }
  for (const line of record.supportLines) {
    add(line, 'ref', line.value.ref);
    for (const [index, action] of (line.value.allowedActions ?? []).entries()) {
      add(line, `allowedActions[${index}].agreedBy`, action.agreedBy);
    }
  }
  for (const step of record.escalation) {
    add(step, 'ref', step.value.ref);
    add(step, 'backup', step.value.backup);
  }
  if (record.successor) {
    add(record.successor, 'ref', record.successor.value.ref);
  }
  if (record.sharedCost?.value.by === 'weights') {
    for (const ref of Object.keys(record.sharedCost.value.weights)) {
      add(record.sharedCost, `weights.${ref}`, ref);
    }
  }
  for (const rota of record.rotas) {
    for (const [index, member] of rota.value.members.entries()) {
      add(rota, `members[${index}]`, member);
    }
    for (const [index, override] of (rota.value.overrides ?? []).entries()) {
      add(rota, `overrides[${index}].ref`, override.ref);
    }
  }
  return found;
}

const MAX_SUGGESTED = 10;

/** Rotas that the entity itself names; what the group of a step names is the problem of the group. */
function checkRotas(options: {
  record: ResolvedRecord;
  entity: GraphEntity;
  graph: CatalogGraph;
  settings: RecordSettings;
}): Finding[] {
  const { record, entity, settings } = options;
  const ids = [
    ...record.rotas.map(({ value }) => value.id),
    ...settings.rotas.keys(),
  ];
  const known = [...new Set(ids)].slice(0, MAX_SUGGESTED);
  const expected =
    known.length > 0
      ? `one of ${known.map(id => `rota:${id}`).join(', ')}`
      : 'another on-call source';
  const written = new Set(
    entity.declared.escalation.flatMap(({ value, path }) =>
      value.onCall ? [path] : [],
    ),
  );
  const findings: Finding[] = [];
  function check({ source, value }: Sourced<string>, field: string): void {
    const path = source.kind === 'declared' ? source.path : undefined;
    for (const item of path === undefined ? [] : onCallSourcesOf(value)) {
      if (isUnknownRota(item, options)) {
        const at = `${path}${field}`;
        findings.push({ kind: 'unknownRota', path: at, value: item, expected });
      }
    }
  }
  for (const item of record.onCall) {
    check(item, '');
  }
  for (const { source, value } of record.escalation) {
    if (source.kind === 'declared' && written.has(source.path)) {
      check({ source, value: value.onCall ?? '' }, '.onCall');
    }
  }
  return findings;
}

function checkAgainstTier(
  record: ResolvedRecord,
  tier: SupportTier | undefined,
): Finding[] {
  if (!tier) {
    return [];
  }
  const { availability, rto, rpo } = record.commitments;
  const findings: Finding[] = [];
  if (
    availability?.source.kind === 'declared' &&
    tier.availability !== undefined &&
    availability.value < tier.availability
  ) {
    findings.push({
      kind: 'weakerThanTier',
      path: availability.source.path,
      value: `${availability.value} %`,
      expected: `${tier.availability} %`,
    });
  }
  for (const [commitment, limit] of [
    [rto, tier.maxRto],
    [rpo, tier.maxRpo],
  ] as const) {
    if (
      commitment?.source.kind === 'declared' &&
      limit !== undefined &&
      compareDurations(commitment.value, limit) > 0
    ) {
      findings.push({
        kind: 'weakerThanTier',
        path: commitment.source.path,
        value: commitment.value,
        expected: limit,
      });
    }
  }
  return findings;
}
