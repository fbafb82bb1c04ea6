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
import {
  parseDuration,
  type FactDefinition,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { z } from 'zod';
import { configProblem } from './configProblem';
import { readSchedule } from './readSchedule';
import type { ScorecardSourceSettings } from './scorecards/definitions/ScorecardSources';
import type { scorecards } from './scorecardSchema';

/** A source whose facts are sent to us. */
export type FactSourceSettings = {
  id: string;
  title: string;
  /** ISO 8601 duration; absent where facts hold until they are sent anew. */
  timeToLive?: string;
  /** Absent where any name may be sent. */
  facts?: FactDefinition[];
};

/** What an organization decides about its scorecards. */
export type ScorecardSettings = {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Into how many tasks an evaluation is split. */
  shards: number;
  sources: ScorecardSourceSettings[];
  factSources: FactSourceSettings[];
  exemptions: {
    /** Whether only owners may ask for one. */
    ownersOnly: boolean;
    longestDays: number;
  };
  /** Whether owners are reminded of answers that end. */
  reminders: { enabled: boolean };
  /** Days for which changes of facts and results are kept. */
  keepHistoryDays: number;
};

type ScorecardInput = z.infer<typeof scorecards>;

const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 25 },
  scope: 'global',
};

/** The `stewardship.scorecards` section, completed with what holds otherwise. */
export function readScorecardSettings(
  root: RootConfigService,
  input: ScorecardInput = {},
): ScorecardSettings {
  const { exemptions, reminders } = input;
  const ids = new Set<string>();
  for (const [index, { id }] of (input.factSources ?? []).entries()) {
    if (ids.has(id)) {
      throw configProblem({
        path: ['scorecards', 'factSources', index, 'id'],
        value: id,
        expected: 'is the id of another source as well; write another id',
      });
    }
    ids.add(id);
  }
  return {
    schedule: readSchedule({ root, key: 'scorecards', otherwise: SCHEDULE }),
    shards: input.shards ?? 4,
    sources: (input.sources ?? []).map(source =>
      'file' in source
        ? {
            name: source.file,
            kind: 'file',
            // Meant as those of catalog locations are: from where the backend runs.
            path: resolve(source.file),
          }
        : { name: source.url, kind: 'url', url: source.url },
    ),
    factSources: (input.factSources ?? []).map(source => ({
      ...source,
      title: source.title ?? source.id,
    })),
    exemptions: {
      ownersOnly: exemptions?.requesters !== 'permitted',
      longestDays: days(exemptions?.longest ?? 'P365D'),
    },
    reminders: { enabled: reminders?.enabled ?? true },
    keepHistoryDays: days(input.keepHistory ?? 'P400D'),
  };
}

function days(text: string): number {
  return Math.max(1, Math.round(parseDuration(text)?.as('days') ?? 0));
}
