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
import { timeOf, wallTimeIn, wallTimeOf, type Zone } from './CalendarZones';
import { oneLine } from '../../sources/oneLine';

const DAY = 24 * 3600_000;
const LONGEST_INTERVAL = 1_000;

/** The rules by which an event recurs, as far as they are followed rightly. What is not is told. */
export function readRules(options: {
  component: ICAL.Component;
  startTime: ICAL.Time;
  zone: Zone;
  when: string;
  problems: string[];
}): ICAL.Recur[] {
  const { component, startTime, zone, when, problems } = options;
  return component.getAllProperties('rrule').flatMap(property => {
    const rule = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur)) {
      return [];
    }
    if (!isFollowed(rule)) {
      problems.push(
        `The event ${when} recurs by a rule that is not understood here, '${oneLine(
          rule.toString(),
        )}': of it, only the first time is read.`,
      );
      return [];
    }
    if (rule.until?.zone === ICAL.Timezone.utcTimezone) {
      // Rules are followed on the wall clock.
      rule.until = timeOf(wallTimeIn(zone, wallTimeOf(rule.until)));
    } else if (rule.until?.isDate && !startTime.isDate) {
      rule.until = timeOf(wallTimeOf(rule.until) + DAY - 1000);
    }
    return [rule];
  });
}

/**
 * Whether the library follows a rule as the standard means it. It ignores parts of rare rules without a word, and somebody
 * else would be called than the one who is on call: better to say that a rule is not understood.
 */
function isFollowed(rule: ICAL.Recur): boolean {
  const parts = new Set(Object.keys(rule.parts));
  if (rule.interval > LONGEST_INTERVAL) {
    return false;
  }
  switch (rule.freq) {
    case 'SECONDLY':
    case 'MINUTELY':
    case 'HOURLY':
      return parts.size === 0;
    case 'MONTHLY':
      return parts.has('BYSETPOS')
        ? parts.size === 2 && parts.has('BYDAY')
        : !(parts.has('BYMONTH') && rule.interval > 1);
    case 'YEARLY':
      return (
        !parts.has('BYSETPOS') &&
        (!parts.has('BYMONTHDAY') || parts.has('BYMONTH'))
      );
    default:
      return !parts.has('BYSETPOS');
  }
}
