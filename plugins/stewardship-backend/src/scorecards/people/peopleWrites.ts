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
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import { readEntityRef } from '../../http/entityRefs';
import { PreconditionFailedError } from '../../http/ifMatch';
import type { CheckOfEntity } from './CheckFinder';
import type { WriteLimit } from './WriteLimit';

/** Scorecard of an entity, as a path. */
export const RESULT = '/scorecards/:id/results/:kind/:namespace/:name';

/** What `RESULT` names. */
export type ResultParams = {
  id: string;
  kind: string;
  namespace: string;
  name: string;
};

export function placeOf(params: ResultParams, check: string): CheckOfEntity {
  return { entityRef: readEntityRef(params), scorecard: params.id, check };
}

/** What all routes share by which people write. */
export function createPeopleWrites(options: {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  writeLimit: WriteLimit;
}) {
  const { auditor, httpAuth, writeLimit } = options;

  /** A user who does not write too often. */
  async function readWriter(req: Request<object>) {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    writeLimit.count(credentials.principal.userEntityRef);
    return credentials;
  }

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
      if (outcome === 'questionChanged') {
        throw new PreconditionFailedError(
          'The question has changed since it was read, read it again',
        );
      }
      await audit.success();
      return outcome;
    } catch (error) {
      await audit.fail({ error: error as Error });
      throw error;
    }
  }

  return { readWriter, audited };
}
