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
import userEvent from '@testing-library/user-event';
import { NotFoundError } from '@backstage/errors';
import { completeStewardship } from '../__fixtures__/completeStewardship';
import { catalogEntity } from '../__fixtures__/entities';
import {
  orphanedStewardship,
  undeclaredStewardship,
} from '../__fixtures__/undeclaredStewardship';
import { freezeTime } from '../__testUtils__/freezeTime';
import { fact, renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';

describe('SupportTierCard', () => {
  freezeTime();

  it('says how complete and how old the picture is, and gets a newer one', async () => {
    const api = renderOwnershipTab();
    expect(await screen.findByText('8 of 10 fields')).toBeVisible();
    expect(screen.getByText('2 minutes ago')).toBeVisible();
    expect(screen.getByText('3 days ago')).toBeVisible();
    expect(fact('Not written down yet')).toHaveTextContent(
      'escalation, runbooks',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(api.getEntity).toHaveBeenCalledTimes(2);
  });

  it('shows what could be derived and what to add, where nothing is declared', async () => {
    renderOwnershipTab({
      entity: catalogEntity({ name: 'timetable', owner: 'team-timetable' }),
      getEntity: async () => undeclaredStewardship,
    });
    expect(
      await screen.findByText(/^This Component declares nothing about/),
    ).toBeVisible();
    const snippet = screen.getByRole('figure', {
      name: 'What to add to the catalog file of component:default/timetable',
    });
    expect(within(snippet).getByRole('code').textContent).toBe(
      [
        'apiVersion: backstage.io/v1alpha1',
        'kind: Component',
        'metadata:',
        '  name: timetable',
        'spec:',
        '  owner: team-timetable',
        '  stewardship:',
        '    purpose: "What timetable is for, in one sentence"',
        '    # supportTier: the id of one of your support tiers',
        '    escalation:',
        '      - { ref: group:default/team-timetable, respondWithin: PT1H }',
        '',
      ].join('\n'),
    );
    expect(fact('Support tier')).toHaveTextContent('No tier');
    expect(fact('Call first')).toHaveTextContent('Team Timetable');
    expect(screen.getByText('4 of at least 3')).toBeVisible();
    expect(
      screen.queryByRole('heading', { name: 'Commitments' }),
    ).not.toBeInTheDocument();
  });

  it('keeps the tier that holds already in what to add', async () => {
    renderOwnershipTab({
      entity: catalogEntity({ name: 'timetable', owner: 'team-timetable' }),
      getEntity: async () => ({
        ...undeclaredStewardship,
        support: {
          ...undeclaredStewardship.support,
          tier: completeStewardship.support.tier,
        },
      }),
    });
    const snippet = await screen.findByRole('code');
    expect(snippet).toHaveTextContent(' supportTier: gold');
    expect(snippet).not.toHaveTextContent('#');
  });

  it('says that the picture is old, and why', async () => {
    renderOwnershipTab({
      getEntity: async () => ({
        ...completeStewardship,
        mirroredAt: '2026-11-20T08:00:00.000Z',
        mirrorProblem: 'tooManyVanished',
      }),
    });
    expect(
      await screen.findByText(/This picture may be out of date/),
    ).toHaveTextContent('It is as of 2 hours ago.');
    expect(
      screen.getByText(
        'Too many entities vanished from the catalog at once; nothing was removed until this is confirmed.',
      ),
    ).toBeVisible();
  });

  it('says plainly that nobody is there, where nobody is', async () => {
    renderOwnershipTab({
      entity: catalogEntity({ name: 'true' }),
      getEntity: async () => orphanedStewardship,
    });
    await screen.findByText(/^This Component declares nothing about/);
    expect(fact('Call first')).toHaveTextContent('Nobody');
    expect(fact('Accountable owner')).toHaveTextContent('No owner');
    expect(fact('Support right now')).toHaveTextContent('No support hours');
    expect(
      screen.getByText('Nothing that you may see depends on it.'),
    ).toBeVisible();
    const snippet = screen.getByRole('code');
    expect(snippet).toHaveTextContent('name: "true"');
    expect(snippet).toHaveTextContent('owner: group:default/your-team');
  });

  it('does not guess about hours that cannot be read', async () => {
    const { support } = completeStewardship;
    renderOwnershipTab({
      getEntity: async () => ({
        ...completeStewardship,
        support: {
          ...support,
          hours: {
            value: {
              kind: 'weekly',
              timeZone: 'Mars/Olympus',
              days: ['mon'],
              from: '08:00',
              to: '18:00',
            },
            source: { kind: 'declared', path: 'spec.stewardship.supportHours' },
          },
        },
      }),
    });
    await screen.findByRole('heading', { name: 'Support lines' });
    expect(fact('Support right now')).toHaveTextContent(
      'Not known declaredThe support hours cannot be read: Mon, 08:00–18:00 (Mars/Olympus).',
    );
  });

  it('announces that it is loading', async () => {
    renderOwnershipTab({ getEntity: () => new Promise(() => {}) });
    expect(
      await screen.findByText('Loading the support picture'),
    ).toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    const getEntity = jest
      .fn<Promise<typeof completeStewardship>, []>()
      .mockRejectedValueOnce(new Error('the database is asleep'))
      .mockResolvedValueOnce(completeStewardship);
    renderOwnershipTab({ getEntity });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The support picture could not be loaded.');
    expect(alert).toHaveTextContent('the database is asleep');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Rank 2, where 1 is the most critical'),
    ).toBeVisible();
  });

  it('says that an entity is not known yet', async () => {
    renderOwnershipTab({
      getEntity: async () => {
        throw new NotFoundError('No entity');
      },
    });
    expect(
      await screen.findByText('Nothing is known about this entity yet.'),
    ).toBeVisible();
    expect(
      screen.getByText(/component:default\/payments is not in/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Check again' })).toBeVisible();
  });
});
