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

import { DateTime } from 'luxon';
import type { FakePagerDutyData, FakePolicy } from './data';
import type { Resources } from './resources';
import { shiftsOf } from './shifts';

/** What `/oncalls` may be asked for. */
export type OnCallQuery = {
  policyIds: string[];
  scheduleIds: string[];
  userIds: string[];
  since: Date;
  until: Date;
  earliest: boolean;
  timeZone: string;
  include: string[];
};

/** Somebody being on call. */
export type OnCallEntry = {
  policy: FakePolicy;
  level: number;
  scheduleId?: string;
  userId: string;
  start?: number;
  end?: number;
};

/** The entries of `/oncalls`, by policy, level and start. */
export function onCallsOf(
  data: FakePagerDutyData,
  query: OnCallQuery,
): OnCallEntry[] {
  const users = new Set(data.users.map(({ id }) => id));
  const entries = data.policies
    .filter(
      ({ id }) =>
        (!query.policyIds.length || query.policyIds.includes(id)) &&
        !data.forbidden?.includes(id),
    )
    .flatMap(policy => entriesOf(data, policy, query))
    .filter(
      ({ scheduleId, userId }) =>
        users.has(userId) &&
        (!query.scheduleIds.length ||
          query.scheduleIds.includes(scheduleId ?? '')) &&
        (!query.userIds.length || query.userIds.includes(userId)),
    );
  return query.earliest ? earliestOf(entries) : entries;
}

/** An entry as the API shows it. */
export function showOnCall(
  entry: OnCallEntry,
  options: {
    data: FakePagerDutyData;
    query: OnCallQuery;
    resources: Resources;
  },
): Record<string, unknown> {
  const { data, query, resources } = options;
  const schedule = data.schedules.find(({ id }) => id === entry.scheduleId);
  const user = data.users.find(({ id }) => id === entry.userId);
  return {
    escalation_policy: query.include.includes('escalation_policies')
      ? resources.policy(entry.policy)
      : resources.policyReference(entry.policy),
    escalation_level: entry.level,
    schedule: schedule ? resources.scheduleReference(schedule) : null,
    user:
      user &&
      (query.include.includes('users')
        ? resources.user(user)
        : resources.userReference(user)),
    start: timeText(entry.start, query.timeZone),
    end: timeText(entry.end, query.timeZone),
  };
}

function entriesOf(
  data: FakePagerDutyData,
  policy: FakePolicy,
  query: OnCallQuery,
): OnCallEntry[] {
  const window = {
    from: query.since.getTime(),
    // Asked for one instant, whoever is on call at it counts.
    until: Math.max(query.until.getTime(), query.since.getTime() + 1),
  };
  return policy.levels.flatMap(({ users, schedules }, index) => {
    const level = index + 1;
    const permanent = (users ?? []).map(userId => ({ policy, level, userId }));
    const turns = (schedules ?? []).flatMap(scheduleId =>
      data.schedules
        .filter(({ id }) => id === scheduleId)
        .flatMap(schedule => shiftsOf(schedule, window))
        .map(({ user, start, end }) => ({
          policy,
          level,
          scheduleId,
          userId: user,
          start,
          end,
        })),
    );
    return [...permanent, ...turns.sort((a, b) => a.start - b.start)];
  });
}

function earliestOf(entries: OnCallEntry[]): OnCallEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ policy, level, userId }) => {
    const key = `${policy.id} ${level} ${userId}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function timeText(instant: number | undefined, zone: string): string | null {
  return instant === undefined
    ? null
    : DateTime.fromMillis(instant, { zone }).toISO({
        suppressMilliseconds: true,
      });
}
