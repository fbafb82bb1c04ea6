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

import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { defaultRecordSettings } from '@backstage-stewardship/plugin-stewardship-common';
import express from 'express';
import type { Knex } from 'knex';
import { demoCatalog, makeEntity } from '../../../__testUtils__/demoCatalog';
import { createSyncHarness } from '../../../__testUtils__/syncHarness';
import { EntityVisibility } from '../../../http/EntityVisibility';
import { addRetryAfter } from '../../../http/retryAfter';
import { DatabaseSubjectReader } from '../../entity/DatabaseSubjectReader';
import type { Deed, Evaluator } from '../../evaluation/evaluated';
import { DatabaseSubjectStore } from '../../facts/DatabaseSubjectStore';
import { SubjectSync } from '../../facts/SubjectSync';
import { AfterWrite } from '../AfterWrite';
import { AnswerDesk } from '../AnswerDesk';
import { CheckFinder } from '../CheckFinder';
import { DatabaseAnswerStore } from '../DatabaseAnswerStore';
import { DatabaseExemptionStore } from '../DatabaseExemptionStore';
import { DatabasePeopleReader } from '../DatabasePeopleReader';
import { ExemptionDesk } from '../ExemptionDesk';
import { ExemptionList } from '../ExemptionList';
import { PeopleAccess } from '../PeopleAccess';
import { addPeopleRoutes } from '../peopleRoutes';
import { WriteLimit } from '../WriteLimit';
import type { LoadedScorecard } from '../../definitions/LoadedScorecards';
import { createPeopleClient } from './peopleClient';
import { promiseRouter } from './promiseRouter';
import { FakeLibrary } from './scorecards';

/** Owned by the team of ada and bo, as `web-shop` is. */
export const PAYMENTS = 'component:default/payments';
export const PAYMENTS_UID = 'uid-component-payments';

const START = new Date('2026-11-21T09:00:00.000Z');

/** The demo organization, with a group of auditors to which eve belongs. */
export function peopleCatalog() {
  return [
    ...demoCatalog(),
    makeEntity({
      kind: 'Group',
      name: 'auditors',
      spec: { type: 'team', children: [] },
      relations: { hasMember: ['user:default/eve'] },
    }),
    makeEntity({ kind: 'User', name: 'eve', spec: { profile: {} } }),
  ];
}

