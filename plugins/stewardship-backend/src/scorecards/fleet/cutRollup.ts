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
  NamedEntity,
  ScorecardRollup,
  ScorecardRollupRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { compareResultPlaces, type ResultPlace } from './resultOrder';
import { cutResults } from './cutResults';
import type { RolledUp } from './rollUp';
import type { ScorecardView } from './ScorecardView';

const DEFAULT_LIMIT = 40;
const SCORE_STEPS = 1_000_000_000;

/** One page of rows, sorted; equal ones by name, and what has nothing to sort by last. */
export function cutRollup(
  rows: readonly RolledUp[],
  options: {
    request: ScorecardRollupRequest;
    view: ScorecardView;
    name: (ref: string) => NamedEntity;
  },
): Pick<ScorecardRollup, 'items' | 'totalItems' | 'from' | 'pageInfo'> {
  const { request, view, name } = options;
  const { limit = DEFAULT_LIMIT, cursor, head: _, ...query } = request;
  const { by, sort = 'name', order: direction = 'asc' } = query;
  const order = { direction, hasTexts: sort === 'name' && by !== 'tier' };
  const subjects = rows.map(({ ref }) =>
    ref === undefined ? undefined : name(ref),
  );
  const places = rows.map((row, index) => rowPlace(row, subjects[index], sort));
  const page = cutResults({
    ...{ order, limit, cursor },
    places: Uint32Array.from(rows.keys()).sort((a, b) =>
      compareResultPlaces(places[a], places[b], order),
    ),
    placeOf: index => places[index],
    query: { list: 'scorecardRollup', ...query, sort, order: direction },
  });
  const checks = [...view.checks.keys()];
  return {
    totalItems: rows.length,
    from: page.from,
    pageInfo: page.pageInfo,
    items: Array.from(page.places, index => {
      const { tier, counter } = rows[index];
      const subject = subjects[index];
      return {
        ...(subject && { subject }),
        ...(tier && { tier }),
        distribution: counter.distribution,
        checks: checks.map(check => counter.judgedOf(check)),
      };
    }),
  };
}

function rowPlace(
  { ref, tier, counter }: RolledUp,
  subject: NamedEntity | undefined,
  sort: NonNullable<ScorecardRollupRequest['sort']>,
): ResultPlace {
  const label = subject && labelOf(subject);
  const place = { name: label ?? '', ref: ref ?? tier?.id ?? '' };
  if (sort === 'name') {
    return { value: subject ? label : tier?.rank, ...place };
  }
  const { services, states, earned, possible } = counter.distribution;
  const values = {
    services,
    score:
      possible > 0 ? Math.round((earned / possible) * SCORE_STEPS) : undefined,
    failing: states.fail ?? 0,
    unknown: (states.unknown ?? 0) + (states.error ?? 0),
  };
  return { value: values[sort], ...place };
}

/** Cursors hold it, and no control characters. */
function labelOf({ title, ref }: NamedEntity): string {
  const label = title ?? ref.slice(ref.indexOf('/') + 1);
  return label.toLowerCase().replace(/\p{Cc}/gu, ' ');
}
