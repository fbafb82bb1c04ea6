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
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { DatabaseNoticeStore } from '../DatabaseNoticeStore';
import { NoticeRun } from '../NoticeRun';
import type { NoticeSubject } from '../noticeSubjects';

export const DAYS_BEFORE = [180, 90, 30];

/** What the notifications took. */
export type Delivery = { recipientRef: string; scope: string; title: string };

/** A release cycle with one owner and one consumer. */
export function subject(cycle: string, endsOn: string): NoticeSubject {
  return {
    ...{ product: 'postgresql', productTitle: 'PostgreSQL' },
    ...{ cycle, cycleLabel: cycle, endsOn },
    owners: [
      { ownerRef: 'group:default/dba', entityRefs: ['resource:default/db'] },
    ],
    consumers: [
      { ownerRef: 'user:default/olga', entityRefs: ['component:default/web'] },
    ],
  };
}

/** The run over its real store, with notifications that the test controls. */
export function createHarness(knex: Knex) {
  const logger = mockServices.logger.mock();
  const store = new DatabaseNoticeStore({ knex });
  const delivered: Delivery[] = [];
  const state = { failure: '', refused: '', crash: false };
  const notifications: NotificationService = {
    async send({ recipients, payload }) {
      if (state.failure) {
        throw new Error(`Failed to send notifications: ${state.failure}`);
      }
      const recipientRef =
        recipients.type === 'entity' ? String(recipients.entityRef) : '';
      if (recipientRef === state.refused) {
        throw new Error('Request failed with status 400');
      }
      delivered.push({
        recipientRef,
        scope: String(payload.scope),
        title: payload.title,
      });
    },
  };
  function createRun() {
    return new NoticeRun({
      ...{ logger, notifications, daysBefore: DAYS_BEFORE },
      store: Object.assign(Object.create(store), {
        readTold: store.readTold.bind(store),
        claim: store.claim.bind(store),
        release: store.release.bind(store),
        removeEndedBefore: store.removeEndedBefore.bind(store),
        async markSent(options: { id: string; at: Date }) {
          if (state.crash) {
            throw new Error('The portal has ended');
          }
          await store.markSent(options);
        },
      }),
    });
  }
  return {
    ...{ createRun, delivered, logger, state, store },
    async run(at: DateTime, subjects: NoticeSubject[], run = createRun()) {
      const { signal } = new AbortController();
      return await run.run({ now: at.toJSDate(), subjects, signal });
    },
  };
}