/** What people write, over HTTP, with its real stores, and with scorecards and a clock of the test. */
export async function createPeopleHarness(options: {
  knex: Knex;
  maximumDays?: number;
  writeLimit?: WriteLimit;
}) {
  const library = new FakeLibrary([]);
  const { catalog, knex, reader, sync } = await createSyncHarness({
    knex: options.knex,
    entities: peopleCatalog(),
  });
  const subjectSync = new SubjectSync({
    records: reader,
    store: new DatabaseSubjectStore({ knex }),
    tiers: defaultRecordSettings.supportTiers,
  });
  async function syncAll() {
    await sync();
    await subjectSync.run();
  }
  await syncAll();
  const clock = { now: START };
  const now = () => clock.now;
  let tests = 0;
  let audits = 0;
  const policy = {
    /** Names of permissions that nobody has. */
    denied: new Set<string>(),
    /** Of whom the catalog is asked what they may read. */
    isConditional: false,
  };
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: policy.denied.has(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async (_, asked) => [
      policy.isConditional
        ? {
            result: AuthorizeResult.CONDITIONAL,
            ...{ pluginId: 'catalog', resourceType: 'catalog-entity' },
            conditions: {
              ...{ rule: 'X', resourceType: 'catalog-entity' },
              // Other people, and other tests, have other conditions.
              params: {
                of: JSON.stringify(asked?.credentials),
                test: tests,
              },
            },
          }
        : { result: AuthorizeResult.ALLOW },
    ],
  });
  const evaluated: Parameters<Evaluator['evaluateNow']>[0][] = [];
  const evaluator = {
    failure: undefined as Error | undefined,
    async evaluateNow(of: { uid: string; deed?: Deed }) {
      if (evaluator.failure) {
        throw evaluator.failure;
      }
      evaluated.push(of);
      return true;
    },
  };
  const audited = jest.fn();
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(async ({ eventId, meta }) => ({
    success: async () => audited(eventId, meta?.actionType, 'succeeded'),
    fail: async () => audited(eventId, meta?.actionType, 'failed'),
  }));
  const logger = mockServices.logger.mock();
  const auth = mockServices.auth();
  const access = new PeopleAccess({
    ...{ auth, permissions, records: reader, ownersRequest: true },
  });
  const afterWrite = new AfterWrite({ evaluator, logger });
  const answers = new DatabaseAnswerStore({ knex });
  const exemptions = new DatabaseExemptionStore({ knex });
  const people = new DatabasePeopleReader({ knex });
  const subjects = new DatabaseSubjectReader({ knex });
  const finder = new CheckFinder({
    findSubject: async ref => (await subjects.find(ref))?.subject,
    library,
  });
  const shared = { access, afterWrite, records: reader, now };
  const router = promiseRouter();
  addPeopleRoutes(router, {
    answerDesk: new AnswerDesk({ ...shared, answers }),
    auditor,
    checkFinder: finder,
    describeCheck: async ({ check, scorecard }) => {
      const rows = await people.ofScorecard({ uid: PAYMENTS_UID, scorecard });
      const row = rows.answers.find(answer => answer.check === check);
      return {
        ...{ check, title: check, state: 'unknown', weight: 1, facts: [] },
        ...{ reason: { kind: 'unanswered' }, isQuestion: true },
        ...{ mayAnswer: 'allowed', mayConfirm: 'allowed' },
        mayRequestExemption: 'allowed',
        answerVersion: String(row?.version ?? 0),
      };
    },
    exemptionDesk: new ExemptionDesk({
      ...{ ...shared, exemptions, finder },
      maximumDays: options.maximumDays,
    }),
    exemptionList: new ExemptionList({ ...shared, exemptions, library }),
    httpAuth: mockServices.httpAuth(),
    writeLimit: options.writeLimit ?? new WriteLimit({ most: 10_000 }),
    visibility: new EntityVisibility({
      ...{ permissions, catalog: catalog.service },
    }),
  });
  const app = express();
  app.use(express.json({ limit: '1mb' }), router);
  app.use(addRetryAfter, mockErrorHandler());

  return {
    ...{ access, answers, audited, catalog, clock, evaluated, evaluator },
    ...{ exemptions, finder, knex, library, logger, people, policy },
    ...{ reader, syncAll },
    ...createPeopleClient(app),
    /** As in the beginning, but the audit log, which nobody can empty. */
    async reset(items: LoadedScorecard[]) {
      tests += 1;
      clock.now = START;
      library.items = items;
      policy.denied.clear();
      policy.isConditional = false;
      catalog.readable = undefined;
      evaluated.length = 0;
      evaluator.failure = undefined;
      audited.mockClear();
      logger.warn.mockClear();
      await knex('scorecard_answers').delete();
      await knex('scorecard_exemptions').delete();
      const last = await knex('audit_log').max({ id: 'id' }).first();
      audits = Number(last?.id ?? 0);
    },
    /** What the audit log says since then, in its order. */
    async auditLog(): Promise<
      { action: string; actor: string; detail: Record<string, unknown> }[]
    > {
      const rows: { action: string; actor: string; detail: string }[] =
        await knex('audit_log').where('id', '>', audits).orderBy('id').select();
      return rows.map(({ action, actor, detail }) => ({
        ...{ action, actor, detail: JSON.parse(detail) },
      }));
    },
    async inputVersion(uid = PAYMENTS_UID): Promise<number> {
      return await knex('scorecard_subjects')
        .where({ uid })
        .first('input_version')
        .then(row => row.input_version);
    },
  };
}
