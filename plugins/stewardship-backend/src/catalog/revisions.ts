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

import type {
  ResolvedRecord,
  Source,
} from '@backstage-stewardship/plugin-stewardship-common';

/** One line of the history of a record. */
export type Revision =
  | { change: 'added' | 'removed' | 'restored' }
  | {
      change: 'changed';
      field: string;
      from?: unknown;
      to?: unknown;
      source?: Source | Source[];
    };

const FIELDS = [
  'owner',
  'purpose',
  'supportTier',
  'supportHours',
  'environments',
  'dataClassification',
  'contacts',
  'supportLines',
  'escalation',
  'runbooks',
  'technologies',
  'costs',
  'licences',
  'sharedCost',
  'reviewEvery',
  'onCall',
  'vendor',
] as const;

const COMMITMENTS = ['availability', 'rto', 'rpo', 'backupRetention'] as const;

/**
 * What changed between two versions of a record, field by field. A value that comes from somewhere else than before is
 * a change too; a path that merely moved within the same entity is not.
 */
export function revisionsBetween(
  before: ResolvedRecord | undefined,
  after: ResolvedRecord,
): Revision[] {
  if (!before) {
    return [{ change: 'added' }];
  }
  return [
    ...FIELDS.map(field => compare(field, before[field], after[field])),
    ...COMMITMENTS.map(name =>
      compare(
        `commitments.${name}`,
        before.commitments[name],
        after.commitments[name],
      ),
    ),
  ].filter(revision => revision !== undefined);
}

type SourcedValue = { value: unknown; source: Source };

function compare(
  field: string,
  before: SourcedValue | SourcedValue[] | undefined,
  after: SourcedValue | SourcedValue[] | undefined,
): Revision | undefined {
  if (identity(before) === identity(after)) {
    return undefined;
  }
  return {
    change: 'changed',
    field,
    from: valueOf(before),
    to: valueOf(after),
    source: sourceOf(after),
  };
}

function identity(item: SourcedValue | SourcedValue[] | undefined): string {
  const items = asList(item).map(({ value, source }) => [
    value,
    source.kind,
    'from' in source ? source.from : undefined,
  ]);
  return JSON.stringify(items);
}

function valueOf(item: SourcedValue | SourcedValue[] | undefined): unknown {
  if (Array.isArray(item)) {
    return item.length > 0 ? item.map(({ value }) => value) : undefined;
  }
  return item?.value;
}

function sourceOf(
  item: SourcedValue | SourcedValue[] | undefined,
): Source | Source[] | undefined {
  if (Array.isArray(item)) {
    return item.length > 0 ? item.map(({ source }) => source) : undefined;
  }
  return item?.source;
}

function asList(item: SourcedValue | SourcedValue[] | undefined) {
  if (item === undefined) {
    return [];
  }
  return Array.isArray(item) ? item : [item];
}
