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
  CheckDefinition,
  DefinitionProblem,
  FilterableEntity,
  ScorecardDefinition,
  ScorecardSourceProblem,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CompiledRule } from '../expressions/CompiledRule';

/** Whether something is for an entity. */
export type AppliesTo = (entity: FilterableEntity, tierId?: string) => boolean;

/** A check that can be evaluated. */
export type CompiledCheck = {
  definition: CheckDefinition;
  /** What the check says besides its scorecard. */
  appliesTo: AppliesTo;
  /** Of a rule. */
  rule?: CompiledRule;
  /** Of a question that facts can propose an answer to. */
  prefill?: CompiledRule;
};

/** A scorecard that can be evaluated: what could be loaded of it. */
export type CompiledScorecard = {
  definition: ScorecardDefinition;
  /** Of everything that can change a result. */
  hash: string;
  appliesTo: AppliesTo;
  checks: CompiledCheck[];
  /** What could not be loaded. */
  problems: DefinitionProblem[];
};

/** A scorecard in use. */
export type LoadedScorecard = CompiledScorecard & {
  /** Where it is from, as configured. */
  source: string;
  /** As written, YAML. */
  written: string;
};

/** All scorecards in use, compiled once for each version of them. */
export type LoadedScorecards = {
  /** Of all of them together. */
  hash: string;
  /** By title. */
  items: LoadedScorecard[];
  byId: ReadonlyMap<string, LoadedScorecard>;
  problems: ScorecardSourceProblem[];
};

/** Where the other parts get scorecards from. */
export interface ScorecardLibrary {
  /** One statement where nothing has changed, and none where the caller has just read their version. */
  read(version?: number): Promise<LoadedScorecards>;

  /** Compiles a document that nobody has stored, for a dry run. */
  compile(written: string): Promise<{
    scorecard?: CompiledScorecard;
    problems: DefinitionProblem[];
  }>;
}
