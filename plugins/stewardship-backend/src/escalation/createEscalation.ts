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
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Rota } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import type { RecordReader } from '../catalog/RecordReader';
import type { AliasFinder } from './AliasFinder';
import { CalendarProvider } from './calendar/CalendarProvider';
import { ContactService } from './ContactService';
import { DatabaseLadderStore, type AspectWriter } from './DatabaseLadderStore';
import { DatabaseOnCallStore } from './DatabaseOnCallStore';
import { EscalationFactSource } from './EscalationFactSource';
import { EscalationService } from './EscalationService';
import { LadderDesk } from './LadderDesk';
import { LadderTest } from './LadderTest';
import type { OnCallProviders } from './OnCallProviders';
import { OnCallRefresh } from './OnCallRefresh';
import { OnCallTask } from './OnCallTask';
import { OnCallViewer, type ShowNames } from './OnCallViewer';
import { RotaBook } from './RotaBook';
import { RotaProvider } from './RotaProvider';

const PATIENCE_MS = 4 * 60_000;

/** What an organization decides about being on call. */
export type OnCallSettings = {
  schedule: SchedulerServiceTaskScheduleDefinition;
  showNames: ShowNames;
  /** Age in milliseconds from which on-call data are not relied on. */
  staleAfterMs: number;
};

/** Puts the room together: its stores, the sources that come with it, its services and its task. */
export function createEscalation(options: {
  aliases: AliasFinder;
  knex: Knex;
  logger: LoggerService;
  onCall: OnCallSettings;
  providers: OnCallProviders;
  records: RecordReader;
  rotas: ReadonlyMap<string, Rota>;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  writeVerdicts: AspectWriter;
}): {
  contacts: ContactService;
  escalation: EscalationService;
  escalationFacts: EscalationFactSource;
  onCallTask: OnCallTask;
} {
  const { knex, logger, providers, records } = options;
  const { schedule, showNames, staleAfterMs } = options.onCall;
  const rotas = new RotaBook({ configured: options.rotas });
  providers.addOnCallProvider(
    new RotaProvider({ rotas }),
    new CalendarProvider(options),
  );
  const onCall = new DatabaseOnCallStore({ knex });
  const ladders = new DatabaseLadderStore({
    knex,
    writeAspects: options.writeVerdicts,
  });
  const desk = new LadderDesk({
    ...{ ladders, onCall, providers, staleAfterMs },
    onCallViewer: new OnCallViewer({ showNames }),
  });
  return {
    contacts: new ContactService({ ...options, desk }),
    escalation: new EscalationService({ desk, ladders }),
    escalationFacts: new EscalationFactSource({ ladders }),
    onCallTask: new OnCallTask({
      ...options,
      schedule,
      refresh: new OnCallRefresh({
        ...{ logger, onCall, providers, records, rotas },
        patienceMs: PATIENCE_MS,
      }),
      test: new LadderTest({
        ...{ ladders, onCall, providers, records, staleAfterMs },
      }),
    }),
  };
}
