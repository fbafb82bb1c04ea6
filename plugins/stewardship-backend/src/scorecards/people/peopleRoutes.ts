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
  AuditorServiceCreateEventOptions,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import type { Request, Response, Router } from 'express';
import type { Readable } from '../../catalog/readable';
import { normalizeRef, readEntityRef } from '../../http/entityRefs';
import type { EntityVisibility } from '../../http/EntityVisibility';
import { PreconditionFailedError, readIfMatch } from '../../http/ifMatch';
import { parseInput } from '../../http/parseInput';
import { sendWithEtag } from '../../http/sendWithEtag';
import type { AnswerDesk } from './AnswerDesk';
import type { CheckFinder, CheckOfEntity } from './CheckFinder';
import type { ExemptionDesk } from './ExemptionDesk';
import type { ExemptionList } from './ExemptionList';
import {
  answerBodySchema,
  confirmationBodySchema,
  decisionBodySchema,
  exemptionBodySchema,
  exemptionQuerySchema,
  type AnswerBody,
} from './peopleRequests';

/** One check of one entity, as a caller may see it. */
export type DescribeCheck = (
  options: CheckOfEntity & {
    credentials: BackstageCredentials;
    readable: Readable;
  },
) => Promise<CheckDetails>;

const RESULT = '/scorecards/:id/results/:kind/:namespace/:name';

type ResultParams = {
  id: string;
  kind: string;
  namespace: string;
  name: string;
};

/** What people write about scorecards: answers, confirmations and exemptions. */
export function addPeopleRoutes(
  router: Router,
  options: {
    answerDesk: AnswerDesk;
    auditor: AuditorService;
    checkFinder: CheckFinder;
    describeCheck: DescribeCheck;
    exemptionDesk: ExemptionDesk;
    exemptionList: ExemptionList;
    httpAuth: HttpAuthService;
    visibility: EntityVisibility;
  },
): void {
  const { answerDesk, checkFinder, describeCheck, exemptionDesk } = options;
  const { auditor, exemptionList, httpAuth, visibility } = options;

  router.put(
    `${RESULT}/answers/:check`,
    async (req: Request<ResultParams & { check: string }>, res: Response) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const version = readIfMatch(req);
      const { answer }: AnswerBody = parseInput(
        answerBodySchema,
        req.body,
        'body',
      );
      const place = placeOf(req.params, req.params.check);
      const other = normalizeRef(answer?.counterpartRef ?? '', 'component');
      const readable = await visibility.eachReadableNow(
        [place.entityRef, ...(other === undefined ? [] : [other])],
        credentials,
      );
      // Whether it is there at all is told only to those who may read it.
      const target = await checkFinder.findQuestion({ ...place, readable });
      await audited(
        {
          eventId: 'scorecard-answer',
          severityLevel: 'medium',
          request: req,
          meta: { actionType: answer ? 'update' : 'withdraw', ...place },
        },
        async () =>
          await answerDesk.answer({
            ...{ target, credentials, version, answer, readable },
          }),
      );
      res.json(await describeCheck({ ...place, credentials, readable }));
    },
  );

  router.post(
    `${RESULT}/answers/:check/confirmation`,
    async (req: Request<ResultParams & { check: string }>, res: Response) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const version = readIfMatch(req);
      const body = parseInput(confirmationBodySchema, req.body, 'body');
      const place = placeOf(req.params, req.params.check);
      const readable = await visibility.readableNow(
        place.entityRef,
        credentials,
      );
      const target = await checkFinder.findQuestion({ ...place, readable });
      await audited(
        {
          eventId: 'scorecard-answer',
          severityLevel: 'medium',
          request: req,
          meta: {
            actionType: body.confirmed ? 'confirm' : 'refuse',
            ...place,
          },
        },
        async () =>
          await answerDesk.confirm({
            ...{ target, credentials, version },
            ...{ confirmed: body.confirmed, remark: body.remark?.trim() },
          }),
      );
      res.json(await describeCheck({ ...place, credentials, readable }));
    },
  );

  router.post(
    `${RESULT}/exemptions`,
    async (req: Request<ResultParams>, res: Response) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const { check, reason, until } = parseInput(
        exemptionBodySchema,
        req.body,
        'body',
      );
      const place = placeOf(req.params, check);
      const readable = await visibility.readableNow(
        place.entityRef,
        credentials,
      );
      const target = await checkFinder.find({ ...place, readable });
      const id = await audited(
        {
          eventId: 'scorecard-exemption',
          severityLevel: 'medium',
          request: req,
          meta: { actionType: 'request', ...place, until },
        },
        async () =>
          await exemptionDesk.request({ target, credentials, reason, until }),
      );
      const answer = await exemptionDesk.open({ id, credentials, readable });
      res.status(201).json(answer);
    },
  );

  for (const decision of ['approve', 'deny', 'revoke'] as const) {
    router.post(`/exemptions/:id/${decision}`, async (req, res) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const { id } = req.params;
      const version = readIfMatch(req);
      const { remark } = parseInput(decisionBodySchema, req.body, 'body');
      const entityRef = await exemptionDesk.homeOf(id);
      const readable: Readable =
        entityRef === undefined
          ? { kind: 'none' }
          : await visibility.readableNow(entityRef, credentials);
      const { scorecard, check } = await exemptionDesk.open({
        ...{ id, credentials, readable },
      });
      await audited(
        {
          eventId: 'scorecard-exemption',
          severityLevel: 'medium',
          request: req,
          meta: {
            actionType: decision,
            ...{ exemption: id, entityRef, scorecard, check },
          },
        },
        async () =>
          await exemptionDesk.decide({
            ...{ id, credentials, readable, version, decision },
            remark: remark?.trim(),
          }),
      );
      res.json(await exemptionDesk.open({ id, credentials, readable }));
    });
  }

  router.get('/exemptions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const query = parseInput(exemptionQuerySchema, req.query, 'query');
    const readable = await visibility.readableTo(credentials);
    const answer = await exemptionList.list({
      ...{ ...query, credentials, readable },
    });
    sendWithEtag(req, res, answer);
  });

  /** Writes, and tells the auditor how it went. */
  async function audited<T>(
    event: AuditorServiceCreateEventOptions,
    write: () => Promise<T>,
  ): Promise<T> {
    const audit = await auditor.createEvent(event);
    try {
      const outcome = await write();
      if (outcome === 'stale') {
        throw new PreconditionFailedError(
          'Somebody else has written since it was read, read it again',
        );
      }
      await audit.success();
      return outcome;
    } catch (error) {
      await audit.fail({ error: error as Error });
      throw error;
    }
  }
}

function placeOf(params: ResultParams, check: string): CheckOfEntity {
  return { entityRef: readEntityRef(params), scorecard: params.id, check };
}
