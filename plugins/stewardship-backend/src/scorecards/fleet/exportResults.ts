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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Readable } from '../../catalog/readable';
import type { Fleet } from './Fleet';
import type { FleetReader } from './FleetReader';
import { stateOf } from './outcomeBytes';
import { resultsHeader, resultsToCsv } from './resultsToCsv';
import type { ScorecardView } from './ScorecardView';
import { shownDomain } from './shownDomain';

const SLICE = 500;

/** Results as CSV, in parts, by name; the first part is the line of column names. */
export async function* exportResults(options: {
  reader: FleetReader;
  fleet: Fleet;
  view: ScorecardView;
  mask: Uint8Array;
  readable: Readable;
}): AsyncIterable<string> {
  const { view, mask } = options;
  const places = view
    .placesBy({ sort: 'name', direction: 'asc' })
    .filter(place => mask[place]);
  yield resultsHeader(view.checks.map(check => check.id));
  for (let start = 0; start < places.length; start += SLICE) {
    yield await csvOf(options, places.subarray(start, start + SLICE));
    await nextTurn();
  }
}

async function csvOf(
  options: {
    reader: FleetReader;
    fleet: Fleet;
    view: ScorecardView;
    readable: Readable;
  },
  places: Uint32Array,
): Promise<string> {
  const { reader, view, readable } = options;
  const found = view.subjects.subjectsAt(places);
  const owners = new Set(found.map(({ subject }) => subject.ownerRef));
  const [name, evaluatedAt] = await Promise.all([
    reader.namesOf(owners, readable),
    reader.evaluatedAtOf(view, found),
  ]);
  return resultsToCsv(
    found.map(({ place, subject }) => ({
      subject,
      domainRef: shownDomain(subject, readable),
      ...(subject.ownerRef !== undefined && { owner: name(subject.ownerRef) }),
      score: view.scoreAt(place),
      evaluatedAt: evaluatedAt.get(place) ?? '',
      states: view.checks.map((_, check) => stateOf(view.byteAt(place, check))),
    })),
  );
}
