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

import type { OnCallReading } from '@backstage-stewardship/plugin-stewardship-node';
import { oneLine } from '../../sources/oneLine';
import type { CalendarText } from './readCalendar';

/** Why there is no schedule. */
export type NoSchedule = Exclude<OnCallReading, { status: 'read' }>;

/** What became of a request that brought no calendar: something to correct, or something that may pass. */
export function explainFailure(options: {
  error: unknown;
  url: string;
  host: string;
}): NoSchedule {
  const { error, url, host } = options;
  const { name, message } =
    error instanceof Error ? error : { name: 'Error', message: String(error) };
  const status = /, (\d{3})\b/.exec(message)?.[1];
  const isRateLimit = status === '429' || /rate limit/i.test(message);
  if (isForbiddenHere(name, message)) {
    return {
      status: 'wrong',
      message: `This portal is not allowed to read from '${host}'.`,
      fix: `Ask whoever runs the portal to add '${host}' to backend.reading.allow, or use a calendar on a host that is there.`,
    };
  }
  if (name === 'NotFoundError' || status === '404' || status === '410') {
    return {
      status: 'wrong',
      message: `There is no calendar at this address of '${host}'.`,
      fix: 'Copy the address from the calendar once more: it may have been moved, or its secret address may have been reset.',
    };
  }
  if (
    !isRateLimit &&
    (name === 'AuthenticationError' || status === '401' || status === '403')
  ) {
    return {
      status: 'wrong',
      message: `'${host}' does not let this portal read the calendar.`,
      fix: 'Share the calendar by a public or a secret address, or ask whoever runs the portal to add an integration for the host.',
    };
  }
  // Readers put the whole address into what they say, and it may be a secret one.
  const told = oneLine(message.replaceAll(url, host));
  return {
    status: 'failed',
    reason: `The calendar could not be read: ${told}`,
  };
}

/** The reader for hosts that are merely allowed says so in a way of its own where a redirect leads elsewhere. */
function isForbiddenHere(name: string, message: string): boolean {
  return (
    message.includes('backend.reading.allow') ||
    (name === 'NotAllowedError' && !/, 403\b/.test(message))
  );
}

/** What came where a calendar should be. */
export function explainText(options: {
  found: Exclude<CalendarText, { status: 'read' }>;
  host: string;
}): NoSchedule {
  const { found, host } = options;
  if (found.status === 'truncated') {
    return {
      status: 'failed',
      reason: `The calendar of '${host}' ends in the middle`,
    };
  }
  const fix =
    'Copy the address of the calendar itself, which often ends in .ics, and see that it opens without logging in.';
  switch (found.looksLike) {
    case 'nothing':
      return {
        status: 'wrong',
        message: `The calendar at this address of '${host}' is an empty file.`,
        fix,
      };
    case 'webPage':
      return {
        status: 'wrong',
        message: `At this address of '${host}' there is a web page, not a calendar.`,
        fix,
      };
    default:
      return {
        status: 'wrong',
        message: `What is at this address of '${host}' is not a calendar.`,
        fix,
      };
  }
}
