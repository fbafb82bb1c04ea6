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

import {
  daysBetween,
  type Licence,
  type LicenceInPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { DateTime } from 'luxon';

const DUE_DAYS = 30;

/** How a licence stands on a day, `YYYY-MM-DD`. Of one whose renewal has passed, nobody knows until when notice can be given. */
export function licenceStanding(
  licence: Licence,
  today: string,
): LicenceInPicture {
  const { entitled, used, renewsOn, noticeDays } = licence;
  const renewsInDays =
    renewsOn === undefined ? undefined : daysBetween(today, renewsOn);
  const noticeBy =
    renewsOn === undefined || noticeDays === undefined
      ? undefined
      : dayBefore(renewsOn, noticeDays);
  return {
    ...licence,
    overUsed: entitled !== undefined && used !== undefined && used > entitled,
    ...(renewsInDays !== undefined && { renewsInDays }),
    ...(noticeBy !== undefined && { noticeBy }),
    notice:
      noticeBy === undefined || renewsInDays === undefined || renewsInDays < 0
        ? 'unknown'
        : noticeOn(today, noticeBy),
  };
}

function noticeOn(today: string, noticeBy: string): 'open' | 'due' | 'missed' {
  const left = daysBetween(today, noticeBy);
  if (left < 0) {
    return 'missed';
  }
  return left <= DUE_DAYS ? 'due' : 'open';
}

function dayBefore(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' })
    .minus({ days })
    .toFormat('yyyy-MM-dd');
}
