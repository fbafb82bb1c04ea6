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

import { readVersion } from './readVersion';

/**
 * Whether `latest` is a newer release than `version`, of the same cycle; false where that cannot be told.
 *
 * A version that says less than `latest`, such as 13 beside 13.14, may well be it.
 *
 * @public
 */
export function isNewerPatch(version: string, latest: string): boolean {
  const [a, b] = [partsOf(version), partsOf(latest)];
  if (!a || !b || a.prefix !== b.prefix) {
    return false;
  }
  const shared = Math.min(a.numbers.length, b.numbers.length);
  for (let index = 0; index < shared; index++) {
    const order = compareDigits(a.numbers[index], b.numbers[index]);
    if (order !== 0) {
      return order < 0;
    }
  }
  if (a.numbers.length !== b.numbers.length) {
    return false;
  }
  return isNewerSuffix(a.suffix, b.suffix);
}

function partsOf(
  version: string,
): { prefix: string; numbers: string[]; suffix: string } | undefined {
  const plain = readVersion(version);
  const match = plain && /^([a-z]+\.?)?(\d+(?:\.\d+)*)(.*)$/.exec(plain.text);
  return match
    ? {
        prefix: match[1] ?? '',
        numbers: match[2].split('.'),
        suffix: match[3],
      }
    : undefined;
}

// Of any length, so not as numbers.
function compareDigits(a: string, b: string): number {
  const [first, second] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  if (first.length !== second.length) {
    return first.length - second.length;
  }
  return Number(first > second) - Number(first < second);
}

function isNewerSuffix(suffix: string, latest: string): boolean {
  // Fixes with letters: 1.1.1k and 1.1.1w, 1.0.2u and 1.0.2zj.
  const [a, b] = [lettersOf(suffix), lettersOf(latest)];
  if (a && b) {
    return a.length === b.length ? a < b : a.length < b.length;
  }
  // Numbered fixes: 8u392 and 8u504, 9.3p1 and 9.3p2.
  const [c, d] = [fixOf(suffix), fixOf(latest)];
  if (c && d) {
    return c.kind === d.kind && compareDigits(c.number, d.number) < 0;
  }
  return latest === '' && /^[.~-]?(?:rc|alpha|beta)(?![a-z])/.test(suffix);
}

function lettersOf(suffix: string): string | undefined {
  return /^([a-z]{1,2})(?![a-z0-9])/.exec(suffix)?.[1];
}

function fixOf(suffix: string): { kind: string; number: string } | undefined {
  const match = /^([up])(\d+)/.exec(suffix);
  return match ? { kind: match[1], number: match[2] } : undefined;
}
