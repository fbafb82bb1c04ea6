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

import type { Money } from '../costs/money';
import type { NamedEntity } from './entityTypes';
import type {
  Charge,
  ConvertedMoney,
  CostFigures,
  CostCompleteness,
  CostMetric,
  CostMonth,
} from './showbackTypes';

/**
 * By what the costs of a fleet are added up. `service` is each entity, `product` the service of the bill, such as the name
 * of a managed database.
 *
 * @public
 */
export type CostDimension =
  | 'team'
  | 'system'
  | 'domain'
  | 'service'
  | 'product'
  | 'category'
  | 'provider';

/**
 * Which costs are meant. Months are `YYYY-MM` and inclusive; without them it is the latest month of which there are costs.
 * Filters name entity refs; several values of one filter mean any of them. A team includes the groups below it.
 *
 * @public
 */
export type CostFilter = {
  from?: string;
  to?: string;
  metric?: CostMetric;
  /** That amounts are sorted and drawn in; the one with the most costs unless given. */
  currency?: string;
  owner?: string[];
  system?: string[];
  domain?: string[];
};

/**
 * One page of the costs of a fleet.
 *
 * @public
 */
export type CostRequest = CostFilter & {
  by: CostDimension;
  /** Part of the title. */
  text?: string;
  limit?: number;
  cursor?: string;
};

/**
 * Costs of a team, a system, a service and so on.
 *
 * @public
 */
export type CostGroup = {
  /** An entity ref, or the text of the bill. Empty for what has no team, system or domain. */
  key: string;
  /** Of teams, systems, domains and services. */
  entity?: NamedEntity;
  figures: CostFigures[];
  /** Totals of the days before that `comparison` of the answer names; absent where they are not known. */
  before?: Money[];
  /** Totals of the days that these are compared with, which may be fewer than those of `figures`. There where `before` is. */
  now?: Money[];
  /** In the currency of the answer, one for each month of the range. */
  months: string[];
  /** How many services are in it. */
  services: number;
};

/**
 * What could not be allocated, by what rules look at.
 *
 * @public
 */
export type UnallocatedCosts = {
  money: Money[];
  /** One for each cause: what rules looked at in one account of a source. The largest first; at most 20. */
  items: {
    /** Id of the source. */
    source: string;
    /** Of the largest of `products`, as is `service`. */
    provider: string;
    service: string;
    account?: string;
    accountName?: string;
    /** What rules looked at, in the words of the bill, for example `tag app: checkout-old`. */
    looked: string[];
    /** `noRule`: nothing it has is looked at; `noEntity`: a rule applies, and no entity is called so; `entityGone`. */
    reason: 'noRule' | 'noEntity' | 'ambiguous' | 'entityGone';
    money: Money[];
    /** What of the bill it is, the largest first; at most 10. */
    products: { provider: string; service: string; money: Money[] }[];
    totalProducts: number;
  }[];
  /** How many there are in all. */
  totalItems: number;
};

/**
 * Something that became dearer or cheaper.
 *
 * @public
 */
export type CostChange = {
  entity: NamedEntity;
  before: Money;
  now: Money;
  /** `now` minus `before`. */
  change: Money;
};

/**
 * Costs of a fleet, as far as the caller may read what they are of.
 *
 * @public
 */
export type CostOverview = {
  from: string;
  to: string;
  metric: CostMetric;
  by: CostDimension;
  /** That `months` of groups are in, and by which they are sorted. */
  currency: string;
  /** All currencies that there are. */
  currencies: string[];
  /** All months of which there are costs, the oldest first. */
  availableMonths: string[];
  /** The last day, `YYYY-MM-DD`, that every source covers in `to`, where the month is not over. */
  until?: string;
  /**
   * What `changes` and groups are compared by: the days since the first one of the range until `nowUntil`, with those before `from`
   * to `until`; all are `YYYY-MM-DD`. Whole months with as many before, or the first days of one with the same of the month before.
   * Absent where nothing can be compared. Of single days it is not known what they are of, so groups by `product`, `category` and
   * `provider` are compared by whole months alone.
   */
  comparison?: { from: string; until: string; nowUntil: string };
  /** Allocated to what the caller may read. */
  allocated: Money[];
  unallocated: UnallocatedCosts;
  /** `allocated` in the currency of the configuration. */
  converted?: ConvertedMoney;
  /** Allocated, for each month of the range. */
  trend: CostMonth[];
  /** Of services, by the days of `comparison`; the largest first, at most 10. */
  changes: CostChange[];
  completeness: CostCompleteness;
  items: CostGroup[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
};

/**
 * How far a team has spent its budget. A forecast is linear; between `low` and `high` it ends with a chance of 80 %, as far
 * as the days of this period are like those to come.
 *
 * @public
 */
export type BudgetState = {
  id: string;
  owner: NamedEntity;
  /** The whole period: `YYYY-MM` or `YYYY`. */
  period: string;
  budget: Money;
  spent: Money;
  /** Of the budget, 0 to 1 and more. */
  share: number;
  /** Last day that is in `spent`. */
  until?: string;
  forecast:
    | { status: 'known'; money: Money; low: Money; high: Money; days: number }
    | { status: 'unknown'; reason: 'fewDays' | 'noCosts' | 'over' };
  /** `unknown` where it would be `within`, were it not for what is `without`. */
  standing: 'within' | 'atRisk' | 'over' | 'unknown';
  /** Parts of the budget at which somebody is told, with the day on which each was reached. */
  thresholds: { at: number; reachedOn?: string }[];
  /** Spent in other currencies, which is not in `spent` as there is no rate for it. */
  without: Money[];
  /** True where the team may have services that the caller may not read. */
  partial: boolean;
};

/**
 * One line of a statement.
 *
 * @public
 */
export type StatementLine = {
  entity: NamedEntity;
  figures: CostFigures[];
  /** Absent where no policy is for it: then only the cost is shown. */
  charge?: Charge;
};

/**
 * What a team's services cost in a month and what is charged for them.
 *
 * @public
 */
export type CostStatement = {
  /** `YYYY-MM` */
  month: string;
  /** Last day that bills cover, `YYYY-MM-DD`; absent where the month is whole, or nothing of it is imported. */
  until?: string;
  owner: NamedEntity;
  metric: CostMetric;
  /** The dearest first, at most 1 000. */
  lines: StatementLine[];
  totalLines: number;
  /** Sums of all lines, for each currency. */
  cost: Money[];
  charged: Money[];
  /** `compared.charged` minus `compared.cost`. */
  difference: Money[];
  /** Cost and charge of those lines, and currencies, that have a difference. */
  compared: { cost: Money[]; charged: Money[] };
  /** Lines whose charge is not known. */
  unknownCharges: number;
  completeness: CostCompleteness;
  /** ISO 8601 UTC */
  generatedAt: string;
};
