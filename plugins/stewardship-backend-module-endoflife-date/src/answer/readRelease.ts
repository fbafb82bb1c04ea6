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
  readEndDate,
  type ReleaseCycle,
} from '@backstage-stewardship/plugin-stewardship-common';
import { quoted } from '../quoted';
import { readMilestones, type GivenRelease } from './readMilestones';
import { linkSchema, releaseSchema } from './schemas';

/** One release of an answer as a release cycle; absent where it cannot be told which one it is. */
export function readRelease(options: {
  given: unknown;
  /** Its place in the product, counted from 1. */
  position: number;
  /** Told in plain words about what cannot be read. */
  onFinding(finding: string): void;
}): ReleaseCycle | undefined {
  const { given, position } = options;
  if (!isMap(given)) {
    options.onFinding(
      `release ${position} is passed over: it is ${quoted(given)}`,
    );
    return undefined;
  }
  const read = releaseSchema.safeParse(given);
  if (!read.success) {
    options.onFinding(
      `release ${position} is passed over: its name is ${quoted(given.name)}${
        typeof given.name === 'number'
          ? ' without quotes, which may have been another text'
          : ', which is no name of a release cycle'
      }`,
    );
    return undefined;
  }
  const { name, isLts, latest } = read.data;
  const onFinding = (finding: string) =>
    options.onFinding(`${name}: ${finding}`);
  const label = labelOf(read.data.label);
  const releasedOn = readDay({ given, key: 'releaseDate', onFinding });
  const latestOn =
    latest &&
    readDay({
      ...{ given: latest, key: 'date', onFinding },
      what: 'date of the latest release',
    });
  const link = linkSchema.parse(given);
  return {
    name,
    ...(label && label !== name && { label }),
    ...(releasedOn && { releasedOn }),
    // Whether it has become one yet was computed when the answer was made.
    ...((isLts || isDay(given.ltsFrom)) && { lts: true }),
    ...(latest && {
      latest: {
        version: latest.name,
        ...(latestOn && { releasedOn: latestOn }),
      },
    }),
    milestones: readMilestones(given, onFinding),
    ...(link && { link }),
  };
}

export function isMap(value: unknown): value is GivenRelease {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A label without what was added to it when the answer was made, which `lts` says as well. */
function labelOf(label: string | undefined): string | undefined {
  return label?.replace(/ \((upcoming )?lts\)$/i, '');
}

function readDay(options: {
  given: GivenRelease;
  key: string;
  /** As told; the key unless it is in something else. */
  what?: string;
  onFinding(finding: string): void;
}): string | undefined {
  const value = options.given[options.key];
  if (value === undefined || value === null) {
    return undefined;
  }
  const reading = typeof value === 'string' ? readEndDate(value) : undefined;
  if (reading?.status === 'read' && reading.end?.kind === 'date') {
    return reading.end.on;
  }
  options.onFinding(
    `${options.what ?? options.key} is ${quoted(
      value,
    )}, which is no date, and is left out`,
  );
  return undefined;
}

function isDay(value: unknown): boolean {
  const reading = typeof value === 'string' ? readEndDate(value) : undefined;
  return reading?.status === 'read' && reading.end?.kind === 'date';
}
