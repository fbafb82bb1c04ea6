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

import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import { DateTime } from 'luxon';
import type { Notice } from './planNotices';

/** People can turn off what has this topic. */
export const NOTICE_TOPIC = 'technology lifecycle';

const HIGH_FROM_DAYS = 30;

/** The notifications keep 255 characters of a title, and fail where it has more. */
const MAX_TITLE = 240;
const MAX_NAME = 80;
const MAX_ENTITIES = 5;

/** A notice in words, with where it leads. `scope` tells two notices apart and says nothing else. */
export function noticePayload(
  notice: Notice,
  scope: string,
): NotificationPayload {
  const words =
    notice.role === 'owner' ? forOwner(notice) : forConsumer(notice);
  return {
    ...words,
    title: words.title.slice(0, MAX_TITLE),
    severity: notice.daysBefore <= HIGH_FROM_DAYS ? 'high' : 'normal',
    topic: NOTICE_TOPIC,
    scope,
  };
}

function forOwner(notice: Notice) {
  const { product, cycle, entityRefs } = notice;
  const technology = `${oneLine(notice.productTitle)} ${oneLine(
    notice.cycleLabel,
  )}`;
  const query = new URLSearchParams({ product, cycle });
  const verb = entityRefs.length === 1 ? 'runs' : 'run';
  return {
    title: `${technology} reaches its end of support on ${day(notice.endsOn)}`,
    description: `${list(entityRefs)} ${verb} on it. ${left(
      notice,
    )} Say what you are going to do, if you have not.`,
    link: `/stewardship/lifecycle?${query}`,
  };
}

function forConsumer(notice: Notice) {
  const { entityRefs } = notice;
  const verb = entityRefs.length === 1 ? 'relies' : 'rely';
  const { kind, namespace, name } = parseEntityRef(entityRefs[0]);
  const path = [namespace, kind, name].map(part =>
    encodeURIComponent(part.toLowerCase()),
  );
  return {
    title: `Something that ${list(
      entityRefs,
    )} ${verb} on reaches its end of support on ${day(notice.endsOn)}`,
    description: `${left(
      notice,
    )} The Ownership tab shows what it is and what its owners decided, as far as you may read that.`,
    link: `/catalog/${path.join('/')}/ownership`,
  };
}

function left({ daysLeft }: Notice): string {
  if (daysLeft === 0) {
    return 'That is today.';
  }
  return daysLeft === 1 ? 'That is tomorrow.' : `${daysLeft} days are left.`;
}

function list(entityRefs: string[]): string {
  const names = entityRefs.map(ref => oneLine(parseEntityRef(ref).name));
  const more = names.length - MAX_ENTITIES;
  const shown =
    more > 0 ? [...names.slice(0, MAX_ENTITIES), `${more} more`] : names;
  return shown.length === 1
    ? shown[0]
    : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

/** A calendar date is the same everywhere. Mails know no language of their reader. */
function day(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc' }).toFormat('MMMM d, yyyy', {
    locale: 'en-US',
  });
}

function oneLine(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length > MAX_NAME ? `${line.slice(0, MAX_NAME - 1)}…` : line;
}
