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

import { oneLine } from '../../sources/oneLine';

const FIX =
  "Write the address of the calendar behind 'ics:', as in 'ics:https://calendar.example/team.ics'.";

/** Where a key says that the calendar is. */
export type CalendarAddress =
  | { status: 'read'; url: string; host: string }
  | { status: 'wrong'; message: string; fix: string };

/** Reads the key of a source. `webcal:` is how calendar programs are told to subscribe to an address of the web. */
export function calendarAddress(key: string): CalendarAddress {
  const text = key.trim().replace(/^webcals?:\/\//i, 'https://');
  if (!URL.canParse(text) || !/^https?:\/\//i.test(text)) {
    return {
      status: 'wrong',
      message: `'${oneLine(key)}' is not the address of a calendar.`,
      fix: FIX,
    };
  }
  const url = new URL(text);
  if (url.username || url.password) {
    return {
      status: 'wrong',
      message: `The address of the calendar at '${url.host}' has a user name or password in it.`,
      fix: 'Use the secret address that the calendar offers for subscribing, or one that needs no password.',
    };
  }
  return { status: 'read', url: url.href, host: url.host };
}
