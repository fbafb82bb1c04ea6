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

import type { GivenRelease } from './readMilestones';
import { isMap } from './readRelease';

/** Two fields of a release say whether there is support, and two whether it is over. */
const isHeld = (flag: boolean) => !flag;
const isOver = (flag: boolean) => flag;

/**
 * The products of an answer in the shape of the API before version 1, as some mirrors and saved files have it: a map of
 * product names to release cycles. Written as version 1 writes them; absent where it is something else.
 */
export function fromOlderAnswer(answer: unknown): unknown[] | undefined {
  if (!isMap(answer) || 'result' in answer || 'schema_version' in answer) {
    return undefined;
  }
  const entries = Object.entries(answer);
  return entries.some(([, cycles]) => isCycles(cycles))
    ? entries.map(([name, cycles]) => ({
        ...{ name, label: name },
        releases: Array.isArray(cycles) ? cycles.map(toRelease) : cycles,
      }))
    : undefined;
}

function isCycles(value: unknown): boolean {
  return Array.isArray(value) && isMap(value[0]) && 'cycle' in value[0];
}

function toRelease(cycle: unknown): unknown {
  if (!isMap(cycle)) {
    return cycle;
  }
  const { latest, lts, link } = cycle;
  return {
    name: cycle.cycle,
    label: cycle.releaseLabel,
    releaseDate: cycle.releaseDate,
    ...(typeof lts === 'boolean' ? { isLts: lts } : { ltsFrom: lts }),
    ...ends('Eoas', cycle.support, isHeld),
    ...ends('Eol', cycle.eol, isOver),
    ...ends('Discontinued', cycle.discontinued, isOver),
    // False means that it is over as well as that there never was any.
    ...(cycle.extendedSupport !== false &&
      ends('Eoes', cycle.extendedSupport, isHeld)),
    latest: {
      ...(latest !== undefined && { name: latest }),
      ...{ date: cycle.latestReleaseDate, link },
    },
  };
}

function ends(
  stage: string,
  value: unknown,
  toFlag: (flag: boolean) => boolean,
): GivenRelease {
  const dateKey = `${stage.charAt(0).toLowerCase()}${stage.slice(1)}From`;
  return typeof value === 'boolean'
    ? { [`is${stage}`]: toFlag(value), [dateKey]: null }
    : { [dateKey]: value };
}
