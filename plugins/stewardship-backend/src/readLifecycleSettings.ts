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

import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseDuration } from '@backstage-stewardship/plugin-stewardship-common';
import type { z } from 'zod';
import { configProblem } from './configProblem';
import type { CycleOverride } from './lifecycle/feeds/overrides';
import type { lifecycle } from './lifecycleSchema';
import { readSchedule } from './readSchedule';

/** A file of products that the organization keeps itself. */
export type ProductFileSettings = { id: string; title: string } & (
  | {
      kind: 'file';
      /** Absolute. */
      path: string;
    }
  | { kind: 'url'; url: string }
);

/** What an organization decides about the technology lifecycle. */
export type LifecycleSettings = {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Milliseconds from one reading of a source of release cycles to the next; local files are read each time. */
  refreshEveryMs: number;
  /** Of two with the same product, the first one counts. */
  products: ProductFileSettings[];
  overrides: CycleOverride[];
  boms: {
    /** Milliseconds from one reading of a bill of materials to the next. */
    refreshEveryMs: number;
    /** Absolute paths of folders on the machine of the backend that may be read. */
    localFolders: string[];
  };
  /** Whether only owners may decide. */
  ownersOnly: boolean;
  notifications: {
    enabled: boolean;
    /** Days before an end on which notices are sent, the most first. */
    daysBefore: number[];
  };
  /** Age in milliseconds from which release cycles are shown as old. */
  staleAfterMs: number;
};

type LifecycleInput = z.infer<typeof lifecycle>;
type ProductsInput = NonNullable<LifecycleInput['products']>;
type OverridesInput = NonNullable<LifecycleInput['overrides']>;

/** Often, as most sources are not due most of the time. */
const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 20 },
  scope: 'global',
};

/** The `stewardship.lifecycle` section, completed with what holds otherwise. */
export function readLifecycleSettings(
  root: RootConfigService,
  input: LifecycleInput = {},
): LifecycleSettings {
  const { boms, notifications } = input;
  return {
    schedule: readSchedule({ root, key: 'lifecycle', otherwise: SCHEDULE }),
    refreshEveryMs: millis(input.refreshEvery ?? 'P1D'),
    products: readProductFiles(input.products ?? []),
    overrides: (input.overrides ?? []).map(toOverride),
    boms: {
      refreshEveryMs: millis(boms?.refreshEvery ?? 'P1D'),
      // Relative ones are meant as those of catalog locations are: from where the backend runs.
      localFolders: (boms?.localFolders ?? []).map(folder => resolve(folder)),
    },
    ownersOnly: input.deciders !== 'permitted',
    notifications: {
      enabled: notifications?.enabled ?? true,
      daysBefore: [...(notifications?.daysBefore ?? [180, 90, 30])].sort(
        (a, b) => b - a,
      ),
    },
    staleAfterMs: millis(input.staleAfter ?? 'P7D'),
  };
}

function readProductFiles(inputs: ProductsInput): ProductFileSettings[] {
  const seen = new Map<string, number>();
  return inputs.map((input, index) => {
    const place = 'file' in input ? input.file : input.url;
    const name = nameOf(place);
    const id = input.id ?? idOf(name);
    const first = seen.get(id);
    if (first !== undefined) {
      throw configProblem({
        path: ['lifecycle', 'products', index, 'id'],
        value: id,
        expected: `is the id of products.${first} as well; write another id`,
      });
    }
    seen.set(id, index);
    const shared = { id, title: input.title ?? name };
    return 'file' in input
      ? { ...shared, kind: 'file', path: resolve(input.file) }
      : { ...shared, kind: 'url', url: input.url };
  });
}

/** The name of the file; addresses of some tools end with nothing of the kind. */
function nameOf(place: string): string {
  const path = URL.canParse(place) ? new URL(place).pathname : place;
  return basename(path) || place;
}

function idOf(name: string): string {
  const id = name
    .replace(/\.(ya?ml|json)$/i, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return (
    id || `file-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  );
}

function toOverride(input: OverridesInput[number]): CycleOverride {
  const { product, cycle, reason, ...ends } = input;
  const milestones = Object.fromEntries(
    Object.entries(ends).filter(([, end]) => end !== undefined),
  );
  return {
    product,
    ...(cycle !== undefined && { cycle }),
    reason,
    milestones,
  };
}

function millis(duration: string): number {
  return parseDuration(duration)?.toMillis() ?? 0;
}
