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

import { parseDuration } from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';

export const duration = z
  .string()
  .refine(
    value => parseDuration(value) !== undefined,
    'must be an ISO 8601 duration such as PT15M or P90D',
  );

export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 08:30');

export const timeZone = z
  .string()
  .refine(isTimeZone, 'must be an IANA time zone such as Europe/Brussels');

export const day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

export const weekly = strict({
  timeZone,
  days: z.array(day).min(1),
  from: clock,
  to: clock,
});

export const hours = z.union(
  [z.literal('always'), weekly],
  'must be always, or timeZone, days, from and to',
);

/** Support hours as written in the configuration. */
export type HoursInput = z.infer<typeof hours>;

/** An object without other keys, which says what its keys are. */
export function strict<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `has no meaning here; the keys are ${Object.keys(shape).join(', ')}`
        : undefined,
  });
}

function isTimeZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: value }));
  } catch {
    return false;
  }
}
