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

import type { CostMetric } from '@backstage-stewardship/plugin-stewardship-common';

/** The parts of the page, as they are offered. */
export const SHOWBACK_VIEWS = [
  'overview',
  'budgets',
  'statement',
  'imports',
] as const;

/** What of the page is in sight. */
export type ShowbackViewName = (typeof SHOWBACK_VIEWS)[number];

/** The part of the address that the frame of the page and the statement keep; the overview and the imports have their own. */
export type ShowbackQuery = {
  view: ShowbackViewName;
  /** Whose statement it is, as an entity ref. */
  team?: string;
  /** `YYYY-MM`, of the statement. */
  month?: string;
  metric: CostMetric;
};

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Reads the address. What makes no sense there is left out. */
export function readShowbackQuery(params: URLSearchParams): ShowbackQuery {
  const month = params.get('month');
  return {
    view:
      SHOWBACK_VIEWS.find(known => known === params.get('view')) ??
      SHOWBACK_VIEWS[0],
    team: params.get('team') || undefined,
    month: month && MONTH.test(month) ? month : undefined,
    metric: params.get('metric') === 'billed' ? 'billed' : 'effective',
  };
}

/** Writes the query into the address, and leaves alone what others keep there. */
export function writeShowbackQuery(
  query: ShowbackQuery,
  before: URLSearchParams,
): URLSearchParams {
  const { view, team, month, metric } = query;
  const params = new URLSearchParams(before);
  const values = {
    view: view === SHOWBACK_VIEWS[0] ? undefined : view,
    team,
    month,
    metric: metric === 'effective' ? undefined : metric,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) {
      params.delete(name);
    } else {
      params.set(name, value);
    }
  }
  return params;
}
