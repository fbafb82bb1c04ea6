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

import type { EndDate, Milestones, TechnologyPhase } from './releaseCycle';

const DAY_MS = 24 * 3600_000;

/**
 * How far a release cycle has come on a day, `YYYY-MM-DD`. On the day of an end itself, the stage still holds.
 *
 * Phases that promise fixes need somebody who says so: an end of active, security or extended support or of life that is
 * still to come, or open. An end of sale alone promises nothing, and an end of active support that has passed does not
 * either; both are `unknown`.
 *
 * Where ends contradict each other, the end of life wins over all others; otherwise, security support that still holds
 * wins over extended support that has ended, which some vendors sell beside it.
 *
 * Where security support has ended and nothing else is known, it is `securitySupportEnded` and not `endOfLife`: nobody says
 * that there is no extended support. It is `endOfLife` when that, too, has ended, and no end of life is still to come.
 *
 * @public
 */
export function phaseOn(
  milestones: Milestones,
  today: string,
): TechnologyPhase {
  const sale = standing(milestones.endOfSale, today);
  const active = standing(milestones.endOfActiveSupport, today);
  const security = standing(milestones.endOfSecuritySupport, today);
  const extended = standing(milestones.endOfExtendedSupport, today);
  const life = standing(milestones.endOfLife, today);
  if (life === 'over') {
    return 'endOfLife';
  }
  if (security === 'over' || (security === 'unknown' && extended === 'over')) {
    if (extended === 'holds') {
      return 'extendedSupport';
    }
    return extended === 'over' && life === 'unknown'
      ? 'endOfLife'
      : 'securitySupportEnded';
  }
  if (![active, security, extended, life].includes('holds')) {
    return 'unknown';
  }
  if (active === 'over') {
    return 'activeSupportEnded';
  }
  return sale === 'over' ? 'endOfSalePassed' : 'supported';
}

/**
 * The end that matters to those who run it: of security support, or of life where nobody says more; the day until which an
 * extension was bought where that is later. Absent where nothing is known.
 *
 * Where nobody says when security support ends, the end of extended support stands in for it. An end of life before either
 * of them wins, except where it only says that it has passed: a day says more.
 *
 * @public
 */
export function supportEnd(
  milestones: Milestones,
  /** `YYYY-MM-DD`, the last day of the extension. */
  extendedUntil?: string,
): EndDate | undefined {
  const { endOfSecuritySupport, endOfExtendedSupport, endOfLife } = milestones;
  const fixes = endOfSecuritySupport ?? endOfExtendedSupport;
  const end =
    compareEnds(endOfLife, fixes) < 0 &&
    !(endOfLife?.kind === 'passed' && fixes?.kind === 'date')
      ? endOfLife
      : fixes;
  if (extendedUntil === undefined || end?.kind === 'open') {
    return end;
  }
  return end?.kind === 'date' && end.on >= extendedUntil
    ? end
    : { kind: 'date', on: extendedUntil };
}

/**
 * Days from one calendar date to another, negative where that is earlier.
 *
 * @public
 */
export function daysBetween(from: string, to: string): number {
  // Both are read in UTC, where every day has 24 hours.
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/**
 * Orders ends: what has ended without a date first, then by day, then what is open, then what nobody knows.
 *
 * @public
 */
export function compareEnds(
  a: EndDate | undefined,
  b: EndDate | undefined,
): number {
  if (a?.kind === 'date' && b?.kind === 'date') {
    return Number(a.on > b.on) - Number(a.on < b.on);
  }
  return rank(a) - rank(b);
}

const RANKS = { passed: 0, date: 1, open: 2 };

function rank(end: EndDate | undefined): number {
  return end ? RANKS[end.kind] : 3;
}

function standing(
  end: EndDate | undefined,
  today: string,
): 'holds' | 'over' | 'unknown' {
  switch (end?.kind) {
    case 'date':
      return end.on < today ? 'over' : 'holds';
    case 'passed':
      return 'over';
    case 'open':
      return 'holds';
    default:
      return 'unknown';
  }
}
