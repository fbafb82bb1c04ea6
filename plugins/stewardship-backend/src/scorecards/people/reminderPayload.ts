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
import { hashOf } from '../../database/hash';
import type { Recall } from './findReminders';

/** People can turn off what has this topic. */
export const REMINDER_TOPIC = 'scorecards';

/** The notifications keep 255 characters of a title, and fail where it has more. */
const MAX_TITLE = 240;
const MAX_NAME = 80;
const MAX_ENTITIES = 10;

/**
 * One notice about the answers of one scorecard, with where it leads. It names entities and says how many answers there are
 * to their owners alone: not all members of other groups may read them.
 */
export function reminderPayload(options: {
  recall: Recall;
  scorecard: { id: string; title: string };
  /** `YYYY-MM-DD`, UTC */
  today: string;
}): NotificationPayload {
  const { recall, scorecard, today } = options;
  const { recipients, isOwner } = recall;
  const reminders = [...recall.reminders].sort((a, b) =>
    a.validUntil < b.validUntil ? -1 : 1,
  );
  const expired = reminders.filter(({ validUntil }) => validUntil < today);
  const ending = reminders.filter(({ validUntil }) => validUntil >= today);
  const title = oneLine(scorecard.title);
  const refs = [...new Set(reminders.map(({ entityRef }) => entityRef))];
  const sentences = [
    isOwner
      ? `They are about ${list(refs)}.`
      : 'They are those that your group gives for others.',
    ...(expired.length > 0 ? ['What has expired counts for nothing.'] : []),
    ...(ending.length > 0 && isOwner
      ? [`The next one holds until ${day(ending[0].validUntil)}.`]
      : []),
    'Give them again, if they are still true.',
  ];
  return {
    title: `${title}: ${
      isOwner
        ? headline(expired.length, ending.length)
        : vaguely(expired.length, ending.length)
    }`.slice(0, MAX_TITLE),
    description: sentences.join(' '),
    link: `/stewardship/scorecards?${new URLSearchParams({
      scorecard: scorecard.id,
      ...(isOwner && { owner: recipients[0] }),
    })}`,
    severity: expired.length > 0 ? 'high' : 'normal',
    topic: REMINDER_TOPIC,
    // The same when it is sent again: the notifications then keep one of them.
    scope: hashOf([
      ...[REMINDER_TOPIC, recipients.join(' '), scorecard.id, today],
    ]),
  };
}

function headline(expired: number, ending: number): string {
  const isOne = expired === 1;
  const past = `${answers(expired)} ${isOne ? 'has' : 'have'} expired`;
  const soon = `${answers(ending)} ${ending === 1 ? 'expires' : 'expire'} soon`;
  if (expired === 0) {
    return soon;
  }
  return ending === 0 ? past : `${past}, ${soon}`;
}

/** Without numbers. */
function vaguely(expired: number, ending: number): string {
  if (expired === 0) {
    return 'answers expire soon';
  }
  return ending === 0
    ? 'answers have expired'
    : 'answers have expired, others expire soon';
}

function answers(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`;
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
