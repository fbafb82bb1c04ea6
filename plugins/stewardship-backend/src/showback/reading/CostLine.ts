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

/**
 * An exact amount: `micros` are whole millionths, and `rest` what is below them in units of 10^-15, always with the same sign.
 * Both are whole numbers and exact: what is larger than 2^53 millionths is a `bigint`.
 */
export type ExactAmount = { micros: number | bigint; rest: number };

/** What rules of allocation may look at. The same object for rows that are alike in it, so that it can be a key. */
export type CostAttributes = {
  readonly account: string;
  readonly accountName: string;
  readonly resourceId: string;
  readonly resourceName: string;
  readonly region: string;
  /** Where rules look at it; it is in the label too. */
  readonly service?: string;
  /** Where rules look at it; it is in the label too. */
  readonly provider?: string;
  readonly tags: ReadonlyMap<string, string>;
  /** Columns of the file that rules look at, by their names as rules write them. */
  readonly columns: ReadonlyMap<string, string>;
};

/** What the costs of a row are of, in the words of the bill. The same object for rows that are alike in it. */
export type CostLabel = {
  readonly provider: string;
  readonly service: string;
  readonly category: string;
  readonly charge: 'Usage' | 'Purchase' | 'Tax' | 'Credit' | 'Adjustment';
};

/** A row of a bill, read and checked. */
export type CostLine = {
  /** `YYYY-MM-DD` in UTC */
  day: string;
  /** `YYYY-MM` */
  period: string;
  currency: string;
  billed: ExactAmount;
  effective: ExactAmount;
  label: CostLabel;
  attributes: CostAttributes;
};

/** A row that was not taken. */
export type RejectedLine = {
  line: number;
  column?: string;
  value?: string;
  reason: string;
};

/** Some rows of a file, in their order. */
export type CostBatch = {
  lines: CostLine[];
  rejected: RejectedLine[];
  /** Rows among `rejected` that are not listed there, as there are too many. */
  rejectedMore: number;
  /** Bytes of the file that were read so far, as it lies there (compressed). */
  bytes: number;
  /** What is worth knowing though rows are taken; each is told once for a file. */
  notes?: string[];
};

/** What is kept of rows. Attributes that nobody looks at are not read: rows that differ in nothing else are added up. */
export type AttributeSelection = {
  tags: ReadonlySet<string>;
  columns: ReadonlySet<string>;
  resourceId: boolean;
  resourceName: boolean;
  region: boolean;
  /** Whether rules look at the service of the label, which is then one of the attributes. */
  service?: boolean;
  provider?: boolean;
  /** Changes with any of it. */
  hash: string;
};
