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

import type { RunbookBlock } from '@backstage-stewardship/plugin-stewardship-common';

/** Which boxes of a runbook were ticked, kept in this browser alone. */
type Place = {
  id: string;
  /** Of the words: other words, other steps. */
  hash: string;
};

const PREFIX = 'stewardship.runbook.';
const MAX_TICKS = 2_000;

/** The steps of a runbook in their order, those within others too. */
export function stepsOf(
  blocks: RunbookBlock[],
): { id: string; done: boolean }[] {
  return blocks.flatMap(block =>
    block.kind === 'list'
      ? block.items.flatMap(item => [
          ...(item.step ? [item.step] : []),
          ...stepsOf(item.blocks),
        ])
      : [],
  );
}

/** Ids of the ticked steps; `undefined` where nothing was ever ticked, or the browser keeps nothing. */
export function readTicks(place: Place): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? '');
    return Array.isArray(kept)
      ? kept.filter(id => typeof id === 'string').slice(0, MAX_TICKS)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the ticked steps, and forgets those of the same runbook in other words. `undefined` forgets these as well. */
export function writeTicks(place: Place, ids: string[] | undefined): void {
  const key = keyOf(place);
  try {
    const others = Object.keys(localStorage).filter(
      other => other.startsWith(`${PREFIX}${place.id}.`) && other !== key,
    );
    for (const other of others) {
      localStorage.removeItem(other);
    }
    if (ids) {
      localStorage.setItem(key, JSON.stringify(ids));
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    // Full, or switched off: the ticks live as long as the panel.
  }
}

function keyOf({ id, hash }: Place): string {
  return `${PREFIX}${id}.${hash}`;
}
