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

/** Somebody who can be on call. */
export type FakeUser = { id: string; name: string; email?: string };

/** People who take turns. */
export type FakeRotation = {
  /** Ids of users, in the order of their turns. */
  members: string[];
  /** ISO 8601: whole days and weeks are counted by the calendar of the time zone, hours by the clock. */
  shift: string;
  /** When a turn of the first member began, on the wall clock of the time zone: `2026-01-05T09:00`. */
  anchor: string;
  /** The times at which anybody is on call at all; always unless told. */
  only?: {
    /** 1 is Monday. */
    weekdays: number[];
    /** `HH:mm` */
    from: string;
    /** `HH:mm`; at or before `from` means the next day. */
    to: string;
  };
};

/** A schedule: a later rotation goes before an earlier one, an override before all. */
export type FakeSchedule = {
  id: string;
  name: string;
  timeZone: string;
  rotations: FakeRotation[];
  /** `start` and `end` are ISO 8601 with an offset. */
  overrides?: { user: string; start: string; end: string }[];
  /** Made of shifts instead of layers: policies refer to it as `schedule_v3_reference`. */
  v3?: boolean;
};

/** An escalation policy with its levels, first to be called first. */
export type FakePolicy = {
  id: string;
  name: string;
  loops?: number;
  levels: { delayInMinutes: number; users?: string[]; schedules?: string[] }[];
};

/** A service, which always has a policy. */
export type FakeService = {
  id: string;
  name: string;
  policy: string;
  integrationKeys?: string[];
  status?: 'active' | 'warning' | 'critical' | 'maintenance' | 'disabled';
};

/** Everything that the fake knows. It may be changed while it runs. */
export type FakePagerDutyData = {
  users: FakeUser[];
  schedules: FakeSchedule[];
  policies: FakePolicy[];
  services: FakeService[];
  /** Served as `/calendars/<name>.ics`. */
  calendars?: Record<string, string>;
  /** Ids of services and policies that the tokens may not read. */
  forbidden?: string[];
};
