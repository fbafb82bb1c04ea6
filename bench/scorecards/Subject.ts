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

import type { Database, Engine } from '../shared/databases';
import type { Figures } from '../shared/Figures';
import type { BenchCatalog } from '../shared/generateCatalog';
import type { Stewardship } from '../shared/startStewardship';
import type { BenchTools } from './BenchTools';
import type { MadeUpFacts } from './MadeUpFacts';
import { SCORECARD } from './MadeUpScorecard';
import type { ScorecardOracle } from './ScorecardOracle';

/** What is measured, on one engine. */
export type Subject = {
  engine: Engine;
  figures: Figures;
  database: Database;
  stewardship: Stewardship;
  generated: BenchCatalog;
  facts: MadeUpFacts;
  tools: BenchTools;
  oracle: ScorecardOracle;
  /** Path of the scorecard. */
  file: string;
};

/** As many as there are unless it is told otherwise. */
export const SHARDS = 4;

export const BASE = '/api/stewardship';

/** The first page of the fleet, with its totals. */
export const PAGE = `${BASE}/scorecards/${SCORECARD}/results?limit=25&head=true`;

/** Where everything about one entity is. */
export function detailsPathOf(ref: string): string {
  return `${BASE}/scorecards/${SCORECARD}/results/${ref.replace(':', '/')}`;
}

export function uidOf(ref: string): string {
  return `uid-${ref}`;
}

export function adder({ engine, figures }: Subject) {
  return (
    figure: string,
    value: number,
    unit: string,
    atMost?: number,
    atLeast?: number,
  ): void => {
    const most = atMost === undefined ? undefined : { atMost };
    const goal = atLeast === undefined ? most : { atLeast };
    figures.add({ engine, figure, value, unit, goal });
  };
}
