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
import { DRAWN_GROUPS } from './chart/drawnGroups';
import { requestOf, type OverviewQuery } from './overviewQuery';

/**
 * The list, and the largest groups for the chart. The chart is of all groups on whichever page the list is, so that it takes an
 * answer of its own only where the list does not begin with the largest.
 */
export function useOverviewAnswers(query: OverviewQuery) {
  const { costs } = useApi(stewardshipApiRef);
  const request = requestOf(query);
  const list = useAnswer(JSON.stringify(request), () =>
    costs.getCosts(request),
  );
  const needsOwn = query.cursor !== undefined || Boolean(query.filter.text);
  const { text: _, cursor: __, ...all } = request;
  const largest = { ...all, limit: DRAWN_GROUPS };
  const own = useAnswer(needsOwn ? JSON.stringify(largest) : '', async () =>
    needsOwn ? await costs.getCosts(largest) : undefined,
  );
  return { list, chart: needsOwn ? own : list };
}
