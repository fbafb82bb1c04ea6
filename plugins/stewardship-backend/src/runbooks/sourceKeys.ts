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

import type { RunbookSource } from '../sources/reading';

/** How a source is stored. */
export function keyOf({ kind, address }: RunbookSource): string {
  return `${kind} ${address}`;
}

/** The opposite of `keyOf`. */
export function sourceOf(key: string): RunbookSource {
  const at = key.indexOf(' ');
  return {
    kind: key.slice(0, at) as RunbookSource['kind'],
    address: key.slice(at + 1),
  };
}
