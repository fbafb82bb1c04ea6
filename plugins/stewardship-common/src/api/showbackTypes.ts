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
import type { Problem } from '../record/reading';
import type { Licence } from '../record/values';
import type { NamedEntity } from './entityTypes';

/**
 * Which of the two figures of a bill is meant: `effective` spreads what is paid in advance over the time it is for,
 * `billed` is what the invoice says. They are never mixed.
 *
 * @public
 */
export type CostMetric = 'effective' | 'billed';

/**
 * What a cost is for. `infrastructure` is what sources import unless their settings say otherwise.
 *
 * @public
 */
export type CostKind =
  | 'infrastructure'
  | 'purchase'
  | 'licence'
  | 'supportContract'
  | 'labour'
  | 'capacity'
  | 'other';

/**
 * How a cost came to an entity.
 *
 * - `imported`: rows of a bill that a rule allocates to it
 * - `declared`: its record says so
 * - `sharedIn`: its part of something that is shared by those who depend on it
 *
 * @public
 */
export type CostOrigin = 'imported' | 'declared' | 'sharedIn';

/**
 * The figures of one entity in one currency over some time; decimals as in `Money`.
 *
 * @public
 */
export type CostFigures = {
  currency: string;
  /** Imported and declared. */
  direct: string;
  /** Its parts of what it shares with others. */
  sharedIn: string;
  /** What of `direct` and `sharedIn` is passed on to those who depend on it; never negative where these are not. */
  sharedOut: string;
  /** `direct` + `sharedIn` - `sharedOut`. Totals over entities add up to the bill. */
  total: string;
  /**
   * Direct cost of everything that it depends on, directly or through others, as far as the caller may read it. Not in
   * `total`: others depend on the same.
   */
  dependent: string;
};

/**
 * A part of the total of one month.
 *
 * @public
 */
export type CostPart = {
  kind: CostKind;
  origin: CostOrigin;
  /** Of imported costs, the service category of the bill; of shared ones, the entity that is shared; else empty. */
  category: string;
  /** The entity whose cost is shared, where it is and the caller may read it. */
  from?: NamedEntity;
  money: Money;
};

/**
 * Whether some kind of cost is in the figure. `absent` where it is declared that there is none, which takes a declared cost
 * with the amount 0; `unknown` where nobody says anything about it.
 *
 * @public
 */
export type CostPresence = {
  kind: CostKind | 'shared';
  state: 'present' | 'absent' | 'unknown';
};

/**
 * Where costs are imported from, and how old they are.
 *
 * @public
 */
export type CostSourceState = {
  id: string;
  title: string;
  /** The last day, `YYYY-MM-DD`, of which it has any cost; absent where it has none. */
  coveredUntil?: string;
  /** When it was last imported, ISO 8601 UTC. */
  importedAt?: string;
  /** True where that is longer ago than it should be. */
  stale: boolean;
  /** Why the last import failed. */
  problem?: string;
};

/**
 * What a figure contains and what it leaves out.
 *
 * @public
 */
export type CostCompleteness = {
  kinds: CostPresence[];
  sources: CostSourceState[];
  /**
   * For each currency, which part of the imported costs that the caller may know of could not be allocated to any entity,
   * 0 to 1. Empty where nothing is imported.
   */
  unallocated: { currency: string; share: number }[];
  /** True where part of the cost may be of things that the caller may not read. */
  partial: boolean;
};

/**
 * Amounts in one currency by dated rates of the configuration.
 *
 * @public
 */
export type ConvertedMoney = {
  money: Money;
  /** The rates that were used, each once. */
  rates: { from: string; rate: string; since: string }[];
  /** Currencies for which there is no rate, and which are left out of `money`. */
  without: string[];
};

/**
 * A licence with its standing today.
 *
 * @public
 */
export type LicenceInPicture = Licence & {
  /** More is used than was bought. */
  overUsed: boolean;
  /** Until `renewsOn`, negative where it has passed. */
  renewsInDays?: number;
  /** The last day on which notice can be given, `YYYY-MM-DD`. */
  noticeBy?: string;
  /** `open`: before its notice window; `due`: within 30 days of `noticeBy`; `missed`: after it and before the renewal. */
  notice: 'open' | 'due' | 'missed' | 'unknown';
};

/**
 * What is charged for an entity by a policy, beside what it costs.
 *
 * - `charged`: `explanation` says how in a sentence, for example `12 cores at 4.50 EUR`
 * - `unknown`: the policy applies, and something that it needs is not known
 *
 * @public
 */
export type Charge =
  | {
      status: 'charged';
      policy: { id: string; title: string };
      money: Money[];
      /**
       * Charged minus the cost that is shown, in the currencies that both have. Left out of cost plus that is calculated by
       * another cost than the one that is shown.
       */
      difference: Money[];
      explanation: string;
    }
  | {
      status: 'unknown';
      policy: { id: string; title: string };
      reason: string;
    };

/**
 * One month of an entity in the trend, or of a group on the page; one amount for each currency.
 *
 * @public
 */
export type CostMonth = {
  /** `YYYY-MM` */
  month: string;
  money: Money[];
  /** False where the month is not over, or a source does not have all of its days. */
  complete: boolean;
};

/**
 * What an entity costs, with what the figure leaves out.
 *
 * - `notPermitted`: the caller may read the entity, but not costs
 * - `pending`: costs have not been worked out yet since the backend started
 * - `none`: nothing is imported for it and nothing is declared
 *
 * @public
 */
export type ShowbackPicture =
  | { status: 'notPermitted' }
  | { status: 'pending' }
  | {
      status: 'none';
      completeness: CostCompleteness;
      licences: LicenceInPicture[];
      /** What may be why nothing is found; absent where nothing is wrong. */
      problems?: Problem[];
    }
  | {
      status: 'ready';
      metric: CostMetric;
      /** The latest month, `YYYY-MM`, which may not be over. */
      month: string;
      /** Its last day that all sources of this entity cover; absent where there are declared costs alone. */
      until?: string;
      /** Of `month`, one for each currency. */
      figures: CostFigures[];
      /**
       * Totals of the same days of the month before, of those days `now`, and what became more; absent where that month is not
       * known. Of an entity that is shared, all of it is before anything is passed on, as is `trend`.
       */
      before?: {
        month: string;
        until: string;
        /** The last day of `now`. */
        nowUntil: string;
        money: Money[];
        now: Money[];
        change: Money[];
      };
      /** In the currency of the configuration, where there is one and several currencies are in `figures`. */
      converted?: ConvertedMoney;
      /** Twelve months at most, the oldest first. */
      trend: CostMonth[];
      /** Of `month`, the largest first; at most 12. */
      parts: CostPart[];
      /** Where it is shared: who bears which part in `month`, the largest first; at most 10. */
      consumers?: {
        items: { entity: NamedEntity; money: Money[]; share: number }[];
        /** Of those that the caller may read. */
        total: number;
        by: 'even' | 'weights' | 'fact';
        /** True where others, whom the caller may not read, may bear the rest of what is passed on. */
        partial: boolean;
      };
      completeness: CostCompleteness;
      licences: LicenceInPicture[];
      charge?: Charge;
      problems: Problem[];
    };
