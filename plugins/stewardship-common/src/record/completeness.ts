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

import type { ResolvedRecord } from './resolvedRecord';
import type { Sourced } from './reading';

/**
 * The fields that make a record complete, the most useful first.
 *
 * @public
 */
export const completenessFields = [
  'owner',
  'supportTier',
  'escalation',
  'supportLines',
  'purpose',
  'runbooks',
  'commitments',
  'contacts',
  'environments',
  'dataClassification',
] as const;

/**
 * How much of a record somebody wrote down. Values that merely follow from the catalog or from a default do not count,
 * except the owner, which the catalog is the place for.
 *
 * @public
 */
export function completenessOf(record: ResolvedRecord): {
  filled: number;
  total: number;
  missing: string[];
} {
  const written = (value: Sourced<unknown> | undefined) =>
    value?.source.kind === 'declared' || value?.source.kind === 'inherited';
  const known = (value: Sourced<unknown>) =>
    written(value) || value.source.kind === 'derived';
  const { rto, rpo, availability } = record.commitments;
  // Documentation and alert rules may well have none.
  const folders = record.runbookPlaces.filter(
    ({ value }) => value.kind === 'folder',
  );

  const filled: Record<(typeof completenessFields)[number], boolean> = {
    owner: record.owner !== undefined || answersForItself(record.entityRef),
    supportTier: written(record.supportTier),
    escalation: record.escalation.some(written),
    supportLines: record.supportLines.some(written),
    purpose: written(record.purpose),
    runbooks: [...record.runbooks, ...folders].some(known),
    commitments: [rto, rpo, availability].every(written),
    contacts: record.contacts.some(written),
    environments: written(record.environments),
    dataClassification: written(record.dataClassification),
  };
  const missing = completenessFields.filter(field => !filled[field]);
  return {
    filled: completenessFields.length - missing.length,
    total: completenessFields.length,
    missing,
  };
}

/**
 * True for groups and users: they own, and are not owned.
 *
 * @public
 */
export function answersForItself(entityRef: string): boolean {
  return /^(group|user):/.test(entityRef);
}
