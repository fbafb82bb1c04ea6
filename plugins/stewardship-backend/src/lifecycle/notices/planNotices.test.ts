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

import type { NoticeSubject } from './noticeSubjects';
import { planNotices, type ToldNotice } from './planNotices';

const subject: NoticeSubject = {
  product: 'postgresql',
  productTitle: 'PostgreSQL',
  cycle: '13',
  cycleLabel: '13',
  endsOn: '2027-01-20',
  owners: [
    { ownerRef: 'group:default/dba', entityRefs: ['resource:default/db'] },
  ],
  consumers: [
    { ownerRef: 'group:default/shop', entityRefs: ['component:default/shop'] },
  ],
};

function plan(options: {
  today: string;
  subjects?: NoticeSubject[];
  told?: ToldNotice[];
}) {
  const notices = planNotices({
    subjects: [subject],
    daysBefore: [180, 90, 30],
    told: [],
    ...options,
  });
  return notices.map(({ recipientRef, role, endsOn, daysBefore, daysLeft }) =>
    [recipientRef, role, endsOn, daysBefore, daysLeft].join(' '),
  );
}

function told(
  sentOn: string,
  daysBefore: number,
  endsOn = subject.endsOn,
): ToldNotice {
  const { product, cycle } = subject;
  const recipientRef = 'group:default/dba';
  return { recipientRef, product, cycle, endsOn, daysBefore, sentOn };
}

const owners: NoticeSubject = { ...subject, consumers: [] };

describe('planNotices', () => {
  it('tells owners and consumers the nearest threshold that was reached', () => {
    expect(plan({ today: '2026-11-21' })).toEqual([
      'group:default/dba owner 2027-01-20 90 60',
      'group:default/shop consumer 2027-01-20 90 60',
    ]);
  });

  it.each([
    ['2026-07-23', []],
    ['2026-07-24', ['group:default/dba owner 2027-01-20 180 180']],
    ['2026-10-21', ['group:default/dba owner 2027-01-20 180 91']],
    ['2026-10-22', ['group:default/dba owner 2027-01-20 90 90']],
    ['2026-12-21', ['group:default/dba owner 2027-01-20 30 30']],
    ['2027-01-20', ['group:default/dba owner 2027-01-20 30 0']],
    ['2027-01-21', []],
  ])('on %s tells %j', (today, expected) => {
    expect(plan({ today, subjects: [owners] })).toEqual(expected);
  });

  it('tells each threshold once', () => {
    const subjects = [owners];
    const history = [told('2026-11-01', 90)];
    expect(plan({ today: '2026-11-21', subjects, told: history })).toEqual([]);
    expect(plan({ today: '2026-12-21', subjects, told: history })).toEqual([
      'group:default/dba owner 2027-01-20 30 30',
    ]);
  });

  it('tells nobody twice who both owns it and relies on it', () => {
    const both = { ...subject, consumers: [...subject.owners] };
    expect(plan({ today: '2026-11-21', subjects: [both] })).toEqual([
      'group:default/dba owner 2027-01-20 90 60',
    ]);
  });

  it('tells one group once about many entities', () => {
    const [notice] = planNotices({
      subjects: [
        {
          ...owners,
          owners: [
            {
              ownerRef: 'group:default/dba',
              entityRefs: ['resource:default/a', 'resource:default/b'],
            },
          ],
        },
      ],
      ...{ daysBefore: [30], told: [], today: '2027-01-01' },
    });
    expect(notice.entityRefs).toEqual([
      'resource:default/a',
      'resource:default/b',
    ]);
  });

  it('is silent about an end that was put off until it comes near again', () => {
    const history = [told('2026-12-21', 30)];
    const later = { ...owners, endsOn: '2027-02-15' };
    const options = { subjects: [later], told: history };
    expect(plan({ today: '2026-12-22', ...options })).toEqual([]);
    expect(plan({ today: '2027-01-16', ...options })).toEqual([
      'group:default/dba owner 2027-02-15 30 30',
    ]);
    const muchLater = { ...owners, endsOn: '2028-01-20' };
    expect(
      plan({ today: '2027-07-30', subjects: [muchLater], told: history }),
    ).toEqual(['group:default/dba owner 2028-01-20 180 174']);
  });

  it('tells an end that has come forward', () => {
    const sooner = { ...owners, endsOn: '2027-01-05' };
    expect(
      plan({
        today: '2026-12-22',
        subjects: [sooner],
        told: [told('2026-12-21', 30)],
      }),
    ).toEqual(['group:default/dba owner 2027-01-05 30 14']);
  });

  it('keeps apart the entities with a bought extension and those without', () => {
    const extended = { ...owners, endsOn: '2027-01-25' };
    expect(
      plan({
        today: '2027-01-02',
        subjects: [owners, extended],
        told: [told('2027-01-01', 30)],
      }),
    ).toEqual(['group:default/dba owner 2027-01-25 30 23']);
  });
});
