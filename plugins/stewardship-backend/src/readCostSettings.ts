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
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseDuration } from '@backstage-stewardship/plugin-stewardship-common';
import type { z } from 'zod';
import { configProblem } from './configProblem';
import { readAllocationRules } from './readAllocationRules';
import { readCostSources } from './readCostSources';
import { readSchedule } from './readSchedule';
import type { ChargePolicy, CostSettings } from './showback/CostSettings';
import type { costs } from './showbackSchema';

type CostInput = z.infer<typeof costs>;
type PolicyInput = NonNullable<
  NonNullable<CostInput['chargeback']>['policies']
>[number];

/** Often, as most sources are not due most of the time; and long, as bills may be. */
const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { hours: 2 },
  initialDelay: { seconds: 30 },
  scope: 'global',
};

const MAX_UPLOAD = 1_000_000_000;

/** The `stewardship.costs` section, completed with what holds otherwise. */
export function readCostSettings(
  root: RootConfigService,
  input: CostInput = {},
): CostSettings {
  const { notifications } = input;
  const policies = (input.chargeback?.policies ?? []).map(toPolicy);
  const budgets = (input.budgets ?? []).map(budget => ({
    ...budget,
    per: budget.per ?? 'month',
    metric: budget.metric ?? 'effective',
    notifyAt: [...(budget.notifyAt ?? [0.8, 1])].sort((a, b) => a - b),
  }));
  expectDifferentIds(['chargeback', 'policies'], policies);
  expectDifferentIds(['budgets'], budgets);
  return {
    schedule: readSchedule({ root, key: 'costs', otherwise: SCHEDULE }),
    refreshEveryMs: millis(input.refreshEvery ?? 'PT6H'),
    staleAfterMs: millis(input.staleAfter ?? 'P3D'),
    ...(input.currency && { currency: input.currency }),
    rates: readRates(input.rates ?? []),
    sources: readCostSources(input.sources ?? []),
    maxRejected: input.maxRejected ?? 0.01,
    maxExpansion: input.maxExpansion ?? 200,
    maxUploadBytes: input.maxUpload ?? MAX_UPLOAD,
    rules: readAllocationRules(input.allocation?.rules),
    policies,
    budgets,
    notifications: { enabled: notifications?.enabled ?? true },
  };
}

function readRates(
  rates: NonNullable<CostInput['rates']>,
): CostSettings['rates'] {
  const seen = new Map<string, number>();
  for (const [index, { from, to, since }] of rates.entries()) {
    if (from === to) {
      throw configProblem({
        path: ['costs', 'rates', index, 'to'],
        value: to,
        expected: 'is the same currency as from; write another one',
      });
    }
    const key = JSON.stringify([from, to, since]);
    const first = seen.get(key);
    if (first !== undefined) {
      throw configProblem({
        path: ['costs', 'rates', index, 'since'],
        value: since,
        expected: `is the day of rates.${first} as well, of the same currencies; keep one of them`,
      });
    }
    seen.set(key, index);
  }
  return [...rates].sort((a, b) => (a.since < b.since ? -1 : 1));
}

function toPolicy(input: PolicyInput): ChargePolicy {
  const { appliesTo = {}, ...policy } = input;
  const shared = {
    title: policy.title ?? policy.id,
    appliesTo: {
      ...appliesTo,
      ...(appliesTo.kinds && { kinds: appliesTo.kinds.map(inLowerCase) }),
    },
  };
  switch (policy.method) {
    case 'fixed':
      return {
        ...policy,
        ...shared,
        quantity: toQuantity(policy.quantity ?? 1),
        unit: policy.unit ?? 'month',
      };
    case 'costPlus':
      return { ...policy, ...shared, metric: policy.metric ?? 'effective' };
    default:
      return { ...policy, ...shared, quantity: toQuantity(policy.quantity) };
  }
}

function toQuantity(quantity: number | { fact: string }) {
  return typeof quantity === 'number' ? { fixed: quantity } : quantity;
}

function expectDifferentIds(path: string[], items: { id: string }[]): void {
  const ids = items.map(({ id }) => id);
  const index = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (index !== -1) {
    const name = path.at(-1);
    throw configProblem({
      path: ['costs', ...path, index, 'id'],
      value: ids[index],
      expected: `is the id of ${name}.${ids.indexOf(
        ids[index],
      )} as well; write another id`,
    });
  }
}

function inLowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

function millis(duration: string): number {
  return parseDuration(duration)?.toMillis() ?? 0;
}
