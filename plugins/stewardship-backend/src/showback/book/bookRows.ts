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

import type { CostKind } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inSlices } from '../../database/inSlices';
import type { CostLabel } from '../reading/CostLine';
import { monthNumber, monthText } from './calendar';
import type { BookKey, Micros } from './contents';
import type { BookSourceState } from './CostBook';

type Attributes = { account?: string; accountName?: string };

/** An amount that the database has handed over as text, as drivers round what is above 2^53. */
export function toMicros(amount: string): Micros {
  const number = Number(amount);
  return Number.isSafeInteger(number) ? number : BigInt(amount);
}

/** All sources, in the order in which they are shown, with the days of each month that they cover. `today` is `YYYY-MM-DD`. */
export async function readSources(
  knex: Knex,
  today: string,
): Promise<BookSourceState[]> {
  const sources: {
    id: string;
    title: string;
    kind: string;
    imported_at: string | null;
    problem: string | null;
  }[] = await knex('cost_sources')
    .orderBy(['position', 'id'])
    .select('id', 'title', 'kind', 'imported_at', 'problem');
  const lastDaysOf = await readLastDays(knex, today);
  return sources.map(({ id, title, kind, imported_at, problem }) => {
    const lastDays = lastDaysOf.get(id) ?? new Map<string, string>();
    return {
      ...{ id, title, kind: kind as CostKind, lastDays },
      ...(imported_at !== null && { importedAt: imported_at }),
      ...(problem !== null && { problem }),
    };
  });
}

/** By source and month, the last day of which there is any cost. */
async function readLastDays(
  knex: Knex,
  today: string,
): Promise<Map<string, Map<string, string>>> {
  const thisMonth = today.slice(0, 7);
  const nextMonth = `${monthText(monthNumber(today) + 1)}-01`;
  const periods: {
    source: string;
    batch_id: number | string;
    period: string;
    first_day: string;
    last_day: string;
  }[] = await knex('cost_periods').select(
    ...['source', 'batch_id', 'period', 'first_day', 'last_day'],
  );
  const found = new Map<string, Map<string, string>>();
  const add = (source: string, day: string) => {
    const lastDays = found.get(source) ?? new Map<string, string>();
    found.set(source, lastDays);
    const month = day.slice(0, 7);
    if (day > (lastDays.get(month) ?? '')) {
      lastDays.set(month, day);
    }
  };
  for (const { source, batch_id, period, first_day, last_day } of periods) {
    add(source, last_day);
    // A row of days to come says nothing of how far the others have come. Few bills have any.
    if (last_day >= nextMonth && first_day.slice(0, 7) <= thisMonth) {
      const row = await knex('cost_days')
        .where({ batch_id, period })
        .where('day', '<', nextMonth)
        .max<{ day: string | null }[]>('day as day')
        .first();
      add(source, row?.day ?? first_day);
    }
  }
  return found;
}

export async function readLabels(knex: Knex): Promise<Map<number, CostLabel>> {
  const labels = new Map<number, CostLabel>();
  for await (const rows of inSlices<CostLabel & { id: number }>({
    key: ['id'],
    query: () =>
      knex('cost_labels').select(
        'id',
        'provider',
        'service',
        'category',
        'charge',
      ),
  })) {
    for (const { id, ...label } of rows) {
      labels.set(id, label);
    }
  }
  return labels;
}

/** `places` are the numbers of sources by id; keys of other sources are left out. */
export async function* readKeys(
  knex: Knex,
  places: ReadonlyMap<string, number>,
): AsyncIterable<BookKey[]> {
  type Row = {
    id: number;
    source: string;
    attributes: string;
    entity_uid: string | null;
    outcome: string | null;
    looked: string | null;
  };
  for await (const rows of inSlices<Row>({
    key: ['id'],
    query: () =>
      knex('cost_keys').select(
        'id',
        'source',
        // What is allocated is known by its entity, and most keys are.
        knex.raw(
          "case when entity_uid is null then attributes else '{}' end as attributes",
        ),
        'entity_uid',
        'outcome',
        'looked',
      ),
  })) {
    yield rows.flatMap(row => {
      const source = places.get(row.source);
      if (source === undefined) {
        return [];
      }
      const { account = '', accountName = '' }: Attributes = JSON.parse(
        row.attributes,
      );
      return [
        {
          ...{ id: row.id, source, account, accountName },
          entityUid: row.entity_uid ?? undefined,
          reason: reasonOf(row.outcome),
          looked: row.looked === null ? [] : JSON.parse(row.looked),
        },
      ];
    });
  }
}

function reasonOf(outcome: string | null): BookKey['reason'] {
  switch (outcome) {
    case 'noEntity':
    case 'ambiguous':
    case 'entityGone':
      return outcome;
    default:
      return 'noRule';
  }
}
