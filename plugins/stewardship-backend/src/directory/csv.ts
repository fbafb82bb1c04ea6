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

import type { EntitySummary } from '@backstage-stewardship/plugin-stewardship-common';
import { toCsv } from '../http/csv';

/** Columns of the export, with their value. */
const COLUMNS: Record<string, (summary: EntitySummary) => string | number> = {
  entity: ({ ref }) => ref,
  title: ({ title, name }) => title ?? name,
  type: ({ type }) => type ?? '',
  purpose: ({ purpose }) => purpose ?? '',
  owner: ({ owner }) => owner?.ref ?? '',
  ownerKnown: ({ owner }) => (owner?.known ? 'yes' : 'no'),
  system: ({ system }) => system?.ref ?? '',
  domain: ({ domain }) => domain?.ref ?? '',
  supportTier: ({ tier }) => tier?.id ?? '',
  environments: ({ environments }) => environments.join(' '),
  dataClassification: ({ dataClassification }) => dataClassification ?? '',
  errors: ({ problems }) => problems.error,
  warnings: ({ problems }) => problems.warning,
  ladder: ({ ladder }) => ladder ?? '',
  fieldsFilled: ({ completeness }) => completeness.filled,
  fieldsTotal: ({ completeness }) => completeness.total,
};

/** Summaries as rows, fit to be appended to earlier ones. */
export function summariesToCsv(
  summaries: EntitySummary[],
  options: { header: boolean },
): string {
  const rows = summaries.map(summary =>
    Object.values(COLUMNS).map(column => column(summary)),
  );
  return toCsv(options.header ? [Object.keys(COLUMNS), ...rows] : rows);
}
