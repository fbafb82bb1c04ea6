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
import { databaseLicence, paymentsCosts } from '../../__fixtures__/costs';
import { unsafeAddresses } from '../../__fixtures__/unsafeAddresses';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { section } from '../../__testUtils__/renderOwnershipTab';
import { renderCosts } from '../__testUtils__/renderCosts';

describe('LicenceSection', () => {
  freezeTime();

  it('marks a license that is overused and whose notice is due', async () => {
    await renderCosts(paymentsCosts);
    await screen.findByText('db-cores');
    const licences = screen.getByRole('region', { name: 'Licenses' });
    expect(licences).toHaveTextContent('db-corescores20 of 16 used4 too many');
    expect(licences).toHaveTextContent(
      'Renews on Jan 31, 2027, in 72 daysNotice is due by Dec 2, 2026',
    );
    expect(licences).toHaveTextContent('Measured on Nov 1, 2026');
    expect(
      within(licences).getByText('Evidence', { selector: 'a' }),
    ).toHaveAttribute('href', 'https://wiki.northline.example/contracts/db');
  });

  it('makes no link of an address that is none of the web', async () => {
    // One is only long.
    const addresses = unsafeAddresses.filter(
      address => address && address.length < 1_000,
    );
    await renderCosts({
      ...paymentsCosts,
      licences: addresses.map((evidence, index) => ({
        ...databaseLicence,
        id: `licence-${index}`,
        evidence,
      })),
    });
    await screen.findByText('licence-0');
    const licences = section('Licenses');
    expect(licences.getAllByText('Evidence')).toHaveLength(addresses.length);
    expect(licences.queryByRole('link')).not.toBeInTheDocument();
  });

  it('says what nobody knows of a license', async () => {
    await renderCosts({
      ...paymentsCosts,
      licences: [
        { id: 'a', metric: 'seats', overUsed: false, notice: 'unknown' },
        {
          ...{ id: 'b', metric: 'seats', used: 3, overUsed: false },
          ...{ renewsOn: '2026-11-10', renewsInDays: -10 },
          ...{ notice: 'missed', noticeBy: '2026-10-01' },
        },
      ],
    });
    await screen.findByText('Licenses', { selector: 'h4' });
    const [first, second] = section('Licenses').getAllByRole('listitem');
    expect(first).toHaveTextContent(
      'Nobody says how many were bought and are usedNobody says when it renews',
    );
    expect(second).toHaveTextContent(
      '3 used; nobody says how many were bought',
    );
    expect(second).toHaveTextContent(
      'Was to renew on Nov 10, 2026, 10 days ago',
    );
    expect(second).toHaveTextContent('Notice was due by Oct 1, 2026');
    expect(second).toHaveTextContent('Nobody says when it was measured');
  });
});
