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

import type { ProvidedCost } from '@backstage-stewardship/plugin-stewardship-node';

const FIELDS = new Map(
  (
    [
      ...['day', 'period', 'currency', 'billed', 'effective', 'service'],
      ...['category', 'provider', 'charge', 'account', 'accountName'],
      ...['resourceId', 'resourceName', 'region'],
    ] as const
  ).map(name => [normal(name), name]),
);

/**
 * A row of a query. Columns are named as the fields of a cost, in whatever case and with or without underscores, as some
 * databases have names in one case only; `tag_<key>` is a tag, and `x_<name>` a further column.
 */
export function rowToCost(row: Record<string, unknown>): ProvidedCost {
  const found: Record<string, string> = {};
  const tags: Record<string, string> = {};
  const columns: Record<string, string> = {};
  for (const [name, value] of Object.entries(row)) {
    if (value === null || value === undefined) {
      continue;
    }
    const field = FIELDS.get(normal(name));
    if (field) {
      found[field] = textOf(value);
    } else if (/^tag_/i.test(name)) {
      tags[name.slice(4)] = textOf(value);
    } else if (/^x_/i.test(name)) {
      columns[name] = textOf(value);
    }
  }
  const { day = '', currency = '', service = '', ...others } = found;
  return {
    ...{ day, currency, service },
    // Whoever takes it checks all of it.
    ...(others as Omit<ProvidedCost, 'day' | 'currency' | 'service'>),
    ...(Object.keys(tags).length > 0 && { tags }),
    ...(Object.keys(columns).length > 0 && { columns }),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function normal(name: string): string {
  return name.replace(/_/g, '').toLocaleLowerCase('en-US');
}
