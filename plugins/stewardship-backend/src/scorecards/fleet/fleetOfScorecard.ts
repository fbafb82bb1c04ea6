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

import type { ScorecardFleet } from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { countServices } from './countServices';
import type { Fleet } from './Fleet';
import type { FleetReader } from './FleetReader';
import { fleetCheck, scorecardHead } from './scorecardHead';
import type { ScorecardView } from './ScorecardView';

/** One scorecard over the services that a mask lets through. */
export async function fleetOfScorecard(options: {
  reader: FleetReader;
  fleet: Fleet;
  view: ScorecardView;
  mask: Uint8Array;
  readable: Readable;
}): Promise<ScorecardFleet> {
  const { reader, fleet, view, mask, readable } = options;
  const counter = countServices(view, mask);
  const { definition, problems, source } = view.scorecard;
  const name = await reader.namesOf([definition.ownerRef], readable);
  const { evaluatedAt } = fleet;
  return {
    ...scorecardHead(definition, name),
    categories: definition.categories,
    checks: view.checks.map((check, number) =>
      fleetCheck(check, counter.statesOf(number)),
    ),
    distribution: counter.distribution,
    ...{ problems, source },
    ...(evaluatedAt !== undefined && { evaluatedAt }),
  };
}
