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
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { ScorecardSettings } from '../../readScorecardSettings';
import type { ScorecardLibrary } from '../definitions/LoadedScorecards';
import type { FactReader } from '../facts/FactReader';
import type { PeopleReader } from '../people/PeopleReader';
import type { Subject } from '../subject';
import { DatabaseEvaluationStore } from './DatabaseEvaluationStore';
import { DatabaseHistoryStore } from './DatabaseHistoryStore';
import { DatabaseResultStore } from './DatabaseResultStore';
import { EntityEvaluator } from './EntityEvaluator';
import { evaluateScorecard } from './evaluateScorecard';
import { EvaluationRun } from './EvaluationRun';
import { EvaluationTask } from './EvaluationTask';
import { RateLimit } from './RateLimit';
import { readInputs } from './readInputs';
import { SliceEvaluation } from './SliceEvaluation';

/** The evaluation, put together. */
export function createEvaluation(options: {
  facts: FactReader;
  knex: Knex;
  library: ScorecardLibrary;
  logger: LoggerService;
  people: PeopleReader;
  scheduler: SchedulerService;
  settings: ScorecardSettings;
  subjects: { read(uids: string[]): Promise<Map<string, Subject>> };
}) {
  const { facts, knex, library, logger, people, scheduler, subjects } = options;
  const { schedule, shards } = options.settings;
  const store = new DatabaseEvaluationStore({ knex });
  const slices = new SliceEvaluation({ facts, people, store });
  return {
    evaluate: evaluateScorecard,
    evaluationLimit: new RateLimit(),
    evaluationTask: new EvaluationTask({
      ...{ logger, schedule, scheduler, shards },
      run: new EvaluationRun({ library, slices, store }),
    }),
    evaluator: new EntityEvaluator({ library, slices, store }),
    history: new DatabaseHistoryStore({ knex }),
    inputsOf: async (uids: string[]) =>
      await readInputs({ uids, facts, people, subjects }),
    results: new DatabaseResultStore({ knex }),
  };
}
