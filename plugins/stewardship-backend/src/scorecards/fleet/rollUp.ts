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
  ScorecardRollup,
  TierSummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { ServiceCounter } from './countServices';
import type { ScorecardView } from './ScorecardView';
import { shownDomain } from './shownDomain';
import type { FleetSubject } from './SubjectList';

type By = ScorecardRollup['by'];

/** What services have in common, with how they stand together. */
export type RolledUp = {
  /** Absent for services that have none. */
  ref?: string;
  tier?: TierSummary;
  counter: ServiceCounter;
};

/** Counts services by what they have in common. */
export function rollUp(
  view: ScorecardView,
  mask: Uint8Array,
  { by, readable }: { by: By; readable: Readable },
): RolledUp[] {
  const rows = new Map<string, RolledUp>();
  for (let place = 0; place < mask.length; place++) {
    const subject = mask[place] ? view.subjects.subjects[place] : undefined;
    if (subject) {
      const key = keyOf(subject, by, readable);
      let row = rows.get(key ?? '');
      if (!row) {
        row = {
          ...headOf(subject, by, key),
          counter: new ServiceCounter(view),
        };
        rows.set(key ?? '', row);
      }
      row.counter.add(place);
    }
  }
  return [...rows.values()];
}

function keyOf(
  subject: FleetSubject,
  by: By,
  readable: Readable,
): string | undefined {
  switch (by) {
    case 'owner':
      return subject.ownerRef;
    case 'system':
      return subject.systemRef;
    case 'domain':
      return shownDomain(subject, readable);
    default:
      return subject.tier?.id;
  }
}

function headOf(
  subject: FleetSubject,
  by: By,
  ref: string | undefined,
): Omit<RolledUp, 'counter'> {
  if (by === 'tier') {
    return subject.tier ? { tier: subject.tier } : {};
  }
  return ref === undefined ? {} : { ref };
}
