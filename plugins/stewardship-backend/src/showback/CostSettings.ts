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

import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type {
  CostKind,
  CostMetric,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { AllocationRule } from './allocation/AllocationRule';
import type { FileFormat } from './reading/FileFormat';

/** A source of costs that is configured. */
export type CostSourceSettings = {
  id: string;
  title: string;
  /** What its costs are for. */
  kind: CostKind;
} & (
  | {
      from: 'file';
      /** Absolute; a file, or a folder, of which all files with a known ending are read, and those in its folders. */
      path: string;
      format: FileFormat;
    }
  | {
      from: 'url';
      /** Of a file, or of a folder that the URL reader can list (a tree, or a search with `*`). */
      url: string;
      format: FileFormat;
    }
  | {
      from: 'query';
      client: 'pg' | 'mysql2';
      /** As knex takes it; never logged. */
      connection: string | Record<string, unknown>;
      /** Returns rows of sums for each day and mapping key; `:from` and `:to` are days. */
      statement: string;
      /** How many months back are asked for again each time. */
      months: number;
    }
);

/** How much of one currency is one unit of another since a day. */
export type CostRate = {
  from: string;
  to: string;
  /** Decimal. */
  rate: string;
  /** `YYYY-MM-DD`; holds until the next one. */
  since: string;
};

/** To which entities something applies. What is absent narrows nothing. */
export type CostScope = {
  /** Entity refs. */
  entities?: string[];
  /** Lower case. */
  kinds?: string[];
  types?: string[];
  /** Refs of groups; those below them are meant too. */
  owners?: string[];
  systems?: string[];
};

/** How many units: as written, or what a fact says at the end of the month. */
export type UnitQuantity = { fixed: number } | { fact: string };

/** What is charged for an entity each month. The first policy that applies counts. */
export type ChargePolicy = {
  id: string;
  title: string;
  appliesTo: CostScope;
} & (
  | {
      method: 'fixed';
      /** Decimal, for each unit and month. */
      price: string;
      currency: string;
      quantity: UnitQuantity;
      /** As shown, for example `cores`. */
      unit: string;
    }
  | { method: 'costPlus'; percent: string; metric: CostMetric }
  | {
      method: 'tiered';
      currency: string;
      quantity: UnitQuantity;
      unit: string;
      /** In order; the last one has no end. Each price is for the units within its tier. */
      tiers: { upTo?: number; price: string }[];
    }
);

export type BudgetSettings = {
  id: string;
  /** Entity ref of a group; groups below it are meant too. */
  owner: string;
  /** Decimal. */
  amount: string;
  currency: string;
  per: 'month' | 'year';
  metric: CostMetric;
  /** Ascending parts of the budget at which somebody is told, for example 0.8 and 1. */
  notifyAt: number[];
};

/** What an organization decides about costs. */
export type CostSettings = {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** How often a source is looked at. */
  refreshEveryMs: number;
  /** Age from which an import is called stale. */
  staleAfterMs: number;
  /** That sums of several currencies are converted into; absent where nothing is converted. */
  currency?: string;
  rates: CostRate[];
  sources: CostSourceSettings[];
  /** Part of the rows, 0 to 1, above which an import fails. */
  maxRejected: number;
  /** How much a compressed file may grow when it is unpacked, as a factor. */
  maxExpansion: number;
  /** The largest file that may be uploaded, in bytes. */
  maxUploadBytes: number;
  rules: AllocationRule[];
  policies: ChargePolicy[];
  budgets: BudgetSettings[];
  /** Whether teams are told of thresholds that are reached. */
  notifications: { enabled: boolean };
};
