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

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import type { Request, Response, Router } from 'express';
import type { Readable } from '../../catalog/readable';
import { normalizeRef } from '../../http/entityRefs';
import type { EntityVisibility } from '../../http/EntityVisibility';
import { readIfMatch } from '../../http/ifMatch';
import { parseInput } from '../../http/parseInput';
import type { AnswerDesk } from './AnswerDesk';
import type { CheckFinder, CheckOfEntity } from './CheckFinder';
import {
  answerBodySchema,
  confirmationBodySchema,
  type AnswerBody,
} from './peopleRequests';
import {
  createPeopleWrites,
  placeOf,
  RESULT,
  type ResultParams,
} from './peopleWrites';

/** One check of one entity, as a caller may see it. */
export type DescribeCheck = (
  options: CheckOfEntity & {
    credentials: BackstageCredentials;
    readable: Readable;
  },
) => Promise<CheckDetails>;

/** Answers to questions, and what the other party says of them. */
export function addAnswerRoutes(
  router: Router,
  options: Parameters<typeof createPeopleWrites>[0] & {
    answerDesk: AnswerDesk;
    checkFinder: CheckFinder;
    describeCheck: DescribeCheck;
    visibility: EntityVisibility;
  },
): void {
  const { answerDesk, checkFinder, describeCheck, visibility } = options;
  const { readWriter, audited } = createPeopleWrites(options);

  router.put(
    `${RESULT}/answers/:check`,
    async (req: Request<ResultParams & { check: string }>, res: Response) => {
      const credentials = await readWriter(req);
      const version = readIfMatch(req);
      const { answer, questionVersion }: AnswerBody = parseInput(
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
          severityLevel: answer?.draft ? 'low' : 'medium',
          request: req,
          meta: { actionType: actionOf(answer), ...place },
        },
        async () =>
          await answerDesk.answer({
            ...{ target, credentials, version, answer, readable },
            ...(questionVersion !== undefined && { questionVersion }),
          }),
      );
      res.json(await describeCheck({ ...place, credentials, readable }));
    },
  );

  router.delete(
    `${RESULT}/answers/:check/draft`,
    async (req: Request<ResultParams & { check: string }>, res: Response) => {
      const credentials = await readWriter(req);
      const version = readIfMatch(req);
      const place = placeOf(req.params, req.params.check);
      const readable = await visibility.readableNow(
        place.entityRef,
        credentials,
      );
      const target = await checkFinder.findQuestion({ ...place, readable });
      await audited(
        {
          eventId: 'scorecard-answer',
          severityLevel: 'low',
          request: req,
          meta: { actionType: 'discard-draft', ...place },
        },
        async () =>
          await answerDesk.discardDraft({ target, credentials, version }),
      );
      res.json(await describeCheck({ ...place, credentials, readable }));
    },
  );

  router.post(
    `${RESULT}/answers/:check/confirmation`,
    async (req: Request<ResultParams & { check: string }>, res: Response) => {
      const credentials = await readWriter(req);
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
}

function actionOf(answer: AnswerBody['answer']): string {
  if (!answer) {
    return 'withdraw';
  }
  return answer.draft ? 'draft' : 'update';
}
