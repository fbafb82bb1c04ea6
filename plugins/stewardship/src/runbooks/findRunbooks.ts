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

import type {
  RunbookInPicture,
  RunbookPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';

/**
 * The runbooks in which every word of the text occurs: in the title, an alert, a failure mode, or the name of whose it is.
 */
export function findRunbooks(options: {
  items: RunbookInPicture[];
  failureModes: RunbookPicture['failureModes'];
  text: string;
}): RunbookInPicture[] {
  const { items, failureModes, text } = options;
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return items;
  }
  const titles = new Map(failureModes.map(({ id, title }) => [id, title]));
  return items.filter(({ value }) => {
    const { title, alerts, failureModes: modes, home } = value;
    const modeTitles = modes.map(mode => titles.get(mode) ?? mode);
    const searched = plain(
      [title, ...alerts, ...modeTitles, entityDisplayName(home)].join('\n'),
    );
    return words.every(word => searched.includes(word));
  });
}

/** So that `etoile` finds `Étoile`. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
