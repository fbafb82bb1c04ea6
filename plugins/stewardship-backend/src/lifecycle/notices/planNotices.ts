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

import { daysBetween } from '@backstage-stewardship/plugin-stewardship-common';
import type { NoticeSubject } from './noticeSubjects';

/** Something to tell one group or user. */
export type Notice = {
  recipientRef: string;
  /** Consumers are told neither the technology nor what runs on it: they may not be allowed to read that. */
  role: 'owner' | 'consumer';
  product: string;
  productTitle: string;
  cycle: string;
  cycleLabel: string;
  /** `YYYY-MM-DD` */
  endsOn: string;
  /** The threshold that was reached. */
  daysBefore: number;
  /** Until the end, 0 on the day itself. */
  daysLeft: number;
  /** Those of the recipient; at least one. */
  entityRefs: string[];
};

/** What somebody was told already. */
export type ToldNotice = Pick<
  Notice,
  'recipientRef' | 'product' | 'cycle' | 'endsOn' | 'daysBefore'
> & {
  /** `YYYY-MM-DD`, UTC */
  sentOn: string;
};

/**
 * Whom to tell today that something ends: for each recipient, release cycle and end, the nearest threshold that was
 * reached, unless that was told already. Nobody is told about an end that has passed.
 *
 * An end that is put off counts as told where its recipient heard of the earlier one in the same stretch of days: only the
 * next threshold is told anew. An end that comes forward is told, since what people know would be too late.
 */
export function planNotices(options: {
  /** Of each release cycle, all ends from today until the largest threshold; later ones change nothing. */
  subjects: readonly NoticeSubject[];
  daysBefore: readonly number[];
  /** `YYYY-MM-DD`, UTC */
  today: string;
  /** Those of the release cycles in `subjects` whose end has not passed. */
  told: readonly ToldNotice[];
}): Notice[] {
  const { subjects, today } = options;
  const history = groupBy(options.told, topicOf);
  const ends = new Set(
    subjects.flatMap(subject =>
      partiesOf(subject).map(({ ownerRef }) => endKey(ownerRef, subject)),
    ),
  );
  const notices = new Map<string, Notice>();
  for (const subject of subjects) {
    const { owners: _owners, consumers: _consumers, ...cycle } = subject;
    const daysLeft = daysBetween(today, subject.endsOn);
    const daysBefore = nearest(options.daysBefore, daysLeft);
    if (daysLeft < 0 || daysBefore === undefined) {
      continue;
    }
    for (const { ownerRef, entityRefs, role } of partiesOf(subject)) {
      const notice: Notice = {
        ...{ ...cycle, recipientRef: ownerRef, role },
        ...{ daysBefore, daysLeft, entityRefs },
      };
      const key = endKey(ownerRef, subject);
      // Owners come first: who owns it and relies on it is told as an owner.
      if (entityRefs.length === 0 || notices.has(key)) {
        continue;
      }
      const told = history.get(topicOf(notice)) ?? [];
      if (!told.some(known => covers(known, notice, ends))) {
        notices.set(key, notice);
      }
    }
  }
  return [...notices.values()];
}

/** Whether somebody who was told one thing need not be told the other one. */
function covers(
  known: ToldNotice,
  notice: Notice,
  ends: ReadonlySet<string>,
): boolean {
  if (known.endsOn === notice.endsOn) {
    return known.daysBefore <= notice.daysBefore;
  }
  // An end that still stands is that of other entities.
  const wasMoved = !ends.has(endKey(known.recipientRef, known));
  return (
    wasMoved &&
    known.endsOn < notice.endsOn &&
    known.daysBefore <= notice.daysBefore &&
    daysBetween(known.sentOn, notice.endsOn) <= notice.daysBefore
  );
}

function nearest(
  daysBefore: readonly number[],
  daysLeft: number,
): number | undefined {
  const reached = daysBefore.filter(days => daysLeft <= days);
  return reached.length === 0 ? undefined : Math.min(...reached);
}

function partiesOf({ owners, consumers }: NoticeSubject) {
  return [
    ...owners.map(party => ({ ...party, role: 'owner' as const })),
    ...consumers.map(party => ({ ...party, role: 'consumer' as const })),
  ];
}

function topicOf(of: Pick<Notice, 'recipientRef' | 'product' | 'cycle'>) {
  return JSON.stringify([of.recipientRef, of.product, of.cycle]);
}

function endKey(
  recipientRef: string,
  of: Pick<Notice, 'product' | 'cycle' | 'endsOn'>,
): string {
  return JSON.stringify([recipientRef, of.product, of.cycle, of.endsOn]);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string) {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
