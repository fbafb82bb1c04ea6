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
  evaluatedKinds,
  type Applicability,
  type DefinitionProblem,
} from '@backstage-stewardship/plugin-stewardship-common';

type Filter = NonNullable<Applicability['filter']>;

/** What a filter says of an entity of which only the kind is known. */
type Verdict = 'yes' | 'no' | 'perhaps';

/** Told of a filter that lets through only kinds that scorecards cannot be for, which is hardly what was meant. */
export function neverEvaluated(
  path: string,
  appliesTo: Applicability | undefined,
): DefinitionProblem[] {
  const { filter } = appliesTo ?? {};
  if (
    filter === undefined ||
    evaluatedKinds.some(kind => verdictOf(filter, kind) !== 'no')
  ) {
    return [];
  }
  return [
    {
      ...{ severity: 'warning', path: `${path}.filter` },
      message: `It is for no entity: scorecards are for ${evaluatedKinds.join(
        ', ',
      )}, and the filter lets through none of these kinds`,
    },
  ];
}

function verdictOf(filter: Filter, kind: string): Verdict {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    return 'perhaps';
  }
  const { $all, $any, $not } = partsOf(filter);
  if ($not !== undefined) {
    return opposite(verdictOf($not, kind));
  }
  if ($any) {
    return opposite(every($any.map(one => opposite(verdictOf(one, kind)))));
  }
  if ($all) {
    return every($all.map(one => verdictOf(one, kind)));
  }
  return every(
    Object.entries(filter).map(([key, value]) =>
      key === 'kind' ? verdictOnKind(value, kind.toLowerCase()) : 'perhaps',
    ),
  );
}

/** `kind` in lower case. */
function verdictOnKind(condition: unknown, kind: string): Verdict {
  if (typeof condition !== 'object' || condition === null) {
    return String(condition).toLowerCase() === kind ? 'yes' : 'no';
  }
  const { $in, $exists, $hasPrefix } = Object(condition);
  if (Array.isArray($in)) {
    return $in.some(one => verdictOnKind(one, kind) === 'yes') ? 'yes' : 'no';
  }
  if (typeof $exists === 'boolean') {
    return $exists ? 'yes' : 'no';
  }
  if (typeof $hasPrefix === 'string') {
    return kind.startsWith($hasPrefix.toLowerCase()) ? 'yes' : 'no';
  }
  return 'perhaps';
}

function partsOf(filter: object): {
  $all?: Filter[];
  $any?: Filter[];
  $not?: Filter;
} {
  return filter;
}

function every(verdicts: Verdict[]): Verdict {
  if (verdicts.includes('no')) {
    return 'no';
  }
  return verdicts.includes('perhaps') ? 'perhaps' : 'yes';
}

function opposite(verdict: Verdict): Verdict {
  if (verdict === 'perhaps') {
    return verdict;
  }
  return verdict === 'yes' ? 'no' : 'yes';
}
