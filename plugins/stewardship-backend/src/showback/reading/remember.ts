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

/** Longer ones are no names, and a few thousand of them would fill the memory. */
const MAX_CHARACTERS = 4096;

/** Stores what became of a text, in a cache that forgets everything when it is full. Long texts are not stored. */
export function remember<V>(
  cache: Map<string, V>,
  text: string,
  value: V,
  maxSize = 1000,
): V {
  if (text.length > MAX_CHARACTERS) {
    return value;
  }
  if (cache.size >= maxSize) {
    cache.clear();
  }
  // A part of a larger text would keep all of that in memory.
  cache.set(Buffer.from(text).toString(), value);
  return value;
}
