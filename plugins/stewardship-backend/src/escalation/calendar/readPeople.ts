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

import type ICAL from 'ical.js';
import type { OnCallPerson } from '@backstage-stewardship/plugin-stewardship-common';
import { oneLine } from '../../sources/oneLine';

const EMAIL = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+\.[^\s<>()[\]"',;:]+/;
const ON_CALL = /^on[\s-]?(?:call|duty)\b\s*[:\-–—]*\s*/i;

/** The people who take part, or else the one whom the title names: `On call: Ann Lee`, `ann.lee@example.org`. */
export function readPeople(event: ICAL.Component): OnCallPerson[] {
  const attendees = event.getAllProperties('attendee');
  if (attendees.length > 0) {
    return attendees.flatMap(toAttendee);
  }
  const title = oneLine(String(event.getFirstPropertyValue('summary') ?? ''));
  return namedIn(title.replace(ON_CALL, ''));
}

function namedIn(title: string): OnCallPerson[] {
  const email = EMAIL.exec(title)?.[0];
  const name = (email ? title.replace(email, '') : title)
    .replace(/[<>()[\]"]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,;\-–—]+|[\s:,;\-–—]+$/g, '');
  return name || email
    ? [{ name: name || String(email), ...(email && { email }) }]
    : [];
}

function toAttendee(attendee: ICAL.Property): OnCallPerson[] {
  const parameter = (name: string) => {
    const value = attendee.getParameter(name);
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const isPerson =
    !/^(ROOM|RESOURCE)$/i.test(parameter('cutype')) &&
    !/^NON-PARTICIPANT$/i.test(parameter('role')) &&
    !/^(DECLINED|DELEGATED)$/i.test(parameter('partstat'));
  const address =
    EMAIL.exec(String(attendee.getFirstValue()))?.[0] ??
    EMAIL.exec(parameter('email'))?.[0];
  const name = oneLine(parameter('cn')) || address;
  return isPerson && name ? [{ name, ...(address && { email: address }) }] : [];
}
