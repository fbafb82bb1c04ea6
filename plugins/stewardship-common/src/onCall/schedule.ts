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

import type { Channels } from '../record/values';

/**
 * Somebody who is on call, as the source names them.
 *
 * @public
 */
export type OnCallPerson = {
  name: string;
  email?: string;
  /** Entity ref of the user, where the source says it or their e-mail address tells. */
  userRef?: string;
  /** How they are reached themselves, where the catalog says it. */
  channels?: Channels;
};

/**
 * Somebody being on call. It starts at `start` and has ended at `end`, so that a hand-over belongs to the next shift.
 *
 * @public
 */
export type OnCallShift = {
  /** 1 is called first; the next level when level 1 does not answer. */
  level: number;
  person: OnCallPerson;
  /** ISO 8601 in UTC. Absent where it has always been so. */
  start?: string;
  /** ISO 8601 in UTC. Absent where no end is planned. */
  end?: string;
};

/**
 * What an on-call source says: its levels in the order in which they are called, and who is on call when. Several people
 * may be on call in one level at the same time. Where a level has no shift at an instant, nobody is on call there.
 *
 * @public
 */
export type OnCallSchedule = {
  title?: string;
  /** The page about it in its own tool. */
  url?: string;
  levels: OnCallLevel[];
  /** In order of start. */
  shifts: OnCallShift[];
  /** What the source could not make sense of, in plain words; the rest of the schedule holds. */
  problems?: string[];
};

/**
 * One level of an on-call source.
 *
 * @public
 */
export type OnCallLevel = {
  level: number;
  title?: string;
  /** ISO 8601 duration after which the source itself calls the next level. */
  respondWithin?: string;
};
