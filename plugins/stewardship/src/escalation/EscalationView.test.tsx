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
import { paymentsLadder, testedLadder } from '../__fixtures__/ladders';
import { officeHours } from '../__fixtures__/tiers';
import { freezeTime } from '../__testUtils__/freezeTime';
import {
  fact,
  renderOwnershipTab,
  section,
} from '../__testUtils__/renderOwnershipTab';

async function renderLadder(escalation: EscalationPicture) {
  renderOwnershipTab({
    card: 'escalation',
    getEntity: async () => ({ ...completeStewardship, escalation }),
  });
  await screen.findByRole('heading', { name: 'The ladder' });
}

describe('EscalationView', () => {
  freezeTime();

  it('says whether the ladder would work, since when, and why not', async () => {
    await renderLadder({
      ...paymentsLadder,
      test: {
        ...testedLadder,
        reasons: [
          {
            kind: 'uncovered',
            verdict: 'weak',
            count: 38.5,
            from: '2026-11-21T23:00:00.000Z',
            until: '2026-11-23T05:00:00.000Z',
          },
        ],
      },
    });
    const verdict = screen.getByRole('region', { name: 'Would it work?' });
    expect(verdict).toHaveTextContent('Tested 5 minutes ago');
    expect(verdict).toHaveTextContent(
      'WeakCalling would work, but it hangs on a thread.',
    );
    expect(verdict).toHaveTextContent('Since Wed 09:30; before that: Works');
    expect(verdict).toHaveTextContent(
      'for 38.5 hours of the coming 30 days nobody is, the first time from Sat 18:00 until Mon 00:00. Fix: Fill the shifts, or agree on other support hours.',
    );
  });

  it('shows each step with who is on call, what is wrong, and what is left', async () => {
    await renderLadder(paymentsLadder);
    const [payments, databases] =
      section('The ladder').getAllByRole('listitem');
    expect(payments).toHaveTextContent('1Team PaymentsCall firstWorks');
    expect(
      within(payments).getByText('Level 1').parentElement,
    ).toHaveTextContent('Level 1Jonas+32 2 555 01 07');
    expect(
      within(payments).getByText('Level 2').parentElement,
    ).toHaveTextContent('Level 2Priyauntil 12:00');
    expect(fact('Stand-in')).toHaveTextContent('Inesines@northline.example');
    expect(databases).toHaveTextContent('2Team DatabasesWeak');
    expect(databases).toHaveTextContent(
      'Everything hangs on one person at Team Databases. Fix: Add a second person',
    );
    expect(databases).not.toHaveTextContent('Call first');
  });

  it('shows what it takes to be helped by a vendor', async () => {
    await renderLadder(paymentsLadder);
    expect(fact('Contract')).toHaveTextContent(
      'C-2026-118, until Dec 15, 2026',
    );
    expect(fact('Account id')).toHaveTextContent('NL-4711');
    expect(
      within(fact('Portal')).getByRole('link', {
        name: 'https://support.acme.example',
      }),
    ).toBeVisible();
    expect(
      within(fact('Phone')).getByRole('link', {
        name: 'Call Acme Databases by phone: +1 555 0100',
      }),
    ).toHaveAttribute('href', 'tel:+15550100');
    expect(fact('Support hours')).toHaveTextContent(
      'Open now Mon–Fri, 08:00–18:00 (Europe/Brussels) · Closes 12:00 your time, in 7 hours',
    );
    const table = within(
      screen.getByRole('table', { name: 'Severities of Acme Databases' }),
    );
    expect(table.getAllByRole('row').map(row => row.textContent)).toEqual([
      'TheirsOursAnswers within',
      'Priority A11 hour',
      'Priority B2not agreed',
      'Priority C1 day',
    ]);
  });

  it('lists when nobody is there, by the clock of the reader', async () => {
    await renderLadder({
      ...paymentsLadder,
      test: {
        ...testedLadder,
        uncovered: [
          {
            from: '2026-11-21T23:00:00.000Z',
            until: '2026-11-23T05:00:00.000Z',
          },
          {
            from: '2026-11-24T12:00:00.000Z',
            until: '2026-11-24T13:00:00.000Z',
          },
          {
            from: '2026-11-25T12:00:00.000Z',
            until: '2026-11-25T13:30:00.000Z',
          },
          {
            from: '2026-11-28T12:00:00.000Z',
            until: '2026-11-28T13:00:00.000Z',
          },
        ],
        uncoveredHours: 40,
        unknownHours: 1,
      },
    });
    const coverage = section('The coming 30 days');
    const summary =
      'For 40 hours of the coming 30 days somebody should be there and nobody is.';
    expect(coverage.getByText(summary)).toBeVisible();
    expect(
      coverage
        .getByRole('img', {
          name: `${summary} For 1 hour it cannot be told.`,
        })
        .querySelectorAll('[data-part="gap"]'),
    ).toHaveLength(5);
    const normal = (text: string | null) => text?.replace(/\s/g, ' ');
    expect(
      within(coverage.getByRole('list', { name: 'When nobody is there' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => normal(textContent)),
    ).toEqual([
      'Sat, Nov 21, 18:00 – Mon, Nov 23, 00:00 (30 hours)',
      'Tue, Nov 24, 07:00 – 08:00 (1 hour)',
      'Wed, Nov 25, 07:00 – 08:30 (1.5 hours)',
    ]);
    expect(coverage.getByText('1 more')).toBeVisible();
    expect(coverage.getByText('Later stretches are not listed.')).toBeVisible();
    expect(
      coverage.getByText(
        'Tested against its support hours: 24 hours a day, every day.',
      ),
    ).toBeVisible();
  });

  it('says that somebody is there in all support hours', async () => {
    await renderLadder({
      ...paymentsLadder,
      test: { ...testedLadder, hours: officeHours },
    });
    expect(
      section('The coming 30 days').getByText(
        'Somebody is there in all of the support hours.',
      ),
    ).toBeVisible();
  });

  it('demands nobody where no hours are promised', async () => {
    await renderLadder({
      ...paymentsLadder,
      test: { ...testedLadder, hours: undefined },
    });
    const coverage = section('The coming 30 days');
    expect(coverage.getByText(/^No support hours hold for it/)).toBeVisible();
    expect(coverage.queryByRole('img')).not.toBeInTheDocument();
  });

  it('says whom to call where something else is at fault', async () => {
    await renderLadder(paymentsLadder);
    const [database] = section('If it is not us').getAllByRole('listitem');
    expect(database).toHaveTextContent(
      'Payments databaseBrokenTeam Databaseson call: SofiaChat',
    );
    expect(
      within(database).getByRole('link', {
        name: 'Chat with Sofia: https://chat.northline.example/databases',
      }),
    ).toBeVisible();
    expect(
      section('Parts with their own ladder').getByRole('listitem'),
    ).toHaveTextContent('payments-ledgerWorksNobody is on its ladder.');
  });
});
