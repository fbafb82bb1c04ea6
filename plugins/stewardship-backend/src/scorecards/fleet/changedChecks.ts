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

import type { ScorecardDryRun } from '@backstage-stewardship/plugin-stewardship-common';
import type { CompiledScorecard } from '../definitions/LoadedScorecards';
import type { EvaluatedScorecard } from '../evaluation/evaluated';
import { stateOf } from './outcomeBytes';
import type { ScorecardView } from './ScorecardView';

type Changes = NonNullable<
  ScorecardDryRun['result']
>['items'][number]['changes'];

/** Checks whose state differs: those of the new definition in its order, then those that it no longer has. */
export function changedChecks(options: {
  place: number;
  view: ScorecardView | undefined;
  scorecard: CompiledScorecard;
  after: Pick<EvaluatedScorecard, 'outcomes'> | undefined;
}): Changes {
  const { place, view, scorecard, after } = options;
  const before = new Map(
    view?.checks.map(({ id }, check) => [
      id,
      stateOf(view.byteAt(place, check)),
    ]),
  );
  const states = new Map(
    after?.outcomes.map(({ check, state }) => [check, state]),
  );
  const titles = new Map(
    [
      ...scorecard.checks.map(({ definition }) => definition),
      ...(view?.checks ?? []),
    ]
      .reverse()
      .map(({ id, title }) => [id, title]),
  );
  return [...titles.keys()].reverse().flatMap(check => {
    const from = before.get(check);
    const to = states.get(check);
    return from === to
      ? []
      : [
          {
            ...{ check, title: titles.get(check) ?? check },
            ...(from && { from }),
            ...(to && { to }),
          },
        ];
  });
}
