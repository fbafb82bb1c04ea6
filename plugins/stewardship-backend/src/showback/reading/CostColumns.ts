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

import type { CostColumn } from './FileFormat';

/** Where a text of a row comes from: the first of the cells that is not empty, or what is the same for all rows. */
export type TextSource = { at: readonly number[]; constant: string };

/** Where everything that is kept of a row comes from. Cells are counted from 0. */
export type CostColumns = Record<
  Exclude<CostColumn, 'billed' | 'effective'>,
  TextSource
> & {
  /** Absent where there is none; then the other one counts for both. */
  billed?: number;
  effective?: number;
  /** Cells of names, by the cells of the accounts that they belong to; -1 where an account has none. */
  accountNames: ReadonlyMap<number, number>;
  /** Cells that are the value of one tag. */
  tagCells: { at: number; key: string }[];
  /** Columns that rules look at, by their names as rules write them. */
  extras: { at: number; name: string }[];
  /** What is worth knowing about the columns. */
  notes: string[];
};
