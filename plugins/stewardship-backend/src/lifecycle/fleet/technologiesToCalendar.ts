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

import type {
  CycleState,
  Milestone,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { hashOf } from '../../database/hash';

/** An end with the services that it concerns. */
export type CalendarEnd = {
  state: CycleState;
  /** `YYYY-MM-DD`; later than the cycle says where an extension was bought. */
  on: string;
  /** Of all services, the most important ones. */
  services: NamedEntity[];
  total: number;
};

/** Which milestone an end is; of several on the same day, the first one that is named here. */
const WORDS: [Milestone, string][] = [
  ['endOfLife', 'end of life'],
  ['endOfSecuritySupport', 'end of security support'],
  ['endOfExtendedSupport', 'end of extended support'],
];

// A moment that never changes, so that the same ends are the same file, whenever it is made.
const STAMP = '2000-01-01T00:00:00Z';

/** All-day events on the last day of support, the same ones in each export. */
export function technologiesToCalendar(ends: readonly CalendarEnd[]): string {
  const calendar = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Stewardship for Backstage//Technologies//EN'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['x-wr-calname', {}, 'text', 'Ends of technologies'],
    ],
    ends.map(toEvent),
  ];
  return `${new ICAL.Component(calendar).toString()}\r\n`;
}

function toEvent({ state, on, services, total }: CalendarEnd): unknown[] {
  const { product, cycle, endsOn } = state;
  const isOwnEnd = endsOn?.kind === 'date' && endsOn.on === on;
  const what = isOwnEnd ? wordFor(state, on) : 'end of bought support';
  // The end of the cycle stays the same entry where its date moves.
  const id = isOwnEnd ? [product, cycle] : [product, cycle, on];
  const title = `${state.productTitle} ${state.cycleLabel ?? cycle}`;
  const more = total - services.length;
  const lines = [
    `${total === 1 ? '1 service runs' : `${total} services run`} on it:`,
    ...services.map(nameOf),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(state.overridden
      ? [`Dates differ from the source: ${state.overridden.reason}`]
      : []),
  ];
  const properties = [
    ['uid', {}, 'text', `${hashOf(id)}@stewardship`],
    ['dtstamp', {}, 'date-time', STAMP],
    ['dtstart', {}, 'date', on],
    ['dtend', {}, 'date', dayAfter(on)],
    ['summary', {}, 'text', plain(`${title}: ${what}`)],
    ['description', {}, 'text', lines.map(plain).join('\n')],
    ['transp', {}, 'text', 'TRANSPARENT'],
  ];
  return ['vevent', properties, []];
}

function wordFor({ milestones }: CycleState, day: string): string {
  const found = WORDS.find(([milestone]) => {
    const end = milestones[milestone];
    return end?.kind === 'date' && end.on === day;
  });
  return found?.[1] ?? 'end of support';
}

function nameOf({ ref, title }: NamedEntity): string {
  return title === undefined ? ref : `${title} (${ref})`;
}

function dayAfter(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' })
    .plus({ days: 1 })
    .toFormat('yyyy-MM-dd');
}

/** Control characters would end a line, and a line of a calendar means something. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
