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
  TechnologyPhase,
  TechnologySummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { BookIndex } from './BookIndex';
import type { FleetUses } from './usesInFleet';

/** In the order in which they are shown: the worst first. */
const PHASES: TechnologyPhase[] = [
  'endOfLife',
  'securitySupportEnded',
  'extendedSupport',
  'activeSupportEnded',
  'endOfSalePassed',
  'supported',
  'unknown',
];

/** Kinds of what runs on something, so that naming nothing is a gap. */
const RUNNING: ReadonlySet<string> = new Set(['component', 'resource']);

/**
 * Counts over all that a filter has found. Each service counts once in a phase, however many of its technologies are in it;
 * what is not known, and what names nothing, is counted by the services of the filter alone.
 */
export function summarizeFleet(
  index: BookIndex,
  { items, services }: FleetUses,
): Omit<TechnologySummary, 'sources' | 'today'> {
  const seen = new Uint8Array(services.length);
  const cycles = PHASES.map(() => 0);
  const inPhase = PHASES.map(() => 0);
  for (const { phase, uses } of items) {
    const place = PHASES.indexOf(phase);
    const bit = 1 << place;
    cycles[place]++;
    for (const use of uses) {
      const entity = index.useEntities[use];
      // eslint-disable-next-line no-bitwise
      if ((seen[entity] & bit) === 0) {
        // eslint-disable-next-line no-bitwise
        seen[entity] |= bit;
        inPhase[place]++;
      }
    }
  }
  const counts = { services: 0, servicesWithout: 0 };
  const unknown = { technologies: 0, services: 0 };
  for (const [entity, { kind }] of index.entities.entries()) {
    if (!services[entity]) {
      continue;
    }
    const { starts } = index.usesOfEntity;
    if (index.unknown[entity] > 0) {
      unknown.technologies += index.unknown[entity];
      unknown.services++;
    }
    if (index.unknown[entity] > 0 || starts[entity + 1] > starts[entity]) {
      counts.services++;
    } else if (RUNNING.has(kind.toLowerCase())) {
      counts.servicesWithout++;
    }
  }
  return {
    byPhase: PHASES.map((phase, place) => ({
      phase,
      cycles: cycles[place],
      services: inPhase[place],
    })).filter(({ cycles: count }) => count > 0),
    ...counts,
    unknown,
  };
}
