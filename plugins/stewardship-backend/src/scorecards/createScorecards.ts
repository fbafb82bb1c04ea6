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
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SupportTier } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import type { RecordReader } from '../catalog/RecordReader';
import { FactAccess } from '../http/FactAccess';
import type { ScorecardSettings } from '../readScorecardSettings';
import { DatabaseDefinitionStore } from './definitions/DatabaseDefinitionStore';
import { DatabaseScorecardLibrary } from './definitions/DatabaseScorecardLibrary';
import { DefinitionRefresh } from './definitions/DefinitionRefresh';
import { createScorecardSources } from './definitions/ScorecardSources';
import { DatabaseSubjectReader } from './entity/DatabaseSubjectReader';
import { ScorecardDetailsService } from './entity/ScorecardDetailsService';
import { ScorecardPictures } from './entity/ScorecardPictures';
import { createEvaluation } from './evaluation/createEvaluation';
import { createFacts } from './facts/createFacts';
import type { FactProviders } from './facts/FactProviders';
import type { FactSource } from '../facts/FactSource';
import { createScorecardFleet } from './fleet/createScorecardFleet';
import { createPeople } from './people/createPeople';
import { DatabasePeopleReader } from './people/DatabasePeopleReader';
import { DatabaseRemovedSubjects } from './DatabaseRemovedSubjects';
import { ScorecardTask } from './ScorecardTask';

/** Everything about scorecards, put together. */
export function createScorecards(options: {
  auditor: AuditorService;
  auth: AuthService;
  knex: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  /** What modules have added. */
  providers: FactProviders;
  records: RecordReader;
  /** Changes where facts may be worked out differently. */
  release: string;
  /** Facts of the other rooms. */
  rooms: FactSource[];
  scheduler: SchedulerService;
  scorecards: ScorecardSettings;
  tiers: SupportTier[];
  urlReader: UrlReaderService;
}) {
  const { knex, logger, records, scheduler, tiers, urlReader } = options;
  const settings = options.scorecards;
  const facts = createFacts({ ...options, settings });
  const library = new DatabaseScorecardLibrary({
    knex,
    factSources: () => facts.factCatalog().items,
    tierIds: tiers.map(({ id }) => id),
  });
  const people = new DatabasePeopleReader({ knex });
  const subjects = new DatabaseSubjectReader({ knex });
  const evaluation = createEvaluation({
    ...options,
    ...{ library, people, settings, subjects },
    facts: facts.factReader,
  });
  const { evaluator, history, results } = evaluation;
  const written = createPeople({
    ...options,
    ...{ evaluator, library, settings, subjects },
  });
  const factAccess = new FactAccess(options);
  const scorecardDetails = new ScorecardDetailsService({
    access: written.access,
    facts: facts.factReader,
    factAccess,
    ...{ history, library, people, records, results, subjects },
  });
  const fleet = createScorecardFleet({
    ...options,
    evaluate: evaluation.evaluate,
    factAccess,
    factProblems: facts.factProblems,
    history,
    inputsOf: evaluation.inputsOf,
    ...{ library, records, results },
    subjectsOf: async uids => await subjects.read(uids),
  });
  return {
    ...written,
    ...fleet,
    evaluator,
    evaluationLimit: evaluation.evaluationLimit,
    factCatalog: facts.factCatalog,
    factDesk: facts.factDesk,
    scorecardDetails,
    scorecardPictures: new ScorecardPictures({ library, results, subjects }),
    scorecardTask: new ScorecardTask({
      answers: written.answerTerms,
      ...{ history, logger, scheduler },
      collection: facts.collection,
      definitions: new DefinitionRefresh({
        logger,
        sources: createScorecardSources({
          sources: settings.sources,
          urlReader,
        }),
        store: new DatabaseDefinitionStore({ knex }),
      }),
      evaluation: evaluation.evaluationTask,
      facts: facts.factStore,
      keepDays: settings.keepHistoryDays,
      providers: facts.providerFacts,
      removed: new DatabaseRemovedSubjects({ knex }),
      schedule: settings.schedule,
      subjects: facts.subjectSync,
    }),
    subjects,
  };
}
