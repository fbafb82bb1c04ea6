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

import { resolve } from 'node:path';
import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseDuration } from '@backstage-stewardship/plugin-stewardship-common';
import type { z } from 'zod';
import { readSchedule } from './readSchedule';
import type { runbooks } from './runbookSchema';
import type { RunbookSettings } from './runbooks/createRunbooks';

/** Often, as most places are not due most of the time. */
const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 15 },
  scope: 'global',
};

const LINK_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { days: 1 },
  timeout: { hours: 1 },
  initialDelay: { minutes: 5 },
  scope: 'global',
};

/** The `stewardship.runbooks` section, completed with what holds otherwise. */
export function readRunbookSettings(
  root: RootConfigService,
  input: z.infer<typeof runbooks> = {},
): RunbookSettings {
  const { techDocs, linkCheck } = input;
  return {
    schedule: readSchedule({ root, key: 'runbooks', otherwise: SCHEDULE }),
    refreshEveryMs: millis(input.refreshEvery ?? 'PT1H'),
    reviewEvery: input.reviewEvery ?? 'P1Y',
    ownersOnly: input.reviewers !== 'permitted',
    imageHosts: input.imageHosts ?? [],
    // Relative ones are meant as those of catalog locations are: from where the backend runs.
    localFolders: (input.localFolders ?? []).map(folder => resolve(folder)),
    ...(techDocs?.enabled !== false && {
      techDocs: {
        folder: techDocs?.folder ?? 'docs/runbooks',
        refreshEveryMs: millis(techDocs?.refreshEvery ?? 'P1D'),
      },
    }),
    ...(linkCheck?.enabled && {
      linkCheck: {
        schedule: readSchedule({
          root,
          key: 'runbooks.linkCheck',
          otherwise: LINK_SCHEDULE,
        }),
      },
    }),
  };
}

function millis(duration: string): number {
  return parseDuration(duration)?.toMillis() ?? 0;
}
