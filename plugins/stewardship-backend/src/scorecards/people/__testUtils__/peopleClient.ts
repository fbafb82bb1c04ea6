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

import { mockCredentials } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import request from 'supertest';

/** Requests about checks of the scorecard `ops`, of `payments` unless told otherwise. `by` is the name of a user. */
export function createPeopleClient(app: Express) {
  const as = (user: string) => ({
    Authorization: mockCredentials.user.header(`user:default/${user}`),
  });
  const result = (entity = 'payments') =>
    `/scorecards/ops/results/component/default/${entity}`;
  return {
    answer: (of: {
      by: string;
      check: string;
      version: number | string;
      answer: object | null;
      entity?: string;
      questionVersion?: string;
    }) =>
      request(app)
        .put(`${result(of.entity)}/answers/${of.check}`)
        .set(as(of.by))
        .set('If-Match', `"${of.version}"`)
        .send({ answer: of.answer, questionVersion: of.questionVersion }),
    discardDraft: (of: { by: string; check: string; version: number }) =>
      request(app)
        .delete(`${result()}/answers/${of.check}/draft`)
        .set(as(of.by))
        .set('If-Match', `"${of.version}"`),
    confirm: (of: {
      by: string;
      check: string;
      version: number;
      confirmed: boolean;
      remark?: string;
    }) =>
      request(app)
        .post(`${result()}/answers/${of.check}/confirmation`)
        .set(as(of.by))
        .set('If-Match', `"${of.version}"`)
        .send({ confirmed: of.confirmed, remark: of.remark }),
    requestExemption: (of: {
      by: string;
      check: string;
      reason?: string;
      until: string;
      entity?: string;
    }) =>
      request(app)
        .post(`${result(of.entity)}/exemptions`)
        .set(as(of.by))
        .send({
          check: of.check,
          reason: of.reason ?? 'A test',
          until: of.until,
        }),
    decide: (of: {
      by: string;
      id: string;
      version: number | string;
      decision: 'approve' | 'deny' | 'revoke';
      remark?: string;
    }) =>
      request(app)
        .post(`/exemptions/${of.id}/${of.decision}`)
        .set(as(of.by))
        .set('If-Match', `"${of.version}"`)
        .send({ remark: of.remark }),
    list: (query: string, by = 'ada') =>
      request(app).get(`/exemptions${query}`).set(as(by)),
    send: (
      method: 'put' | 'post',
      path: string,
      body: object,
      headers: Record<string, string> = {},
    ) => request(app)[method](path).set(as('ada')).set(headers).send(body),
  };
}
