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
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import type {
  ScorecardDetails,
  ScorecardsPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../catalog/readable';
import { normalizeRef } from '../http/entityRefs';
import type { EntityVisibility } from '../http/EntityVisibility';

type Asked = {
  entityRef: string;
  credentials: BackstageCredentials;
  readable: Readable;
};

/** Registers the action `read-scorecard`, for assistants over MCP and for scaffolder templates. */
export function registerReadScorecard(options: {
  actionsRegistry: ActionsRegistryService;
  /** One scorecard; throws a `NotFoundError` where the entity is not there, or not for the caller. */
  describe: (
    request: Asked & { scorecard: string },
  ) => Promise<ScorecardDetails>;
  /** All scorecards in short; throws as `describe` does. */
  summarize: (request: Asked) => Promise<ScorecardsPicture>;
  visibility: EntityVisibility;
}): void {
  const { actionsRegistry, describe, summarize, visibility } = options;

  actionsRegistry.register({
    name: 'read-scorecard',
    title: 'Read the scorecards of a service',
    description: `Tells how a service or any other entity of the software catalog stands with its scorecards.

With scorecard, the id of one of them: every check with its state (pass, fail, exempt, notApplicable, unknown or error), the reason
for it, the facts or the answer behind it, and what to do about it (remediation). Without scorecard: for each scorecard the level
reached, the score with its denominator, what is missing for the next level, the most important failing checks, and how many checks
are undecided or wait for an answer. A check that is unknown has neither passed nor failed. Scores are in thousandths of weight:
earned of possible.

Reads stored data only, evaluates nothing and changes nothing. Entities that the caller may not read are answered as if they did
not exist.`,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .max(500)
            .describe('Entity reference, for example component:default/pay'),
          scorecard: z
            .string()
            .max(200)
            .optional()
            .describe('Id of one scorecard; all of them in short without it'),
        }),
      output: z =>
        z.object({
          scorecard: z
            .object({ id: z.string(), checks: z.array(z.unknown()) })
            .passthrough()
            .optional(),
          scorecards: z
            .object({
              evaluated: z.boolean(),
              items: z.array(z.object({ id: z.string() }).passthrough()),
            })
            .optional(),
        }),
    },
    attributes: { readOnly: true, destructive: false, idempotent: true },
    action: async ({ input, credentials }) => {
      const entityRef = normalizeRef(input.entityRef, 'component');
      if (!entityRef) {
        throw new InputError(
          `'${input.entityRef}' is not an entity reference, such as component:default/payments`,
        );
      }
      const readable = await visibility.readableNow(entityRef, credentials);
      const asked = { entityRef, credentials, readable };
      const { scorecard } = input;
      const output =
        scorecard === undefined
          ? { scorecards: await summarize(asked) }
          : { scorecard: await describe({ ...asked, scorecard }) };
      // As JSON, without what is undefined.
      return { output: JSON.parse(JSON.stringify(output)) };
    },
  });
}
