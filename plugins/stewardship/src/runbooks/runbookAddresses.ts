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

import type { RunbookInPicture } from '@backstage-stewardship/plugin-stewardship-common';

/** Ids of the runbooks whose words are here, by the address at which they are written. */
export function runbookAddresses(
  items: RunbookInPicture[],
): Map<string, string> {
  return new Map(
    items.flatMap(({ value: { id, url, content } }) =>
      url === undefined || content === 'link'
        ? []
        : [[withoutFragment(url), id]],
    ),
  );
}

/** An address as browsers write it, without the place in the page. */
export function withoutFragment(address: string): string {
  try {
    const url = new URL(address);
    url.hash = '';
    return url.href;
  } catch {
    return address;
  }
}
