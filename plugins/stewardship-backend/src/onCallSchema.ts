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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import {
  clock,
  day,
  duration,
  strict,
  timeZone,
  weekly,
} from './configFormats';

const REF = 'must be an entity reference such as user:default/ines';

/** In full and in lower case, as the catalog compares them. A bare name is a group, as in records. */
const entityRef = z.string().transform((text, context) => {
  try {
    const ref = parseEntityRef(text.trim(), {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    return stringifyEntityRef(ref);
  } catch {
    context.addIssue({ code: 'custom', message: REF });
    return z.NEVER;
  }
});

const date = z
  .string()
  .refine(isCalendarDate, 'must be a calendar date such as 2026-05-01');

const WALL_TIME = 'must be a date and time of day such as 2026-12-24T09:00';

const wallTime = z
  .string()
  .refine(
    value =>
      /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(value) &&
      isCalendarDate(value.slice(0, 10)),
    WALL_TIME,
  );

const override = strict({
  ref: entityRef,
  from: wallTime,
  until: wallTime,
}).refine(({ from, until }) => until > from, {
  path: ['until'],
  message: "must be after 'from'",
});

/** Id of a rota, the key under which it stands. */
export const rotaId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$/,
    'must be letters, digits, _, . and -, and start with a letter or a digit',
  );

/** A rota without its id. */
export const rota = strict({
  title: z.string().min(1).optional(),
  members: z.array(entityRef).min(1),
  timeZone,
  startsOn: date,
  handover: clock,
  handoverDay: day.optional(),
  shift: z
    .string()
    .regex(
      /^(P[1-9]\d{0,2}[WD]|PT(1|2|3|4|6|8|12|24)H)$/,
      'must be whole weeks, whole days or hours that divide a day, such as P1W, P1D or PT12H',
    ),
  hours: z
    .union(
      [weekly, z.string()],
      'must be the name of support hours, or timeZone, days, from and to',
    )
    .optional(),
  overrides: z.array(override).optional(),
});

export const onCall = strict({
  showNames: z.enum(['always', 'onCallOnly', 'never']).optional(),
  // Read with the reader that all Backstage schedules are read with.
  schedule: z.record(z.string(), z.unknown()).optional(),
  staleAfter: duration.optional(),
});

function isCalendarDate(value: string): boolean {
  const parsed = new Date(`${value}T00:00:00Z`);
  // Date accepts 30 February and moves it to March.
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().slice(0, 10) === value
  );
}
