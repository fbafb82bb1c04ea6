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

import type { Calendar } from './readCalendar';

/** A calendar as it was when it had an etag. */
export type RememberedCalendar = {
  etag: string;
  calendar: Calendar;
  /** Length of its text. */
  size: number;
};

/** Calendars that may not have changed since, as many as there is room for; those not used for longest go first. */
export class CalendarMemory {
  readonly #calendars = new Map<string, RememberedCalendar>();
  readonly #room: number;
  #taken = 0;

  constructor(options: {
    /** For the texts of all together, in characters. */
    room: number;
  }) {
    this.#room = options.room;
  }

  get(url: string): RememberedCalendar | undefined {
    const found = this.#calendars.get(url);
    if (found) {
      this.#calendars.delete(url);
      this.#calendars.set(url, found);
    }
    return found;
  }

  set(url: string, remembered: RememberedCalendar): void {
    this.delete(url);
    this.#calendars.set(url, remembered);
    this.#taken += remembered.size;
    for (const oldest of this.#calendars.keys()) {
      if (this.#taken <= this.#room) {
        return;
      }
      this.delete(oldest);
    }
  }

  delete(url: string): void {
    this.#taken -= this.#calendars.get(url)?.size ?? 0;
    this.#calendars.delete(url);
  }
}
