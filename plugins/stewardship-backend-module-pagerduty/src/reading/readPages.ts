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
import type { Run } from '../client/Requester';
import { UnavailableError } from '../client/UnavailableError';
import { pageSchema } from './schemas';

const PAGE = 100;

/** PagerDuty pages no further than this. */
export const MAX_REACH = 10_000;

/** One page of a list. */
export type Page = {
  items: unknown[];
  /** How long the whole list is; only in the first page, where PagerDuty says it. */
  total?: number;
  isLast: boolean;
};

/**
 * Reads a list page by page, as far as PagerDuty pages. Whoever sees a page that brings nothing new should stop, because
 * some lists never end.
 */
export async function* readPages(options: {
  client: PagerDutyClient;
  /** Also the name of the list in the answers. */
  list: 'escalation_policies' | 'oncalls' | 'services';
  query: [name: string, value: string][];
  run: Run;
}): AsyncGenerator<Page> {
  const { client, list, run } = options;
  for (let offset = 0; offset + PAGE <= MAX_REACH; ) {
    const answer = await client.get({
      path: `/${list}`,
      query: [
        ...options.query,
        ['limit', String(PAGE)],
        ['offset', String(offset)],
        // Counting costs PagerDuty some time.
        ...(offset === 0 ? [['total', 'true'] as [string, string]] : []),
      ],
      run,
    });
    if (answer.status !== 'read') {
      throw new UnavailableError({
        reason:
          answer.status === 'forbidden'
            ? `PagerDuty does not let the configured token read /${list} (403)`
            : `There is no /${list} where pagerDuty.apiBaseUrl points to (404)`,
      });
    }
    const items = Reflect.get(Object(answer.value), list);
    const page = pageSchema.safeParse(answer.value);
    if (!Array.isArray(items) || !page.success) {
      throw new UnavailableError({
        reason: `PagerDuty answered /${list} with something else`,
      });
    }
    const { more = items.length >= PAGE, total } = page.data;
    yield { items, total: offset === 0 ? total : undefined, isLast: !more };
    if (!more || items.length === 0) {
      return;
    }
    offset += items.length;
  }
}
