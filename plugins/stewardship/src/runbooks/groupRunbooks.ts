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

/** What to do for one failure mode. */
export type RunbookGroup = {
  /** Id of the failure mode; absent for the runbooks that are for none. */
  mode?: string;
  /** Its title, or its id where the organization does not know it. */
  title?: string;
  runbooks: RunbookInPicture[];
};

/**
 * The runbooks by failure mode: the modes of the organization in its order, then those that it does not know, then what is
 * for none. A runbook for two modes is in both groups.
 */
export function groupRunbooks(options: {
  items: RunbookInPicture[];
  failureModes: RunbookPicture['failureModes'];
}): RunbookGroup[] {
  const { items, failureModes } = options;
  const byMode = new Map<string, RunbookInPicture[]>(
    failureModes.map(({ id }) => [id, []]),
  );
  for (const item of items) {
    for (const mode of new Set(item.value.failureModes)) {
      const group = byMode.get(mode) ?? [];
      group.push(item);
      byMode.set(mode, group);
    }
  }
  const titles = new Map(failureModes.map(({ id, title }) => [id, title]));
  const groups: RunbookGroup[] = [...byMode].map(([mode, runbooks]) => ({
    mode,
    title: titles.get(mode) ?? mode,
    runbooks,
  }));
  const others = items.filter(({ value }) => value.failureModes.length === 0);
  return [...groups, { runbooks: others }].filter(
    ({ runbooks }) => runbooks.length > 0,
  );
}

/** The runbooks in the order in which one reads them down the page, each once. */
export function readingOrder(groups: RunbookGroup[]): RunbookInPicture[] {
  const runbooks = groups.flatMap(group => group.runbooks);
  return [...new Map(runbooks.map(item => [item.value.id, item])).values()];
}
