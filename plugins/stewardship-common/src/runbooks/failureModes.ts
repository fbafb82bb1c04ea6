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

import { closestName } from '../record/closestName';
import type { FailureMode } from '../record/settings';

/**
 * The failure mode that somebody means, however it is written: by id or by title, with any case, spaces, dashes or
 * underscores.
 *
 * @returns the id; for what is none of them, the text as an id, with the id that was most likely meant
 *
 * @public
 */
export function readFailureMode(
  written: string,
  known: FailureMode[],
): { id: string; known: true } | { id: string; known: false; meant?: string } {
  const letters = lettersOf(written);
  const found = known.find(
    ({ id, title }) =>
      lettersOf(id) === letters || lettersOf(title) === letters,
  );
  if (found) {
    return { id: found.id, known: true };
  }
  const wanted = spellingOf(written);
  const meant = closestName(
    wanted,
    known.map(({ id }) => id),
  );
  return { id: wanted, known: false, ...(meant && { meant }) };
}

function lettersOf(text: string): string {
  return text.toLocaleLowerCase('en-US').replace(/[\s_-]+/g, '');
}

function spellingOf(text: string): string {
  return text
    .trim()
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1-$2')
    .toLocaleLowerCase('en-US')
    .replace(/[\s_-]+/g, '-');
}
