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

import { plainCycle, readVersion } from './readVersion';

/**
 * The release cycle of a version, or why there is none.
 *
 * - `noVersion`: nobody says which version it is
 * - `versionUnclear`: it is a name such as `latest`, or a range such as `^18`, that can mean several versions
 * - `noSuchCycle`: the product has no cycle of that version
 * - `ambiguousCycle`: several cycles fit as well as each other
 *
 * @public
 */
export type CycleMatch =
  | { status: 'matched'; cycle: string }
  | {
      status: 'unknown';
      reason: 'noVersion' | 'versionUnclear' | 'noSuchCycle' | 'ambiguousCycle';
    };

const NUMERIC = /^\d+(?:\.\d+)*$/;
// What may follow the number of a cycle in a version of it: 13.14, 13-alpine, 8u504, 9.3p1, 13beta2.
const AFTER_NUMBER = /^(?:[._+~-]|[up]\d|(?:rc|alpha|beta|patch)(?![a-z]))/;
// Some number their fixes with letters: 1.1.1w. Only with three parts, as phones do it with one: 16e.
const LETTERS = /^[a-z]{1,2}(?![a-z])/;
const THREE_PARTS = /^\d+\.\d+\.\d+$/;
// A word may be a model or an edition, so that only a number may follow a name that has one.
const AFTER_WORD = /^\.\d/;
const SEPARATOR = /^[._+~ -]/;

/**
 * Finds the release cycle of a version: the one with just that name, or the longest one that the version begins with, part
 * by part, so that 1.10 is never a 1.1. Better none than a wrong one.
 *
 * Where a product has both 22 and 22.1, then 22 is not all of 22: version 22.4 is in neither of them.
 *
 * @public
 */
export function matchCycle(
  version: string | undefined,
  cycles: readonly string[],
): CycleMatch {
  const written = version?.trim();
  if (!written) {
    return unknown('noVersion');
  }
  if (cycles.includes(written)) {
    return { status: 'matched', cycle: written };
  }
  const plain = readVersion(written);
  if (!plain) {
    return withSameLetters(written, cycles) ?? unknown('versionUnclear');
  }
  const { text, open } = plain;
  const found = longestBeginning(text, cycles);
  if (!found) {
    const longer = countLonger(text, cycles);
    if (/^\D*$/.test(text) || (open && longer > 0)) {
      return unknown('versionUnclear');
    }
    return unknown(longer > 1 ? 'ambiguousCycle' : 'noSuchCycle');
  }
  const [cycle, ...others] = found.cycles;
  const exact = found.name === text && !open;
  if (others.length > 0) {
    return unknown('ambiguousCycle');
  }
  if (!exact && countLonger(found.name, cycles) > 0) {
    return unknown(found.name === text ? 'versionUnclear' : 'ambiguousCycle');
  }
  if (isRange(text.slice(found.name.length), cycles)) {
    return unknown('versionUnclear');
  }
  return hasEditionWord(text.slice(found.name.length), cycles)
    ? unknown('ambiguousCycle')
    : { status: 'matched', cycle };
}

function unknown(
  reason: Extract<CycleMatch, { status: 'unknown' }>['reason'],
): CycleMatch {
  return { status: 'unknown', reason };
}

/** A cycle may have a name that would be unclear as a version, such as `3+` or `Current`. */
function withSameLetters(
  written: string,
  cycles: readonly string[],
): CycleMatch | undefined {
  const plain = plainCycle(written);
  const names = plainNamesOf(cycles);
  const same = plain && cycles.filter((_, at) => names[at] === plain);
  if (!same || same.length === 0) {
    return undefined;
  }
  return same.length === 1
    ? { status: 'matched', cycle: same[0] }
    : unknown('ambiguousCycle');
}

const plainNames = new WeakMap<
  readonly string[],
  readonly (string | undefined)[]
>();

/** The plain forms of all cycles, worked out once: the list is that of a product, and thousands ask for it. */
function plainNamesOf(
  cycles: readonly string[],
): readonly (string | undefined)[] {
  const known = plainNames.get(cycles);
  if (known?.length === cycles.length) {
    return known;
  }
  const names = cycles.map(plainCycle);
  plainNames.set(cycles, names);
  return names;
}

/** The longest plain name that a version begins with, and the cycles that have it. */
function longestBeginning(
  text: string,
  cycles: readonly string[],
): { name: string; cycles: string[] } | undefined {
  let longest: { name: string; cycles: string[] } | undefined;
  for (const [at, name] of plainNamesOf(cycles).entries()) {
    if (
      name &&
      name.length >= (longest?.name.length ?? 1) &&
      isWithin(text, name)
    ) {
      if (name === longest?.name) {
        longest.cycles.push(cycles[at]);
      } else {
        longest = { name, cycles: [cycles[at]] };
      }
    }
  }
  return longest;
}

/** Two cycles with a dash between them, such as 18-20, are what somebody supports, and not what they run. */
function isRange(rest: string, cycles: readonly string[]): boolean {
  const [, end] = /^\s*-\s*(\d+(?:\.\d+)*)$/.exec(rest) ?? [];
  return end !== undefined && plainNamesOf(cycles).includes(end);
}

function isWithin(text: string, name: string): boolean {
  if (!text.startsWith(name)) {
    return false;
  }
  const rest = text.slice(name.length);
  if (rest === '') {
    return true;
  }
  if (!NUMERIC.test(name)) {
    return AFTER_WORD.test(rest);
  }
  return (
    AFTER_NUMBER.test(rest) || (THREE_PARTS.test(name) && LETTERS.test(rest))
  );
}

/** How many cycles have a name that goes on after this one. */
function countLonger(text: string, cycles: readonly string[]): number {
  let count = 0;
  for (const name of plainNamesOf(cycles)) {
    if (name?.startsWith(text) && SEPARATOR.test(name.slice(text.length))) {
      count++;
    }
  }
  return count;
}

/** Whether what follows the cycle in a version names an edition that other cycles of the product have, such as `-ltsc`. */
function hasEditionWord(rest: string, cycles: readonly string[]): boolean {
  const words = new Set(rest.match(/[a-z]+/g));
  return (
    words.size > 0 &&
    plainNamesOf(cycles).some(
      name =>
        name !== undefined &&
        !NUMERIC.test(name) &&
        (name.match(/[a-z]+/g) ?? []).some(word => words.has(word)),
    )
  );
}
