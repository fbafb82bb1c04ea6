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

import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import { normalizeRef } from '../http/entityRefs';
import type { EntityVisibility } from '../http/EntityVisibility';
import type { OwnGroups } from '../scorecards/fleet/OwnGroups';
import type { ScorecardTasks } from '../scorecards/fleet/ScorecardTasks';

/** Registers the action `list-scorecard-tasks`, for assistants over MCP and for scaffolder templates. */
export function registerListScorecardTasks(options: {
  actionsRegistry: ActionsRegistryService;
  ownGroups: OwnGroups;
  scorecardTasks: ScorecardTasks;
  visibility: EntityVisibility;
}): void {
  const { actionsRegistry, ownGroups, scorecardTasks, visibility } = options;

  actionsRegistry.register({
    name: 'list-scorecard-tasks',
    title: 'List what a team must do next',
    description: `Lists what scorecards ask of a team, what matters most first: checks that fail and questions that nobody has answered or
that were answered too long ago, for all services of the team and of the groups below it. The most critical services come first,
then what keeps a service from its next level, then what weighs most. Each task names the service, the scorecard, the check, the
reason, and what to do about it where the scorecard says so. A question that only some groups may answer is a task of these groups.
totalItems says how many there are in all, teams for how many owners and groups they were looked for, and evaluated whether there was
an evaluation yet.

Give owner, such as group:default/team-shop; without it, the tasks are those of the caller and of the caller's groups. Reads stored
data only and changes nothing. Services that the caller may not read are left out.`,
    schema: {
      input: z =>
        z.object({
          owner: z
            .string()
            .max(500)
            .optional()
            .describe('Entity reference of a group or user'),
          scorecard: z
            .string()
            .max(200)
            .optional()
            .describe('Id of a scorecard, for its checks alone'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(200)
            .optional()
            .describe('How many tasks at most; 25 without it'),
        }),
      output: z =>
        z.object({
          items: z.array(
            z
              .object({
                entity: z.object({ ref: z.string() }).passthrough(),
                scorecard: z.string(),
                toDo: z.object({ check: z.string() }).passthrough(),
              })
              .passthrough(),
          ),
          totalItems: z.number(),
          teams: z.number(),
          evaluated: z.boolean(),
        }),
    },
    attributes: { readOnly: true, destructive: false, idempotent: true },
    action: async ({ input, credentials }) => {
      const { scorecard, limit } = input;
      const owner =
        input.owner === undefined
          ? undefined
          : normalizeRef(input.owner, 'group');
      if (input.owner !== undefined && !owner) {
        throw new InputError(
          `'${input.owner}' is not an entity reference, such as group:default/team-shop`,
        );
      }
      const readable = await visibility.readableTo(credentials);
      const whose = owner
        ? { owner: [owner] }
        : { own: await ownGroups.find(credentials, readable) };
      const page = await scorecardTasks.listTasks(
        { ...whose, scorecard, limit },
        readable,
      );
      // As JSON, without what is undefined.
      return { output: JSON.parse(JSON.stringify(page)) };
    },
  });
}
