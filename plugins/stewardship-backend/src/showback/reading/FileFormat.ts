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

/** What a column of a bill means to us. */
export type CostColumn =
  | 'billed'
  | 'effective'
  | 'currency'
  | 'day'
  | 'period'
  | 'service'
  | 'category'
  | 'provider'
  | 'charge'
  | 'account'
  | 'accountName'
  | 'resourceId'
  | 'resourceName'
  | 'region'
  | 'tags';

/**
 * How the rows of a file are to be read. `focus` needs nothing else; the other presets are what AWS (CUR), Azure (cost
 * details) and OpenCost (CSV export) write; `csv` says each column itself.
 */
export type FileFormat = {
  preset: 'focus' | 'awsCur' | 'azureCost' | 'openCost' | 'csv';
  /** Which columns, by their names in the file; the first one that the file has counts. Comes before what the preset says. */
  columns: Partial<Record<CostColumn, string[]>>;
  /** Columns whose names begin so are tags, named by the rest: `resourceTags/user:`. */
  tagColumns?: string;
  /** For what the file has no column of. */
  constants: Partial<Record<CostColumn, string>>;
  /** Found out where it is absent. */
  delimiter?: ',' | ';' | '\t' | '|';
  /** Found out where it is absent. */
  decimal?: '.' | ',';
  /** As Luxon has it, for example `MM/dd/yyyy`; ISO 8601 where it is absent. */
  dateFormat?: string;
  /** IANA, of times without an offset; UTC where it is absent. */
  timeZone?: string;
};
