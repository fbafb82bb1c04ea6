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

import ICAL from 'ical.js';
import { timeOf, wallTimeOf, type WallTime } from './CalendarZones';

const MAX_LOOKS = 5_000;

/**
 * Follows a rule of recurrence on the wall clock. The library looks for the next time until it finds one, for ever where
 * there is none, as on the 30th of February: here it is made to give up.
 */
export class RuleFollower extends ICAL.RecurIterator {
  #looks = 0;
  #looksBefore = 0;

  constructor(options: { rule: ICAL.Recur; start: WallTime }) {
    super({ rule: options.rule, dtstart: timeOf(options.start) });
  }

  /** How often it has looked so far, which is what takes time. */
  get looks(): number {
    return this.#looks;
  }

  /** The next time, `undefined` after the last one. Throws where it gives up. */
  nextTime(): WallTime | undefined {
    this.#looks += 1;
    this.#looksBefore = this.#looks;
    const time: ICAL.Time | null = this.next();
    return time ? wallTimeOf(time) : undefined;
  }

  /** Called by the library for each time that it looks at. */
  check_contracting_rules(): boolean {
    this.#looks += 1;
    if (this.#looks - this.#looksBefore > MAX_LOOKS) {
      throw new Error('it hardly ever comes true');
    }
    return super.check_contracting_rules();
  }
}
