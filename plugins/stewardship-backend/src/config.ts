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
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  defaultRecordSettings,
  parseDuration,
  type FailureMode,
  type RecordConcern,
  type RecordSettings,
  type Rota,
  type SupportHours,
  type SupportTier,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import type { SyncSettings } from './catalog/CatalogSync';
import { configProblem, likelyKey, schemaProblem } from './configProblem';
import type { HoursInput } from './configFormats';
import { configSchema, spellingOf } from './configSchema';
import { readSchedule } from './readSchedule';
import {
  readLifecycleSettings,
  type LifecycleSettings,
} from './readLifecycleSettings';
import { readCostSettings } from './readCostSettings';
import { readRunbookSettings } from './readRunbookSettings';
import {
  readScorecardSettings,
  type ScorecardSettings,
} from './readScorecardSettings';
import type { RunbookSettings } from './runbooks/createRunbooks';
import type { CostSettings } from './showback/CostSettings';

/** The configuration, read once. */
export type StewardshipConfig = {
  record: RecordSettings;
  sync: SyncSettings & { schedule: SchedulerServiceTaskScheduleDefinition };
  onCall: {
    schedule: SchedulerServiceTaskScheduleDefinition;
    /** Whose names are shown: of everybody, only of those on call now, or of nobody. */
    showNames: 'always' | 'onCallOnly' | 'never';
    /** Age from which on-call data are not relied on. */
    staleAfterMs: number;
  };
  runbooks: RunbookSettings;
  lifecycle: LifecycleSettings;
  scorecards: ScorecardSettings;
  costs: CostSettings;
  /** Kinds that the directory lists where no kind is asked for. */
  directoryKinds: string[];
};

const SYNC_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 5 },
  scope: 'global',
};

const ON_CALL_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 10 },
  scope: 'global',
};

const DEFAULT_KINDS = ['Component', 'System', 'API', 'Resource', 'Domain'];

/** Throws an `InputError` that names the key, quotes the value and says what would be right. */
export function readConfig(root: RootConfigService): StewardshipConfig {
  const data = root.getOptional('stewardship') ?? {};
  const parsed = configSchema.safeParse(data);
  if (!parsed.success) {
    throw schemaProblem(parsed.error.issues[0], data);
  }
  // Other modules own other keys, so only what looks like a slip is refused.
  for (const key of Object.keys(data)) {
    const meant = likelyKey(key, Object.keys(configSchema.shape));
    if (meant) {
      throw configProblem({
        path: [key],
        expected: `the key has no meaning; did you mean '${meant}'?`,
      });
    }
  }
  const {
    sync,
    directory,
    onCall,
    runbooks,
    lifecycle,
    scorecards,
    costs,
    ...record
  } = parsed.data;
  return {
    record: readRecordSettings(record, runbooks?.failureModes),
    runbooks: readRunbookSettings(root, runbooks),
    lifecycle: readLifecycleSettings(root, lifecycle),
    scorecards: readScorecardSettings(root, scorecards),
    costs: readCostSettings(root, costs),
    directoryKinds: directory?.kinds ?? DEFAULT_KINDS,
    sync: {
      schedule: readSchedule({ root, key: 'sync', otherwise: SYNC_SCHEDULE }),
      vanishLimit: sync?.vanishLimit ?? 0.2,
      vanishAcceptAfterMs: millis(sync?.vanishAcceptAfter ?? 'P1D'),
      keepRemovedMs: millis(sync?.keepRemoved ?? 'P30D'),
    },
    onCall: {
      schedule: readSchedule({
        root,
        key: 'onCall',
        otherwise: ON_CALL_SCHEDULE,
      }),
      showNames: onCall?.showNames ?? 'always',
      staleAfterMs: millis(onCall?.staleAfter ?? 'PT2H'),
    },
  };
}

type RecordInput = Omit<
  z.infer<typeof configSchema>,
  | 'sync'
  | 'directory'
  | 'onCall'
  | 'runbooks'
  | 'lifecycle'
  | 'scorecards'
  | 'costs'
>;

