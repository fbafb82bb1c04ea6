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

import { mockServices } from '@backstage/backend-test-utils';
import type { OnCallReading } from '@backstage-stewardship/plugin-stewardship-node';
import type { JsonObject } from '@backstage/types';
import {
  startFakePagerDuty,
  type FakePagerDuty,
  type FakePagerDutyData,
} from '@internal/fake-pagerduty';
import type { Clock } from '../client/Clock';
import { readPagerDutyConfig } from '../config';
import { PagerDutyOnCallProvider } from '../PagerDutyOnCallProvider';

export const TOKEN = 'canary-api-token-1f0c';
export const CLIENT_SECRET = 'canary-client-secret-77ab';

export const NOW = new Date('2026-11-21T09:00:00Z');
const DAY = 24 * 3600_000;
export const WINDOW = {
  from: new Date(NOW.getTime() - 7 * DAY),
  until: new Date(NOW.getTime() + 30 * DAY),
};

const running: FakePagerDuty[] = [];

/** A fake PagerDuty, closed by `closeAll`. */
export async function startFake(
  data: FakePagerDutyData,
  clock: Clock,
): Promise<FakePagerDuty> {
  const fake = await startFakePagerDuty({
    data,
    tokens: [TOKEN],
    now: () => new Date(clock.now()),
  });
  running.push(fake);
  return fake;
}

export async function closeAll(): Promise<void> {
  await Promise.all(running.splice(0).map(fake => fake.close()));
}

/** A clock that waits by moving on. */
export function createClock() {
  const clock = {
    time: NOW.getTime(),
    sleeps: [] as number[],
    now: () => clock.time,
    random: () => 0.5,
    async sleep(milliseconds: number, signal: AbortSignal) {
      signal.throwIfAborted();
      clock.sleeps.push(milliseconds);
      clock.time += milliseconds;
    },
  };
  return clock;
}

/** The provider over a fake PagerDuty. */
export async function createHarness(options: {
  data: FakePagerDutyData;
  /** The sections `pagerDuty` and `stewardship`; an API token unless told. */
  config?(fake: FakePagerDuty): JsonObject;
  timeoutMs?: number;
}) {
  const clock = createClock();
  const fake = await startFake(options.data, clock);
  const data = options.config?.(fake) ?? {
    pagerDuty: { apiBaseUrl: fake.url, apiToken: TOKEN },
  };
  const provider = new PagerDutyOnCallProvider({
    config: readPagerDutyConfig(mockServices.rootConfig({ data })),
    clock,
    timeoutMs: options.timeoutMs ?? 2_000,
  });
  return {
    clock,
    fake,
    provider,
    /** The readings by key, in the order in which they came. */
    async read(
      keys: string[],
      request: { signal?: AbortSignal; from?: Date; until?: Date } = {},
    ): Promise<Record<string, OnCallReading>> {
      const readings: Record<string, OnCallReading> = {};
      for await (const { key, reading } of provider.readOnCall({
        keys,
        ...WINDOW,
        signal: new AbortController().signal,
        ...request,
      })) {
        readings[key] = reading;
      }
      return readings;
    },
    paths: () => fake.requests.map(({ path }) => path),
  };
}
