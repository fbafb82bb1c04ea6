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

import { isWebAddress } from './formats';

export const MAX_PLACE = 2000;

/**
 * A place that a text names, with its scheme: `url:` with an address, `dir:` with a path that is relative to the place of
 * the entity's own file. An address alone is one as well.
 */
export function placeIn(text: string): string | undefined {
  if (text.length > MAX_PLACE || /[\p{Cc}\p{Cs}]/u.test(text)) {
    return undefined;
  }
  const [, scheme, target] = /^(url|dir):\s*(.+)$/i.exec(text) ?? [];
  if (scheme?.toLocaleLowerCase('en-US') === 'dir') {
    // Some readers take a back slash for a slash.
    const isRelative = !/^(\/|[a-z][a-z0-9+.-]*:)|\\/i.test(target);
    return isRelative ? `dir:${target}` : undefined;
  }
  const address = target ?? text;
  return isWebAddress(address) ? `url:${address}` : undefined;
}
