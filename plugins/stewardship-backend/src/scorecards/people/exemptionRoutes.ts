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

import type { Request, Response, Router } from 'express';
import type { Readable } from '../../catalog/readable';
import type { EntityVisibility } from '../../http/EntityVisibility';
import { readIfMatch } from '../../http/ifMatch';
import { parseInput } from '../../http/parseInput';
import { sendWithEtag } from '../../http/sendWithEtag';
import type { CheckFinder } from './CheckFinder';
import type { ExemptionDesk } from './ExemptionDesk';
import type { ExemptionList } from './ExemptionList';
import {
  decisionBodySchema,
  exemptionBodySchema,
  exemptionQuerySchema,
} from './peopleRequests';
import {
  createPeopleWrites,
  placeOf,
  RESULT,
  type ResultParams,
} from './peopleWrites';

/** Exemptions: asking for them, deciding about them, and all of them. */
export function addExemptionRoutes(
  router: Router,
  options: Parameters<typeof createPeopleWrites>[0] & {
    checkFinder: CheckFinder;
    exemptionDesk: ExemptionDesk;
    exemptionList: ExemptionList;
    visibility: EntityVisibility;
  },
): void {
  const { checkFinder, exemptionDesk, exemptionList } = options;
  const { httpAuth, visibility } = options;
  const { readWriter, audited } = createPeopleWrites(options);

  router.post(
    `${RESULT}/exemptions`,
    async (req: Request<ResultParams>, res: Response) => {
      const credentials = await readWriter(req);
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
      const credentials = await readWriter(req);
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
}
