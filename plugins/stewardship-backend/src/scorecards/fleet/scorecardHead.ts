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
  CheckDefinition,
  FleetCheck,
  NamedEntity,
  ScorecardDefinition,
} from '@backstage-stewardship/plugin-stewardship-common';

/** What a scorecard is called and whose it is. */
export function scorecardHead(
  definition: ScorecardDefinition,
  name: (ref: string) => NamedEntity,
) {
  const { id, title, description, ownerRef, levels } = definition;
  return {
    ...{ id, title, levels },
    ...(description !== undefined && { description }),
    ...(ownerRef !== undefined && { owner: name(ownerRef) }),
  };
}

/** A check, with how many services are in which state. */
export function fleetCheck(
  check: CheckDefinition,
  states: FleetCheck['states'],
): FleetCheck {
  const { id, title, weight, category, level, kind } = check;
  return {
    ...{ check: id, title, weight },
    ...(category !== undefined && { category }),
    ...(level !== undefined && { level }),
    isQuestion: kind === 'question',
    states,
  };
}
