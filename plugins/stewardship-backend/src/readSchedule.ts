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

import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { configProblem } from './configProblem';

const SCHEDULE_KEYS = {
  frequency: "must be a duration such as PT5M, or { cron: '*/5 * * * *' }",
  timeout: 'must be a duration such as PT5M',
  initialDelay: 'must be a duration such as PT5S',
  scope: 'must be global or local',
};

/** The schedule of a task, completed with what holds otherwise. */
export function readSchedule(options: {
  root: RootConfigService;
  /** The section that has it, below `stewardship`. */
  key:
    | 'sync'
    | 'onCall'
    | 'runbooks'
    | 'runbooks.linkCheck'
    | 'lifecycle'
    | 'scorecards'
    | 'costs';
  otherwise: SchedulerServiceTaskScheduleDefinition;
}): SchedulerServiceTaskScheduleDefinition {
  const { root, key: section, otherwise } = options;
  const config = root.getOptionalConfig(`stewardship.${section}.schedule`);
  if (!config) {
    return otherwise;
  }
  try {
    const { frequency, timeout, initialDelay, scope } =
      readSchedulerServiceTaskScheduleDefinitionFromConfig(config);
    return {
      frequency,
      timeout,
      initialDelay: initialDelay ?? otherwise.initialDelay,
      scope: scope ?? otherwise.scope,
    };
  } catch (error) {
    // The reader names the last part of the key at most.
    const [key, expected] = Object.entries(SCHEDULE_KEYS).find(([name]) =>
      new RegExp(`\\b${name}\\b`).test(String(error)),
    ) ?? ['frequency', SCHEDULE_KEYS.frequency];
    const value = config.getOptional(key);
    throw configProblem({
      path: [...section.split('.'), 'schedule', key],
      value,
      expected:
        value === undefined ? `it is missing and ${expected}` : expected,
    });
  }
}
