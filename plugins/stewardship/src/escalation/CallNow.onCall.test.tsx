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

import { screen, within } from '@testing-library/react';
import type { EscalationPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { completeStewardship } from '../__fixtures__/completeStewardship';
import { declared } from '../__fixtures__/declared';
import {
  databasesStep,
  ladderWith,
  paymentsLadder,
  paymentsOnCall,
} from '../__fixtures__/ladders';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';

async function headline(
  escalation: EscalationPicture,
  name: string = 'Call now',
) {
  renderOwnershipTab({
    card: 'escalation',
    getEntity: async () => ({ ...completeStewardship, escalation }),
  });
  return screen.findByRole('region', { name });
}

describe('CallNow', () => {
  freezeTime();

  it('says that somebody is there where names are kept back', async () => {
    const call = await headline(
      ladderWith({
        onCallNow: {
          ...paymentsOnCall,
          now: [{ level: 1, until: '2026-11-20T17:00:00.000Z' }, { level: 2 }],
          next: { level: 1, from: '2026-11-20T17:00:00.000Z' },
        },
      }),
    );
    expect(call).toHaveTextContent('Team Payments');
    expect(call).toHaveTextContent(
      'Somebody is on call until 12:00 (in 7 hours); names are not shown here. Then somebody.',
    );
    expect(call).not.toHaveTextContent('Level 2');
    expect(call).not.toHaveTextContent('Jonas');
  });

  it('says that the reader may not know who is on call', async () => {
    const call = await headline(
      ladderWith({ onCallNow: { status: 'hidden' } }),
    );
    expect(call).toHaveTextContent('Who is on call is not shown to you.');
    expect(
      within(call).getByRole('link', { name: /^Call Team Payments by phone/ }),
    ).toBeVisible();
  });

  it('shows how old its knowledge is, and why it is not newer', async () => {
    const call = await headline(
      ladderWith({
        verdict: 'unknown',
        onCallNow: {
          ...paymentsOnCall,
          fetchedAt: '2026-11-19T10:00:00.000Z',
          stale: true,
          failure: 'PagerDuty answered 500 Internal Server Error',
          problems: ['The schedule has an entry without a person.'],
        },
      }),
    );
    expect(within(call).getByRole('link', { name: 'Jonas' })).toBeVisible();
    expect(within(call).getByText('Not known')).toBeVisible();
    expect(call).toHaveTextContent('Payments primary, as of 1 day ago');
    expect(within(call).getByText('Old')).toBeVisible();
    expect(call).toHaveTextContent(
      'The last refresh failed: PagerDuty answered 500 Internal Server Error',
    );
    expect(call).toHaveTextContent(
      'The schedule has an entry without a person.',
    );
  });

  it.each([
    [
      { status: 'pending', provider: 'PagerDuty' },
      'Who is on call is not known yet: PagerDuty has not been read so far.',
    ],
    [
      {
        status: 'wrong',
        provider: 'PagerDuty',
        message: "'payments' is not an id of a service.",
        fix: 'Copy the id from the address of the service.',
      },
      "The on-call source is wrong: 'payments' is not an id of a service. Copy the id from the address of the service.",
    ],
    [
      { status: 'failed', provider: 'PagerDuty', message: 'It timed out.' },
      'Who is on call is not known: It timed out. (PagerDuty)',
    ],
  ] as const)(
    'says why it does not know who is on call: %p',
    async (onCallNow, sentence) => {
      const call = await headline(
        ladderWith({ verdict: 'unknown', onCallNow }),
      );
      expect(call).toHaveTextContent(sentence);
      expect(
        within(call).getByRole('link', { name: 'Team Payments' }),
      ).toBeVisible();
    },
  );

  it('tells a gap after the shift, and a shift without an end', async () => {
    const call = await headline({
      ...paymentsLadder,
      steps: [
        declared(
          {
            ...databasesStep,
            onCallNow: {
              ...paymentsOnCall,
              next: {
                ...paymentsOnCall.next,
                level: 1,
                from: '2026-11-27T05:00:00.000Z',
              },
            },
          },
          'stewardship.escalation[0]',
        ),
      ],
    });
    expect(call).toHaveTextContent(
      'On call until 12:00 (in 7 hours). Then nobody until Fri, Nov 27, 00:00, and then Priya.',
    );
  });
});
