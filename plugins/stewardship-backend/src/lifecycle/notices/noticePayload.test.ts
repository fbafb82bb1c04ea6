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

import { noticePayload } from './noticePayload';
import type { Notice } from './planNotices';

const notice: Notice = {
  recipientRef: 'group:default/dba',
  role: 'owner',
  product: 'postgresql',
  productTitle: 'PostgreSQL',
  cycle: '13 & more',
  cycleLabel: '13',
  endsOn: '2027-01-20',
  daysBefore: 90,
  daysLeft: 60,
  entityRefs: ['resource:default/payments-db'],
};

describe('noticePayload', () => {
  it('names the technology to its owners and leads to who must act', () => {
    expect(noticePayload(notice, 'a-scope')).toEqual({
      title: 'PostgreSQL 13 reaches its end of support on January 20, 2027',
      description:
        'payments-db runs on it. 60 days are left. Say what you are going to do, if you have not.',
      link: '/stewardship/lifecycle?product=postgresql&cycle=13+%26+more',
      severity: 'normal',
      topic: 'technology lifecycle',
      scope: 'a-scope',
    });
  });

  it('tells consumers nothing but their own entities and the day', () => {
    const payload = noticePayload(
      {
        ...notice,
        role: 'consumer',
        daysBefore: 30,
        daysLeft: 1,
        entityRefs: ['component:shop/checkout', 'component:shop/basket'],
      },
      'a-scope',
    );
    expect(payload).toEqual({
      title:
        'Something that checkout and basket rely on reaches its end of support on January 20, 2027',
      description:
        'That is tomorrow. The Ownership tab shows what it is and what its owners decided, as far as you may read that.',
      link: '/catalog/shop/component/checkout/ownership',
      severity: 'high',
      topic: 'technology lifecycle',
      scope: 'a-scope',
    });
    expect(JSON.stringify(payload)).not.toMatch(/postgres|13/i);
  });

  it('stays within what the notifications keep, on one line', () => {
    const { title, description } = noticePayload(
      {
        ...notice,
        role: 'consumer',
        entityRefs: Array.from(
          { length: 40 },
          (_, index) => `component:default/${'long'.repeat(15)}-${index}`,
        ),
      },
      'a-scope',
    );
    expect(title.length).toBeLessThanOrEqual(240);
    const owned = noticePayload(
      { ...notice, productTitle: `A\n\u202eB${'x'.repeat(500)}`, daysLeft: 0 },
      'a-scope',
    );
    expect(owned.title).toMatch(/^A Bx+… 13 reaches its end of support on/);
    expect(owned.description).toContain('That is today.');
    expect(description).toContain('60 days are left.');
  });
});
