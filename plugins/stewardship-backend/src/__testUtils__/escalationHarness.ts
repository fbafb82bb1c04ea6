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

import { mockServices } from '@backstage/backend-test-utils';
import type { Rota } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';

import type { RecordReader } from '../catalog/RecordReader';
import { DatabaseDirectoryStore } from '../directory/DatabaseDirectoryStore';
import { writeAspect } from '../directory/directoryRows';
import { ContactService } from '../escalation/ContactService';
import { DatabaseLadderStore } from '../escalation/DatabaseLadderStore';
import { DatabaseOnCallStore } from '../escalation/DatabaseOnCallStore';
import { EscalationService } from '../escalation/EscalationService';
import { LadderDesk } from '../escalation/LadderDesk';
import { LadderTest } from '../escalation/LadderTest';
import { OnCallProviders } from '../escalation/OnCallProviders';
import { OnCallRefresh } from '../escalation/OnCallRefresh';
import { OnCallViewer, type ShowNames } from '../escalation/OnCallViewer';
import { RotaBook } from '../escalation/RotaBook';
import { RotaProvider } from '../escalation/RotaProvider';
import { FakeOnCallTool } from './FakeOnCallTool';

const STALE_AFTER_MS = 2 * 3600_000;

/** The room of escalation with its real stores, one tool that the test controls, and a clock. */
export function createEscalationHarness(options: {
  knex: Knex;
  records: RecordReader;
  now: Date;
  showNames?: ShowNames;
  rotas?: ReadonlyMap<string, Rota>;
}) {
  const { knex, records, showNames = 'always' } = options;
  const clock = { now: options.now };
  const tool = new FakeOnCallTool();
  const rotas = new RotaBook({ configured: options.rotas ?? new Map() });
  const providers = new OnCallProviders();
  providers.addOnCallProvider(tool, new RotaProvider({ rotas }));
  const onCall = new DatabaseOnCallStore({ knex });
  const ladders = new DatabaseLadderStore({
    knex,
    writeAspects: (tx, values) => writeAspect(tx, 'ladder', values),
  });
  const shared = {
    ...{ ladders, onCall, providers, records, rotas },
    staleAfterMs: STALE_AFTER_MS,
    logger: mockServices.logger.mock(),
  };
  const desk = new LadderDesk({
    ...shared,
    onCallViewer: new OnCallViewer({ showNames }),
    now: () => clock.now,
  });
  const refresh = new OnCallRefresh({ ...shared, patienceMs: 5_000 });
  const test = new LadderTest(shared);
  return {
    ...{ clock, desk, ladders, onCall, providers, refresh, test, tool },
    contacts: new ContactService({
      aliases: new DatabaseDirectoryStore({ knex, kinds: ['Component'] }),
      desk,
      records,
    }),
    escalation: new EscalationService({ desk, ladders }),
    async refreshAndTest() {
      const { now } = clock;
      return {
        refreshed: await refresh.run({ now }),
        tested: await test.run({ now }),
      };
    },
  };
}
