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

import { CalendarZones } from './CalendarZones';
import type { Pacer } from './Pacer';
import { readEvent, type CalendarEvent } from './readEvent';
import { splitCalendar, type SplitCalendar } from './splitCalendar';

/** A calendar, understood as far as that is possible without knowing which days are wanted. */
export type Calendar = {
  title?: string;
  events: CalendarEvent[];
  problems: string[];
};

/** A calendar, or why a text is none. */
export type CalendarText =
  | { status: 'read'; calendar: Calendar }
  | Exclude<SplitCalendar, { status: 'read' }>;

/** Reads the text of an iCalendar file. */
export async function readCalendar(options: {
  text: string;
  pacer: Pacer;
}): Promise<CalendarText> {
  const { pacer } = options;
  const split = await splitCalendar(options);
  if (split.status !== 'read') {
    return split;
  }
  const { title, events, problems } = split.parts;
  const zones = new CalendarZones(split.parts);
  const calendar: Calendar = { ...(title && { title }), events: [], problems };
  for (const text of events) {
    if (pacer.isDue) {
      await pacer.rest();
    }
    const reading = readEvent(text, zones);
    if (reading.status === 'read') {
      calendar.events.push(reading.event);
      problems.push(...reading.problems);
    } else {
      problems.push(reading.problem);
    }
  }
  return { status: 'read', calendar };
}
