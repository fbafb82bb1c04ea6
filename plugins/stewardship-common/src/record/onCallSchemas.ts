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

import { z } from 'zod';
import {
  agreements,
  clock,
  date,
  day,
  email,
  entityRef,
  id,
  leaves,
  phone,
  shift,
  text,
  timeZone,
  url,
  wallTime,
} from './formats';
import { hours } from './supportSchemas';

export const channels = z.strictObject({
  pager: url.optional().describe('Where somebody is paged'),
  phone: phone.optional().describe('Phone number that rings'),
  chat: url.optional().describe('The channel or room of a chat'),
  email: email.optional().describe('Address of the mailbox'),
  ticket: url.optional().describe('Where a ticket is raised'),
  web: url.optional().describe('Any other page to turn to'),
});

function endsAfterItStarts({ from, until }: Record<string, unknown>): boolean {
  // Wall-clock times of one form are in order where their texts are.
  return String(until) > String(from);
}

const override = z
  .strictObject({
    ref: entityRef.describe('Who takes over'),
    from: wallTime.describe('From when, in the time zone of the rota'),
    until: wallTime.describe('Until when, in the time zone of the rota'),
  })
  .refine(endsAfterItStarts)
  .register(agreements, {
    field: 'until',
    holds: endsAfterItStarts,
    expected: "a time after 'from'",
  });

export const rota = z.strictObject({
  id: id.describe('Short name, unique in the record; steps name rota:<id>'),
  title: text.optional().describe('What the rota is called'),
  members: z
    .array(entityRef)
    .min(1)
    .register(leaves, {
      expected: 'a list of entity references such as [user:default/ines]',
    })
    .describe('Who takes turns, in this order'),
  timeZone: timeZone.describe('Time zone in which the times are meant'),
  startsOn: date.describe('First day of the first shift'),
  handover: clock.describe('Time of the hand-over, in quotes'),
  handoverDay: day
    .optional()
    .describe('Day of the hand-over, for shifts of whole weeks'),
  shift: shift.describe('Length of a shift'),
  hours: hours
    .optional()
    .describe('When somebody is on call; always unless told'),
  overrides: z
    .array(override)
    .optional()
    .describe('Who takes over from whoever has the turn, and when'),
});
