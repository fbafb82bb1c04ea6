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
  AuthService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { RecordReader } from '../../catalog/RecordReader';
import type { ScorecardSettings } from '../../readScorecardSettings';
import type { ScorecardLibrary } from '../definitions/LoadedScorecards';
import type { DatabaseSubjectReader } from '../entity/DatabaseSubjectReader';
import type { Evaluator } from '../evaluation/evaluated';
import { AfterWrite } from './AfterWrite';
import { AnswerDesk } from './AnswerDesk';
import { DatabaseAnswerTerms } from './DatabaseAnswerTerms';
import { CheckFinder } from './CheckFinder';
import { DatabaseAnswerStore } from './DatabaseAnswerStore';
import { DatabaseExemptionStore } from './DatabaseExemptionStore';
import { DatabaseReminderStore } from './DatabaseReminderStore';
import { ExemptionDesk } from './ExemptionDesk';
import { ExemptionList } from './ExemptionList';
import { PeopleAccess } from './PeopleAccess';
import { ReminderRun } from './ReminderRun';
import { ReminderTask } from './ReminderTask';
import { WriteLimit } from './WriteLimit';

/** What people write about scorecards, put together. */
export function createPeople(options: {
  auth: AuthService;
  evaluator: Evaluator;
  knex: Knex;
  library: ScorecardLibrary;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  records: RecordReader;
  scheduler: SchedulerService;
  settings: ScorecardSettings;
  subjects: DatabaseSubjectReader;
}) {
  const { knex, library, logger, records, settings, subjects } = options;
  const access = new PeopleAccess({
    ...options,
    ownersRequest: settings.exemptions.ownersOnly,
  });
  const afterWrite = new AfterWrite(options);
  const exemptions = new DatabaseExemptionStore({ knex });
  const finder = new CheckFinder({
    findSubject: async ref => (await subjects.find(ref))?.subject,
    library,
  });
  return {
    access,
    answerDesk: new AnswerDesk({
      ...{ access, afterWrite, records },
      answers: new DatabaseAnswerStore({ knex }),
    }),
    answerTerms: new DatabaseAnswerTerms({ knex, library }),
    checkFinder: finder,
    exemptionDesk: new ExemptionDesk({
      ...{ access, afterWrite, exemptions, finder, records },
      maximumDays: settings.exemptions.longestDays,
    }),
    exemptionList: new ExemptionList({ access, exemptions, library, records }),
    reminderTask: settings.reminders.enabled
      ? new ReminderTask({
          logger,
          reminders: new ReminderRun({
            ...options,
            store: new DatabaseReminderStore({ knex }),
          }),
          schedule: settings.schedule,
          scheduler: options.scheduler,
        })
      : undefined,
    writeLimit: new WriteLimit(),
  };
}
