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

/** A check, ready for evaluating it. */
export type CompiledCheck = {
  definition: CheckDefinition;
  /** What the check says besides its scorecard. */
  appliesTo: AppliesTo;
  /** Where it is false, the check is not applicable. */
  when?: CompiledRule;
  /** Of a rule that can be used. */
  rule?: CompiledRule;
  /** Of a question that facts can propose an answer to. */
  prefill?: CompiledRule;
  /** Why it is in error, in plain words: of what it says, something cannot be used. */
  problem?: string;
};

/** A scorecard that can be evaluated. */
export type CompiledScorecard = {
  definition: ScorecardDefinition;
  /** Of everything that can change a result. */
  hash: string;
  appliesTo: AppliesTo;
  /** All of the definition. */
  checks: CompiledCheck[];
  /** What is wrong with the definition. */
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
  /** Of `scorecard_state`; what was read is not older. */
  version: number;
  /** True where some process has a release that makes something else of them: that one evaluates, and this one does not. */
  isOutdated: boolean;
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
