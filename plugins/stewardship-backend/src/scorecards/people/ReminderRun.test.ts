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

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import type { StoredAnswer } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrate';
import { DatabaseSubjectStore } from '../facts/DatabaseSubjectStore';
import type { Subject } from '../subject';
import { FakeLibrary, question, scorecard } from './__testUtils__/scorecards';
import { DatabaseAnswerStore } from './DatabaseAnswerStore';
import { DatabaseReminderStore } from './DatabaseReminderStore';
import { ReminderRun } from './ReminderRun';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const DONE = { failed: 0, left: 0, backend: 'there' };

function subject(name: string, ownerRef: string): Subject {
  return {
    ...{ uid: `uid-${name}`, ref: `component:default/${name}` },
    ...{ kind: 'Component', namespace: 'default', name, sortName: name },
    ...{ ownerRef, parentRefs: [] },
    entity: { kind: 'Component', metadata: {}, spec: {}, relations: [] },
  };
}

describe.each(databases.eachSupportedId())('ReminderRun on %s', databaseId => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migrateDatabase({
      database: mockServices.database({
        knex: await databases.init(databaseId),
      }),
      logger: mockServices.logger.mock(),
    });
  });

  beforeEach(async () => {
    for (const table of ['answers', 'reminders', 'subjects']) {
      await knex(`scorecard_${table}`).delete();
    }
  });

  function start() {
    const library = new FakeLibrary([
      scorecard('ops', [question('drilled'), question('proven')]),
      scorecard('cost', [question('paid')]),
    ]);
    const logger = mockServices.logger.mock();
    const delivered: NotificationSendOptions[] = [];
    const state = { failure: '', refused: '' };
    const notifications: NotificationService = {
      async send(options) {
        const { recipients } = options;
        const to = recipients.type === 'entity' ? recipients.entityRef : '';
        if (state.failure || to === state.refused) {
          throw new Error(`Request failed with status ${state.failure || 400}`);
        }
        delivered.push(options);
      },
    };
    const store = new DatabaseReminderStore({ knex });
    const createRun = () =>
      new ReminderRun({ library, logger, notifications, store });
    const answers = new DatabaseAnswerStore({ knex });
    return {
      ...{ createRun, delivered, library, logger, state, store },
      async subjects(...subjects: Subject[]) {
        const subjectStore = new DatabaseSubjectStore({ knex });
        await subjectStore.put({
          runId: await subjectStore.startRun(),
          entries: subjects.map(one => ({ subject: one, hash: one.ref })),
          at: '2026-11-21T09:00:00.000Z',
        });
      },
      async answer(
        name: string,
        check: string,
        validUntil: string,
        of: { answeredOn?: string; scorecard?: string } = {},
      ) {
        const { answeredOn = '2026-01-01' } = of;
        const key = {
          ...{ uid: `uid-${name}`, scorecard: of.scorecard ?? 'ops', check },
        };
        const submitted: StoredAnswer = {
          ...{ status: 'submitted', answeredBy: 'user:default/ada' },
          ...{ answeredAt: `${answeredOn}T09:00:00.000Z`, validUntil },
        };
        await answers.put({
          ...{ ...key, before: await answers.find(key), action: 'update' },
          after: { answer: submitted, submitted },
          entityRef: `component:default/${name}`,
          ...{ actor: 'user:default/ada', at: submitted.answeredAt },
        });
      },
      run: async (on: string, run = createRun()) =>
        await run.run({
          now: new Date(on.length > 10 ? on : `${on}T06:00:00.000Z`),
          signal: new AbortController().signal,
        }),
      told: () =>
        delivered.map(({ recipients, payload }) =>
          [
            recipients.type === 'entity' && recipients.entityRef,
            ...[payload.title, payload.description],
          ].join(' | '),
        ),
    };
  }

  it('tells each owner 30 and 7 days before, and on the day after, once', async () => {
    const { answer, delivered, run, subjects, told } = start();
    await subjects(subject('web', 'group:default/shop'));
    await answer('web', 'drilled', '2026-12-31');
    const sent: string[] = [];
    for (const on of [
      ...['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-23'],
      ...['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'],
      ...['2027-01-02', '2027-01-09'],
    ]) {
      // Every run is of another process, and several run at once.
      const results = await Promise.all([run(on), run(on), run(on)]);
      if (results.some(result => result.sent > 0)) {
        sent.push(on);
      }
    }
    expect(sent).toEqual(['2026-12-01', '2026-12-24', '2027-01-01']);
    expect(told()).toEqual([
      'group:default/shop | Scorecard ops: 1 answer expires soon | They are about web. The next one holds until December 31, 2026. Give them again, if they are still true.',
      'group:default/shop | Scorecard ops: 1 answer expires soon | They are about web. The next one holds until December 31, 2026. Give them again, if they are still true.',
      'group:default/shop | Scorecard ops: 1 answer has expired | They are about web. What has expired counts for nothing. Give them again, if they are still true.',
    ]);
    expect(delivered[2].payload).toMatchObject({
      link: '/stewardship/scorecards?scorecard=ops&owner=group%3Adefault%2Fshop',
      ...{ severity: 'high', topic: 'scorecards' },
    });
    expect(new Set(delivered.map(({ payload }) => payload.scope)).size).toBe(3);
  });

  it('tells each owner of its own entities alone, in one notice for each scorecard', async () => {
    const { answer, run, subjects, told } = start();
    const names = Array.from({ length: 12 }, (_, index) => `web-${index + 10}`);
    await subjects(
      ...names.map(name => subject(name, 'group:default/shop')),
      subject('db', 'user:default/cy'),
    );
    for (const name of names) {
      await answer(name, 'drilled', '2026-12-31');
    }
    await answer('web-10', 'proven', '2026-11-30');
    await answer('web-11', 'paid', '2026-12-05', { scorecard: 'cost' });
    await answer('db', 'drilled', '2026-12-06');
    expect(await run('2026-12-01')).toEqual({ sent: 3, ...DONE });
    expect(told().sort()).toEqual([
      expect.stringMatching(
        /^group:default\/shop \| Scorecard cost: .* about web-11\. /,
      ),
      expect.stringMatching(
        /^group:default\/shop \| Scorecard ops: 1 answer has expired, 12 answers expire soon \| They are about web-10, web-\d\d, .* and 2 more\. /,
      ),
      expect.stringMatching(/^user:default\/cy \| .* about db\. /),
    ]);
    // What comes due later on a day is told on the next one.
    await answer('web-12', 'proven', '2026-12-20');
    expect(await run('2026-12-01T12:00:00.000Z')).toEqual({ sent: 0, ...DONE });
    expect(await run('2026-12-02')).toEqual({ sent: 1, ...DONE });
  });

  it('tells those who alone may answer, and of entities that not all of them may read no names', async () => {
    const { answer, delivered, library, run, subjects, told } = start();
    await subjects(
      subject('web', 'group:default/shop'),
      subject('db', 'group:default/data'),
    );
    const ofGroups = (...groups: string[]) => ({
      answeredBy: { owners: false, groups },
    });
    library.items = [
      scorecard('ops', [
        question('proven', ofGroups('Security')),
        question('drilled', ofGroups('security', 'group:default/audit')),
        question('paid', { answeredBy: { owners: true, groups: ['audit'] } }),
      ]),
    ];
    for (const name of ['web', 'db']) {
      await answer(name, 'proven', '2026-12-31');
      await answer(name, 'drilled', '2026-11-30');
    }
    await answer('web', 'paid', '2026-12-31');
    expect(await run('2026-12-01')).toEqual({ sent: 3, ...DONE });
    expect(told().sort()).toEqual([
      'group:default/security | Scorecard ops: answers expire soon | They are those that your group gives for others. Give them again, if they are still true.',
      'group:default/security,group:default/audit | Scorecard ops: answers have expired | They are those that your group gives for others. What has expired counts for nothing. Give them again, if they are still true.',
      expect.stringContaining('group:default/shop | Scorecard ops: 1 answer'),
    ]);
    const links = delivered.map(({ payload }) => payload.link);
    expect(links.filter(link => link?.includes('owner='))).toHaveLength(1);
    // What comes due later on a day is told on the next one, to the same recipients alone.
    await answer('db', 'paid', '2026-12-31');
    await subjects(subject('new', 'group:default/shop'));
    await answer('new', 'proven', '2026-12-31');
    expect(await run('2026-12-01T12:00:00.000Z')).toEqual({ sent: 1, ...DONE });
    expect(await run('2026-12-02')).toEqual({ sent: 1, ...DONE });
  });

  it('leaves out what was answered since, is asked no more, or has no owner', async () => {
    const { answer, delivered, library, run, subjects } = start();
    await subjects(
      subject('web', 'group:default/shop'),
      { ...subject('lost', ''), ownerRef: undefined },
      {
        ...subject('db', 'user:default/cy'),
        entity: { ...subject('', '').entity, kind: 'Resource' },
      },
    );
    // Held for a week only: that it ends within a week is no news.
    await answer('web', 'drilled', '2026-12-08', { answeredOn: '2026-12-01' });
    await answer('web', 'gone', '2026-12-08');
    await answer('web', 'old', '2026-12-08', { scorecard: 'removed' });
    await answer('lost', 'drilled', '2026-12-08');
    await answer('db', 'drilled', '2026-12-08');
    expect(await run('2026-12-01')).toEqual({ sent: 0, ...DONE });
    library.items[0].appliesTo = () => false;
    await answer('web', 'proven', '2026-12-08');
    expect(await run('2026-12-01')).toEqual({ sent: 0, ...DONE });
    library.items[0].appliesTo = () => true;
    expect(await run('2026-12-01')).toMatchObject({ sent: 2 });
    // Answered again: the old day is over, and the new one far.
    await answer('web', 'proven', '2027-06-01', { answeredOn: '2026-12-02' });
    await knex('scorecard_subjects').where('uid', 'uid-db').update({
      removed_at: '2026-12-02T00:00:00.000Z',
    });
    delivered.length = 0;
    expect(await run('2026-12-09')).toMatchObject({ sent: 1 });
    expect(delivered[0].payload.title).toContain('1 answer has expired');
  });

  it('is quiet without a notifications backend, and sends when there is one', async () => {
    const { answer, createRun, logger, run, state, subjects } = start();
    await subjects(
      subject('web', 'group:default/shop'),
      subject('db', 'user:default/cy'),
    );
    await answer('web', 'drilled', '2026-12-31');
    await answer('db', 'drilled', '2026-12-31');
    state.failure = '404';
    const task = createRun();
    for (const on of ['2026-12-01', '2026-12-02']) {
      expect(await run(on, task)).toEqual({
        ...{ sent: 0, failed: 1, left: 2, backend: 'absent' },
      });
    }
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
    expect(await knex('scorecard_reminders').select()).toEqual([]);
    state.failure = '';
    expect(await run('2026-12-03', task)).toEqual({ sent: 2, ...DONE });
    expect(logger.info).toHaveBeenLastCalledWith(
      'The notifications backend takes reminders again',
    );
  });

  it('tells everybody else when one recipient is refused, and stops where many are', async () => {
    const { answer, createRun, logger, run, state, subjects } = start();
    const names = Array.from({ length: 8 }, (_, index) => `web-${index}`);
    await subjects(
      ...names.map(name => subject(name, `group:default/${name}`)),
    );
    for (const name of names) {
      await answer(name, 'drilled', '2026-12-31');
    }
    const task = createRun();
    state.failure = '500';
    expect(await run('2026-12-01', task)).toEqual({
      ...{ sent: 0, failed: 5, left: 4, backend: 'failing' },
    });
    await run('2026-12-01', task);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    state.failure = '';
    state.refused = 'group:default/web-3';
    expect(await run('2026-12-01', task)).toEqual({
      ...{ sent: 7, failed: 1, left: 0, backend: 'there' },
    });
    state.refused = '';
    expect(await run('2026-12-01', task)).toEqual({ sent: 1, ...DONE });
  });

  it('sends again, under the same scope, what a run that died was about to send', async () => {
    const { answer, delivered, run, store, subjects } = start();
    await subjects(subject('web', 'group:default/shop'));
    await answer('web', 'drilled', '2026-12-31');
    const markSent = jest
      .spyOn(store, 'markSent')
      .mockRejectedValue(new Error('The portal has ended'));
    await expect(run('2026-12-01T06:00:00.000Z')).rejects.toThrow('has ended');
    markSent.mockRestore();
    expect(await run('2026-12-01T06:19:00.000Z')).toEqual({
      ...{ sent: 0, failed: 0, left: 1, backend: 'there' },
    });
    expect(await run('2026-12-01T06:30:00.000Z')).toEqual({ sent: 1, ...DONE });
    expect(await run('2026-12-01T06:40:00.000Z')).toEqual({ sent: 0, ...DONE });
    expect(delivered[1].payload).toEqual(delivered[0].payload);
  });

  it('sends nothing when it is stopped, and forgets a year after the end', async () => {
    const { answer, createRun, run, subjects } = start();
    await subjects(subject('web', 'group:default/shop'));
    await answer('web', 'drilled', '2026-12-31');
    const stopped = await createRun().run({
      ...{ now: new Date('2026-12-01'), signal: AbortSignal.abort() },
    });
    expect(stopped).toMatchObject({ sent: 0, left: 2 });
    await run('2026-12-01');
    const count = async () =>
      (await knex('scorecard_reminders').select()).length;
    await run('2027-12-31');
    expect(await count()).toBe(1);
    await run('2028-01-01');
    expect(await count()).toBe(0);
  });
});
