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
import { InputError } from '@backstage/errors';

const SECTION = 'search.collators.runbooks';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 30 },
};

const DEFAULT_LOCATION =
  '/catalog/:namespace/:kind/:name/ownership?runbook=:id';

/** When runbooks are indexed, and where a result leads. */
export type CollatorConfig = {
  schedule: SchedulerServiceTaskScheduleDefinition;
  locationTemplate: string;
};

/** The section `search.collators.runbooks`, completed with what holds otherwise. */
export function readCollatorConfig(root: RootConfigService): CollatorConfig {
  return {
    schedule: readSchedule(root),
    locationTemplate: readLocationTemplate(root),
  };
}

function readSchedule(
  root: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  const config = root.getOptionalConfig(`${SECTION}.schedule`);
  if (!config) {
    return DEFAULT_SCHEDULE;
  }
  try {
    const schedule =
      readSchedulerServiceTaskScheduleDefinitionFromConfig(config);
    return {
      ...schedule,
      initialDelay: schedule.initialDelay ?? DEFAULT_SCHEDULE.initialDelay,
    };
  } catch (error) {
    throw new InputError(
      `Invalid configuration '${SECTION}.schedule': ${error}`,
    );
  }
}

function readLocationTemplate(root: RootConfigService): string {
  const key = `${SECTION}.locationTemplate`;
  const template = root.getOptionalString(key) ?? DEFAULT_LOCATION;
  if (!/^(\/(?!\/)|https?:\/\/)/.test(template)) {
    throw new InputError(
      `Invalid configuration '${key}': '${template}' must begin with / or https://`,
    );
  }
  // Search engines tell documents apart by their location.
  if (!/:id\b/.test(template)) {
    throw new InputError(
      `Invalid configuration '${key}': '${template}' must contain :id`,
    );
  }
  return template;
}
