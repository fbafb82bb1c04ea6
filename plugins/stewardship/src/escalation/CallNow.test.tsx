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
  paymentsStep,
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

  it('names who is on call, how to reach them, until when, and who comes next', async () => {
    const call = await headline(paymentsLadder);
    expect(within(call).getByRole('link', { name: 'Jonas' })).toBeVisible();
    expect(call).toHaveTextContent('On call for Team Payments · Step 1 of 3');
    expect(within(call).getByText('Works')).toBeVisible();
    expect(
      within(call).getByRole('link', {
        name: 'Call Team Payments by phone: +32 2 555 01 01',
      }),
    ).toHaveAttribute('href', 'tel:+3225550101');
    expect(call).toHaveTextContent('Jonas directly:');
    expect(
      within(call).getByRole('link', {
        name: 'Call Jonas by phone: +32 2 555 01 07',
      }),
    ).toHaveAttribute('href', 'tel:+3225550107');
    expect(call).toHaveTextContent(
      'On call until 12:00 (in 7 hours). Then Priya.',
    );
    expect(call).toHaveTextContent('Payments primary, as of 4 minutes ago');
  });

  it('says what to do when nobody answers', async () => {
    const call = await headline(paymentsLadder);
    expect(call).toHaveTextContent('No answer within 15 minutes?');
    expect(
      within(call)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Level 2: Priyapriya@northline.example',
      'Stand-in: Inesines@northline.example',
      'Step 2: Team DatabasesChat',
    ]);
    expect(call).toHaveTextContent(
      'If that does not help: Public holidays: call the duty manager',
    );
  });

  it('passes over a broken step and says why', async () => {
    const call = await headline(
      ladderWith({
        verdict: 'broken',
        reasons: [
          {
            kind: 'onePerson',
            verdict: 'weak',
            ref: paymentsStep.ref,
          },
          {
            kind: 'nobodyNow',
            verdict: 'broken',
            ref: paymentsStep.ref,
            value: 'Payments primary',
            until: '2026-11-23T08:00:00.000Z',
          },
        ],
        onCallNow: { ...paymentsOnCall, now: [] },
      }),
    );
    expect(
      within(call).getByRole('link', { name: 'Team Databases' }),
    ).toBeVisible();
    expect(call).toHaveTextContent('Step 2 of 3');
    expect(call).toHaveTextContent('No answer within 30 minutes?');
    expect(call).toHaveTextContent('Step 3: Acme Databases');
    expect(call).toHaveTextContent(
      'Step 1, Team Payments, is passed over: Nobody is on call now for Team Payments, until Mon 03:00.',
    );
    expect(
      within(call).getByRole('link', {
        name: 'Send an e-mail to Ines: ines@northline.example',
      }),
    ).toBeVisible();
  });

  it('says plainly that nobody can be called, and what is left to try', async () => {
    const call = await headline(
      {
        ...paymentsLadder,
        steps: [
          declared(
            {
              ...paymentsStep,
              verdict: 'broken',
              reasons: [
                {
                  kind: 'nobodyNowOpenEnd',
                  verdict: 'broken',
                  ref: paymentsStep.ref,
                  value: 'Payments primary',
                },
              ],
              onCallNow: { ...paymentsOnCall, now: [], next: undefined },
            },
            'stewardship.escalation[0]',
          ),
        ],
      },
      'Nobody can be called',
    );
    expect(call).toHaveTextContent('No step of the ladder would work now.');
    expect(call).toHaveTextContent(
      'Step 1, Team Payments: Nobody is on call now for Team Payments, and nobody is planned.',
    );
    expect(
      within(call).getByRole('link', {
        name: 'Call Team Payments by phone: +32 2 555 01 01',
      }),
    ).toBeVisible();
    expect(call).toHaveTextContent('Stand-in: Ines');
    expect(call).toHaveTextContent(
      'Tell Team Payments that the ladder is broken.',
    );
  });

  it('says that nobody else is on the ladder', async () => {
    const call = await headline({
      ...paymentsLadder,
      steps: [
        declared(
          { ...databasesStep, respondWithin: undefined, channels: [] },
          'stewardship.escalation[0]',
        ),
      ],
    });
    expect(call).toHaveTextContent(
      'No number and no address is known for Team Databases.',
    );
    expect(call).toHaveTextContent(
      'Nothing says who is on call there; whoever answers helps.',
    );
    expect(call).toHaveTextContent(
      'No answer?There is nobody else on the ladder.',
    );
  });
});
