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
  compareEnds,
  readEndDate,
  type EndDate,
  type Milestones,
} from '@backstage-stewardship/plugin-stewardship-common';
import { quoted } from '../quoted';

/** A release of an answer, before anything in it was checked. */
export type GivenRelease = Readonly<Record<string, unknown>>;

const STAGES = ['Discontinued', 'Eoas', 'Eol', 'Eoes'] as const;
type Stage = (typeof STAGES)[number];

/** What an answer says about one end. */
type Reading =
  | { status: 'read'; end: EndDate | undefined }
  | { status: 'wrong' };

/**
 * When the stages of a release end.
 *
 * Each stage has two fields. `is…` was computed from the date when the answer was made, so that it says nothing where there
 * is a date; it counts only where `…From` is null, which means that nobody has set a day.
 */
export function readMilestones(
  release: GivenRelease,
  /** Told in plain words about what cannot be read. */
  onFinding: (finding: string) => void,
): Milestones {
  const read = (stage: Stage, what: string): Reading => {
    const reading = readEnd(release, stage);
    if (reading.status === 'wrong') {
      onFinding(`${reading.problem}, so the ${what} is unknown`);
    }
    return reading;
  };
  const sale = read('Discontinued', 'end of sale');
  const active = read('Eoas', 'end of active support');
  const security = read('Eol', 'end of security support');
  const extended = read('Eoes', 'end of extended support');
  return withoutGaps({
    endOfSale: endOf(sale),
    endOfActiveSupport: endOf(active),
    endOfSecuritySupport: endOf(security),
    ...lastEnds(security, extended),
  });
}

/** How many ends a release mentions, and how many of them are written as the API writes them: always in both fields. */
export function countEnds(release: GivenRelease): {
  mentioned: number;
  read: number;
} {
  const mentioned = STAGES.filter(stage => {
    const { dateKey, flagKey } = keysOf(stage);
    return (release[dateKey] ?? release[flagKey] ?? null) !== null;
  });
  const read = mentioned.filter(
    stage =>
      readEnd(release, stage).status === 'read' &&
      // What is over without a date may have lost it on the way.
      release[keysOf(stage).dateKey] !== undefined,
  );
  return { mentioned: mentioned.length, read: read.length };
}

function keysOf(stage: Stage): { dateKey: string; flagKey: string } {
  return {
    dateKey: `${stage.charAt(0).toLowerCase()}${stage.slice(1)}From`,
    flagKey: `is${stage}`,
  };
}

function readEnd(
  release: GivenRelease,
  stage: Stage,
):
  | { status: 'read'; end: EndDate | undefined }
  | { status: 'wrong'; problem: string } {
  const { dateKey, flagKey } = keysOf(stage);
  const date = release[dateKey];
  const flag = release[flagKey];
  if (date !== undefined && date !== null) {
    const reading = typeof date === 'string' ? readEndDate(date) : undefined;
    return reading?.status === 'read' && reading.end
      ? { status: 'read', end: reading.end }
      : {
          status: 'wrong',
          problem: `${dateKey} is ${quoted(date)}, which is no date`,
        };
  }
  if (flag === undefined || flag === null) {
    return { status: 'read', end: undefined };
  }
  if (typeof flag !== 'boolean') {
    return {
      status: 'wrong',
      problem: `${flagKey} is ${quoted(flag)}, which is neither true nor false`,
    };
  }
  // Without its field, a date may have been lost on the way: what is not over today may be tomorrow.
  return flag || date === null
    ? { status: 'read', end: { kind: flag ? 'passed' : 'open' } }
    : {
        status: 'wrong',
        problem: `${flagKey} is 'false', and ${dateKey} is missing`,
      };
}

/** The end of extended support and of life: of extended support where there is some, of security support otherwise. */
function lastEnds(security: Reading, extended: Reading): Milestones {
  if (extended.status === 'wrong') {
    return {};
  }
  if (security.status === 'wrong') {
    // What comes after it would make a cycle look supported of which nobody can tell.
    return extended.end?.kind === 'passed'
      ? { endOfExtendedSupport: extended.end, endOfLife: extended.end }
      : {};
  }
  return extendsSupport(security.end, extended.end)
    ? {
        endOfExtendedSupport: extended.end,
        // What still gets fixes has not come to its end, whatever a contract would have bought.
        endOfLife:
          compareEnds(security.end, extended.end) > 0 && security.end
            ? security.end
            : extended.end,
      }
    : { endOfLife: security.end };
}

/** Extended support that is over before security support is, is none: so some products say that they have none. */
function extendsSupport(
  security: EndDate | undefined,
  extended: EndDate | undefined,
): boolean {
  switch (extended?.kind) {
    case undefined:
      return false;
    case 'passed':
      return security === undefined || security.kind === 'passed';
    case 'date':
      return security?.kind !== 'date' || extended.on > security.on;
    default:
      return true;
  }
}

function endOf(reading: Reading): EndDate | undefined {
  return reading.status === 'read' ? reading.end : undefined;
}

function withoutGaps(milestones: Milestones): Milestones {
  return Object.fromEntries(
    Object.entries(milestones).filter(([, end]) => end !== undefined),
  );
}
