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

import { useApi } from '@backstage/frontend-plugin-api';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useAnswer } from '../../../widgets/useAnswer';
import type { ImportsQuery } from './importsQuery';
import { usePoll } from './usePoll';

/** One page of the imports, asked for again while one of them is running. */
export function useImportList(query: ImportsQuery) {
  const { costs } = useApi(stewardshipApiRef);
  const { source, limit, cursor } = query;
  const request = { source, limit, cursor };
  const key = JSON.stringify(request);
  const answer = useAnswer(key, async () => ({
    of: key,
    page: await costs.listCostImports(request),
  }));
  const { value, error, loading, reload } = answer;
  const isRunning =
    value?.page.items.some(({ status }) => status === 'running') ?? false;
  // Where it fails, it is for the reader to try again.
  usePoll({ isWorthIt: isRunning && !error, answer: value, ask: reload });
  return {
    page: value?.page,
    error,
    reload,
    /** True while another page is on its way; asking for the same one again is not to be seen. */
    isStale: loading && value?.of !== key,
  };
}