function readRecordSettings(
  input: RecordInput,
  failureModes = defaultRecordSettings.failureModes,
): RecordSettings {
  const supportHours = new Map(defaultRecordSettings.supportHours);
  for (const [name, hours] of Object.entries(input.supportHours ?? {})) {
    supportHours.set(name, toHours(hours));
  }
  const supportTiers = (
    input.supportTiers?.map((tier, index) => ({
      ...tier,
      supportHours: tier.supportHours
        ? hoursOf(tier.supportHours, supportHours, [
            'supportTiers',
            index,
            'supportHours',
          ])
        : undefined,
    })) ??
    // A default tier that promises business hours means those of this organization, and asks for no other failure modes.
    defaultRecordSettings.supportTiers.map(tier => ({
      ...tier,
      supportHours: supportHours.get(
        tier.supportHours?.kind === 'always' ? '24x7' : 'business',
      ),
      requiredFailureModes: tier.requiredFailureModes.filter(mode =>
        failureModes.some(({ id }) => id === mode),
      ),
    }))
  ).sort((a, b) => a.rank - b.rank);
  const ids = new Set(supportTiers.map(({ id }) => id));
  const defaultSupportTier = input.defaults?.supportTier;
  const named = Object.entries(input.tierValues ?? {}).map(([value, id]) => ({
    path: ['tierValues', value],
    id,
  }));
  if (defaultSupportTier) {
    named.push({ path: ['defaults', 'supportTier'], id: defaultSupportTier });
  }
  for (const { path, id } of named) {
    if (!ids.has(id)) {
      throw configProblem({
        path,
        value: id,
        expected: `is not one of the support tiers ${[...ids].join(', ')}`,
      });
    }
  }
  checkFailureModes(supportTiers, failureModes);
  return {
    supportTiers,
    failureModes,
    supportHours,
    tierValues: new Map(
      Object.entries(input.tierValues ?? {}).map(([value, id]) => [
        spellingOf(value),
        id,
      ]),
    ),
    environments: input.environments ?? defaultRecordSettings.environments,
    duties: input.duties ?? defaultRecordSettings.duties,
    minimumPeople: input.minimumPeople ?? defaultRecordSettings.minimumPeople,
    defaultSupportTier,
    reviewEvery: input.defaults?.reviewEvery,
    sources: [...configuredSources(input), ...defaultRecordSettings.sources],
    rotas: configuredRotas(input, supportHours),
    aliases: [
      ...(input.contact?.aliases ?? []),
      ...defaultRecordSettings.aliases,
    ],
  };
}

/** A tier that asks for what there is none of could never be satisfied. */
function checkFailureModes(
  tiers: SupportTier[],
  failureModes: FailureMode[],
): void {
  for (const [index, { requiredFailureModes }] of tiers.entries()) {
    const unknown = requiredFailureModes.findIndex(
      mode => !failureModes.some(({ id }) => id === mode),
    );
    if (unknown !== -1) {
      throw configProblem({
        path: ['supportTiers', index, 'requiredFailureModes', unknown],
        value: requiredFailureModes[unknown],
        expected: `is not one of the failure modes ${failureModes
          .map(({ id }) => id)
          .join(', ')}`,
      });
    }
  }
}

function configuredRotas(
  input: RecordInput,
  supportHours: Map<string, SupportHours>,
): Map<string, Rota> {
  return new Map(
    Object.entries(input.rotas ?? {}).map(([id, { hours, ...rota }]) => {
      const path = ['rotas', id, 'hours'];
      const whenOnCall = hours && hoursOf(hours, supportHours, path);
      return [id, { id, ...rota, ...(whenOnCall && { hours: whenOnCall }) }];
    }),
  );
}

function configuredSources(input: RecordInput): RecordSettings['sources'] {
  const aliases = Object.entries(input.annotationAliases ?? {}).flatMap(
    ([concern, annotations]) =>
      annotations.map(annotation => ({ concern, source: { annotation } })),
  );
  const sources = Object.entries(input.sources ?? {}).flatMap(
    ([concern, list]) => list.map(source => ({ concern, source })),
  );
  // The schema has checked that the names are concerns.
  return [...sources, ...aliases].map(({ concern, source }) => ({
    concern: concern as RecordConcern,
    source,
  }));
}

function hoursOf(
  input: HoursInput | string,
  known: Map<string, SupportHours>,
  path: PropertyKey[],
): SupportHours {
  if (typeof input !== 'string') {
    return toHours(input);
  }
  const hours = known.get(input);
  if (!hours) {
    throw configProblem({
      path,
      value: input,
      expected: `is not one of ${[...known.keys()].join(', ')}`,
    });
  }
  return hours;
}

function toHours(input: HoursInput): SupportHours {
  return input === 'always' ? { kind: 'always' } : { kind: 'weekly', ...input };
}

function millis(duration: string): number {
  return parseDuration(duration)?.toMillis() ?? 0;
}
