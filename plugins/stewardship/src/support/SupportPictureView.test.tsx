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
import { completeStewardship } from '../__fixtures__/completeStewardship';
import { freezeTime } from '../__testUtils__/freezeTime';
import {
  fact,
  renderOwnershipTab,
  section,
} from '../__testUtils__/renderOwnershipTab';

describe('SupportPictureView', () => {
  freezeTime();

  it('answers the four urgent questions in its headline', async () => {
    renderOwnershipTab();
    expect(
      await screen.findByRole('heading', { name: 'Support tier' }),
    ).toBeVisible();
    expect(fact('Support tier')).toHaveTextContent(
      'Gold declaredRank 2, where 1 is the most criticalTravelers notice within minutes.',
    );
    const hours = fact('Support right now');
    expect(hours).toHaveTextContent('Open now');
    expect(hours).toHaveTextContent('Closes 12:00 your time, in 7 hours');
    expect(hours).toHaveTextContent('Mon–Fri, 08:00–18:00 (Europe/Brussels)');
    expect(hours).toHaveTextContent('02:00–12:00 your time');
    expect(
      within(fact('Call first')).getByRole('link', { name: 'Service desk' }),
    ).toBeVisible();
    expect(fact('Call first')).toHaveTextContent('Responds within 15 minutes');
    expect(
      within(fact('Accountable owner')).getByRole('link', {
        name: 'Team Payments',
      }),
    ).toBeVisible();
  });

  it('shows each support line with its hours, its limits and who agreed to them', async () => {
    renderOwnershipTab();
    await screen.findByRole('heading', { name: 'Support lines' });
    const lines = section('Support lines').getAllByText(/^Line \d$/);
    const [first, second, third, fourth] = lines.map(
      line => line.closest('li') as HTMLElement,
    );
    expect(first).toHaveTextContent(
      'Checks that the request is ours and complete.',
    );
    expect(first).toHaveTextContent(
      'Passes requests on and does not act itself',
    );
    expect(
      within(first).getByRole('link', { name: 'Procedure' }),
    ).toHaveAttribute('href', 'https://wiki.northline.example/desk/payments');
    expect(
      within(first).getByRole('link', { name: 'from system ticketing' }),
    ).toBeVisible();

    expect(second).toHaveTextContent('24 hours a day, every day');
    expect(second).toHaveTextContent('Resolves within 4 hours');
    expect(second).toHaveTextContent(
      'Restart a pod · runbook restart-podagreed by Team Payments on Mar 2, 2026',
    );

    expect(third).toHaveTextContent('derived');
    expect(
      within(third).queryByRole('link', { name: 'Procedure' }),
    ).not.toBeInTheDocument();
    expect(third).toHaveTextContent('link not shown');
    expect(fourth).toHaveTextContent('Team Databases');
  });

  it('shows what the tier promises, what the entity commits to, and where each comes from', async () => {
    renderOwnershipTab();
    await screen.findByRole('heading', { name: 'What Gold promises' });
    const promises = section('What Gold promises');
    expect(
      promises.getByRole('row', { name: '1 15 minutes 4 hours' }),
    ).toBeVisible();
    expect(
      promises.getByRole('row', { name: '3 1 day not promised' }),
    ).toBeVisible();
    expect(fact('Changes announced')).toHaveTextContent('7 days ahead');

    expect(fact('Recovery time (RTO)')).toHaveTextContent('1 hour declared');
    expect(fact('Data loss (RPO)')).toHaveTextContent('1 hour default');
    expect(fact('Backups kept')).toHaveTextContent('35 days declared');
    expect(
      section('Commitments').getByText('99.95%', { exact: false }),
    ).toBeVisible();
  });

  it('shows people, duties, environments and dependents with their gaps', async () => {
    renderOwnershipTab();
    await screen.findByRole('heading', { name: 'Contacts' });
    expect(fact('Delivery manager')).toHaveTextContent('Mona');
    expect(fact('Stakeholder')).toHaveTextContent('finance not found');
    expect(fact('Approves changes')).toHaveTextContent('Nobody');
    expect(section('Duties').getByText('1 of 2 covered')).toBeVisible();
    expect(
      section('Environments').getByText('acceptance: missing'),
    ).toBeVisible();
    const people = section('People who know it');
    expect(people.getByText('2 of at least 3')).toBeVisible();
    expect(people.getByText('Too few people')).toBeVisible();
    expect(people.getByText('The support tier asks for 3.')).toBeVisible();

    const dependents = section('What relies on it');
    expect(dependents.getByText('8 entities')).toBeVisible();
    expect(dependents.getByText('3 directly, 5 through others')).toBeVisible();
    expect(
      dependents.getByText('1 × Platinum · 4 × Gold · 3 × No tier'),
    ).toBeVisible();
    expect(dependents.getByRole('link', { name: 'Web shop' })).toBeVisible();
    expect(dependents.getByText('and 5 more')).toBeVisible();
  });

  it('names a support line that cannot be found beside the one to call', async () => {
    const { support } = completeStewardship;
    const [desk, ...others] = support.supportLines;
    const ref = 'group:default/service-desk';
    renderOwnershipTab({
      getEntity: async () => ({
        ...completeStewardship,
        support: {
          ...support,
          supportLines: [
            {
              ...desk,
              value: { line: 1, ref, who: { ref, known: false } },
            },
            ...others,
          ],
        },
      }),
    });
    await screen.findByRole('heading', { name: 'Support lines' });
    const first = fact('Call first');
    expect(
      within(first).getByRole('link', { name: 'Operations' }),
    ).toBeVisible();
    expect(first).toHaveTextContent(
      'Line 1, service-desk, is not in the catalog or not visible to you.',
    );
  });

  it('does not judge how many people there are where some may be hidden', async () => {
    const { support } = completeStewardship;
    renderOwnershipTab({
      getEntity: async () => ({
        ...completeStewardship,
        support: { ...support, people: { ...support.people, complete: false } },
      }),
    });
    await screen.findByRole('heading', { name: 'People who know it' });
    const people = section('People who know it');
    expect(people.getByText('2 that you may see, of at least 3')).toBeVisible();
    expect(people.getByText('Not known')).toBeVisible();
    expect(
      people.getByText('There may be people whom you are not allowed to see.'),
    ).toBeVisible();
    expect(people.queryByText('Too few people')).not.toBeInTheDocument();
  });

  it('does not count the people of a group that cannot be found', async () => {
    const { support } = completeStewardship;
    renderOwnershipTab({
      getEntity: async () => ({
        ...completeStewardship,
        support: {
          ...support,
          people: {
            ...support.people,
            count: 0,
            complete: false,
            groups: [{ ref: 'group:default/team-ghost', known: false }],
          },
        },
      }),
    });
    await screen.findByRole('heading', { name: 'People who know it' });
    const people = section('People who know it');
    expect(people.getByText('Not known')).toBeVisible();
    expect(
      people.getByText(
        'team-ghost is not in the catalog or not visible to you.',
      ),
    ).toBeVisible();
    expect(people.queryByText(/0 that/)).not.toBeInTheDocument();
    expect(people.queryByText('Too few people')).not.toBeInTheDocument();
  });

  it('names the problems of the record with their fix, beside everything that works', async () => {
    renderOwnershipTab();
    await screen.findByRole('heading', { name: 'Problems with this record' });
    const problems = section('Problems with this record');
    expect(
      problems.getByText(
        "'spec.stewardship.review.every' is 'quarterly', which is not an ISO 8601 duration such as P90D.",
      ),
    ).toBeVisible();
    expect(
      problems.getByText('Write an ISO 8601 duration such as P90D.'),
    ).toBeVisible();
  });
});
