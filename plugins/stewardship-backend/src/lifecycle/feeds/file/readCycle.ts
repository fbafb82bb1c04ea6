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
  Milestone,
  Milestones,
  ReleaseCycle,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Fields } from './Fields';

/** The ends of a release cycle, in the order in which they come. */
export const MILESTONES: readonly Milestone[] = [
  'endOfSale',
  'endOfActiveSupport',
  'endOfSecuritySupport',
  'endOfExtendedSupport',
  'endOfLife',
];

const KEYS = [
  'name',
  'label',
  'releasedOn',
  'lts',
  'latest',
  ...MILESTONES,
  'link',
];

/** One release cycle, or nothing where it has no name to be known by. An end that is not written is not known. */
export function readCycle(fields: Fields): ReleaseCycle | undefined {
  fields.expectKeys(KEYS);
  const name = fields.version('name');
  if (name === undefined) {
    if (fields.get('name') === undefined) {
      fields.tell('name', 'is missing; the release cycle is passed over');
    }
    return undefined;
  }
  const milestones: Milestones = {};
  for (const milestone of MILESTONES) {
    const end = fields.end(milestone);
    if (end) {
      milestones[milestone] = end;
    }
  }
  const label = fields.text('label', 200);
  const releasedOn = fields.day('releasedOn');
  const lts = fields.flag('lts');
  const latest = readLatest(fields);
  const link = fields.address('link');
  return {
    name,
    ...(label !== undefined && { label }),
    ...(releasedOn !== undefined && { releasedOn }),
    ...(lts !== undefined && { lts }),
    ...(latest && { latest }),
    milestones,
    ...(link !== undefined && { link }),
  };
}

function readLatest(fields: Fields): ReleaseCycle['latest'] {
  const value = fields.get('latest');
  if (typeof value !== 'object') {
    const version = fields.version('latest');
    return version === undefined ? undefined : { version };
  }
  const latest = fields.map('latest');
  latest?.expectKeys(['version', 'releasedOn']);
  const version = latest?.version('version');
  const releasedOn = latest?.day('releasedOn');
  return version === undefined
    ? undefined
    : { version, ...(releasedOn !== undefined && { releasedOn }) };
}
