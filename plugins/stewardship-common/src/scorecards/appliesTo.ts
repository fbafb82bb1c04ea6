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

import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import type { Applicability } from './definition';
import type { FilterableEntity } from './filterable';

/**
 * The kinds that scorecards can be for: what people run, and not those who run it.
 *
 * @public
 */
export const evaluatedKinds: readonly string[] = [
  'Component',
  'System',
  'Resource',
  'API',
  'Domain',
];

const KINDS: ReadonlySet<string> = new Set(
  evaluatedKinds.map(kind => kind.toLowerCase()),
);

/**
 * Whether scorecards can be for entities of a kind, in any case.
 *
 * @public
 */
export function isEvaluatedKind(kind: string): boolean {
  return KINDS.has(kind.toLowerCase());
}

/**
 * Whether something is for an entity: it is of a kind that scorecards can be for, it matches the filter, and its support
 * tier is one of the tiers. Made once, asked often.
 *
 * @public
 */
export function createAppliesTo(
  applicability: Applicability,
): (entity: FilterableEntity, tierId?: string) => boolean {
  const { filter } = applicability;
  const tiers = applicability.tiers && new Set(applicability.tiers);
  const matches =
    filter === undefined
      ? undefined
      : filterPredicateToFilterFunction<FilterableEntity>(filter);
  return (entity, tierId) =>
    isEvaluatedKind(entity.kind) &&
    (!tiers || (tierId !== undefined && tiers.has(tierId))) &&
    (!matches || matches(entity));
}
