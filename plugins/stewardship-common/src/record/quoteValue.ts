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

const MAX_QUOTED = 120;

/**
 * A value as one short line. Control characters are shown as spaces, so that a value can forge neither a log line nor
 * a direction of writing; half of a surrogate pair, which a database may refuse, becomes a replacement character.
 */
export function quoteValue(value: unknown, maxLength = MAX_QUOTED): string {
  const line = describe(value)
    .slice(0, maxLength * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
  const characters = [...line];
  return characters.length > maxLength
    ? `${characters.slice(0, maxLength).join('')}…`
    : line;
}

function describe(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    return `an object with ${
      keys.length === 1 ? `the key ${keys[0]}` : `${keys.length} keys`
    }`;
  }
  return String(value);
}
