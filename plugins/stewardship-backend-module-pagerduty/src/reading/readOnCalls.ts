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

import type { PagerDutyClient } from '../client/PagerDutyClient';
import type { RequestBudget } from '../client/RequestBudget';
import type { Run } from '../client/Requester';
import {
  OnCallCollection,
  type OnCallOwner,
  type OnCalls,
} from './OnCallCollection';
import { MAX_REACH, readPages } from './readPages';

// What every proxy lets pass.
const MAX_IDS_TEXT = 2_000;
const PAGE = 100;

const PARAMETERS = {
  policy: 'escalation_policy_ids[]',
  schedule: 'schedule_ids[]',
};

/** The time of which is asked who is on call. */
export type TimeWindow = { from: Date; until: Date };

type Batch =
  | { status: 'read'; found: OnCallCollection }
  | { status: 'split'; at: number };

/** Who is on call in many policies or schedules, in the order of their ids, many in one request. */
export async function* readOnCalls(options: {
  client: PagerDutyClient;
  owner: OnCallOwner;
  ids: string[];
  window: TimeWindow;
  run: Run;
}): AsyncGenerator<{ id: string; onCalls: OnCalls }> {
  const batches = inBatches(options.ids, PARAMETERS[options.owner]);
  for (let ids = batches.shift(); ids; ids = batches.shift()) {
    const batch = await readBatch({ ...options, ids });
    if (batch.status === 'read') {
      yield* batch.found.results();
    } else {
      batches.unshift(ids.slice(0, batch.at), ids.slice(batch.at));
    }
  }
}

async function readBatch(options: {
  client: PagerDutyClient;
  owner: OnCallOwner;
  ids: string[];
  window: TimeWindow;
  run: Run;
}): Promise<Batch> {
  const { owner, ids, window, run } = options;
  const found = new OnCallCollection({ owner, ids });
  const pages = readPages({
    ...options,
    list: 'oncalls',
    query: [
      ...ids.map((id): [string, string] => [PARAMETERS[owner], id]),
      ['include[]', 'users'],
      ['since', window.from.toISOString()],
      ['until', window.until.toISOString()],
      ['time_zone', 'UTC'],
    ],
  });
  for await (const { items, total, isLast } of pages) {
    const at = fitting(ids.length, total, run.budget);
    if (at < ids.length) {
      return { status: 'split', at };
    }
    const isNews = found.add(items);
    if (isLast) {
      return { status: 'read', found };
    }
    if (!isNews) {
      found.note('PagerDuty gave the same page twice; shifts may be missing.');
      return { status: 'read', found };
    }
  }
  if (ids.length > 1) {
    return { status: 'split', at: Math.ceil(ids.length / 2) };
  }
  found.note(
    `PagerDuty shows no more than ${MAX_REACH} shifts; the last ones are missing.`,
  );
  return { status: 'read', found };
}

/**
 * How many of the ids to ask for at once, now that their number of entries is known: what goes beyond the reach of
 * paging, or beyond what is left of the budget, would have been read in vain.
 */
function fitting(
  ids: number,
  total: number | undefined,
  budget: RequestBudget,
): number {
  const pages = Math.ceil((total ?? 0) / PAGE);
  const readable = Math.min(MAX_REACH / PAGE, budget.left + 1);
  if (pages <= readable) {
    return ids;
  }
  // The pages are asked for again, and those of a part are never exactly its share.
  const share = Math.min(MAX_REACH / PAGE, budget.left) * 0.9;
  return Math.min(ids, Math.max(1, Math.floor((ids * share) / pages)));
}

function inBatches(ids: string[], parameter: string): string[][] {
  const perId = parameter.length + 2;
  const batches: string[][] = [];
  let length = Infinity;
  for (const id of ids) {
    length += perId + id.length;
    if (length > MAX_IDS_TEXT) {
      batches.push([]);
      length = perId + id.length;
    }
    batches[batches.length - 1].push(id);
  }
  return batches;
}
