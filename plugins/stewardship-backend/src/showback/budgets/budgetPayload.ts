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

import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import { hashOf } from '../../database/hash';
import type { BudgetNotice } from './BudgetNoticeStore';

/** People can turn off what has this topic. */
export const BUDGET_TOPIC = 'cost budgets';

const MAX_NAME = 80;

/**
 * A threshold in words, with where it leads. It says no amounts: whoever is in the group is told, also without the permission to
 * know what things cost.
 */
export function budgetPayload(notice: BudgetNotice): NotificationPayload {
  const { budget, period, threshold, reachedOn } = notice;
  const part = `${Number((threshold * 100).toFixed(2))} %`;
  const name =
    budget.length > MAX_NAME ? `${budget.slice(0, MAX_NAME - 1)}…` : budget;
  return {
    title: `The budget '${name}' has reached ${part} for ${period}`,
    description: `That was on ${reachedOn}. The budgets on the Showback page show how far it is spent, and where the period is likely to end.`,
    link: '/stewardship/showback?view=budgets',
    severity: threshold >= 1 ? 'high' : 'normal',
    topic: BUDGET_TOPIC,
    // The same each time that it is sent, so that a notice that is sent twice is one.
    scope: hashOf(['budget', budget, period, threshold]),
  };
}
