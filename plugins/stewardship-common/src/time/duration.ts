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

import { Duration } from 'luxon';

// Luxon also reads signs, fractions and lower case, and turns some nonsense into zero. A record must mean the same to
// every tool that reads it, so only whole, unsigned components are a duration here.
const ISO_DURATION =
  /^P(?=\d|T\d)(?:\d{1,9}Y)?(?:\d{1,9}M)?(?:\d{1,9}W)?(?:\d{1,9}D)?(?:T(?=\d)(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}S)?)?$/;

/**
 * Reads an ISO 8601 duration as the record writes them: not negative, without fractions, with at least one component.
 *
 * @returns `undefined` for everything else
 *
 * @public
 */
export function parseDuration(text: string): Duration | undefined {
  if (!ISO_DURATION.test(text)) {
    return undefined;
  }
  const duration = Duration.fromISO(text);
  return duration.isValid ? duration : undefined;
}

/**
 * An ISO 8601 duration in words, in the units in which it was written: `PT90M` is "90 minutes".
 *
 * Text that is not a duration comes back as it is, so that a reader sees what was written.
 *
 * @public
 */
export function formatDuration(text: string, locale?: string): string {
  const duration = parseDuration(text);
  if (!duration) {
    return text;
  }
  return (locale ? duration.reconfigure({ locale }) : duration).toHuman({
    unitDisplay: 'long',
    listStyle: 'long',
  });
}
