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
  ladderWith,
  paymentsLadder,
  paymentsOnCall,
} from '../__fixtures__/ladders';
import {
  orphanedStewardship,
  undeclaredStewardship,
} from '../__fixtures__/undeclaredStewardship';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';

describe('EscalationCard', () => {
  freezeTime();

  it('says what to add where nobody is on the ladder', async () => {
    renderOwnershipTab({
      card: 'escalation',
      entity: catalogEntity({ name: 'timetable', owner: 'team-timetable' }),
      getEntity: async () => undeclaredStewardship,
    });
    expect(
      await screen.findByText(
        /^Nobody is on the ladder: it is not known whom to call\./,
      ),
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
        '    escalation:',
        '      - ref: group:default/team-timetable',
        '        # onCall: where it is written who is on call, for example pagerduty:PABC123',
        '        respondWithin: PT15M',
        '',
      ].join('\n'),
    );
    expect(
      screen.queryByRole('heading', { name: 'Would it work?' }),
    ).not.toBeInTheDocument();
  });

  it('leaves a place for the owner where there is none', async () => {
    renderOwnershipTab({
      card: 'escalation',
      entity: catalogEntity({ name: 'true' }),
      getEntity: async () => orphanedStewardship,
    });
    expect(await screen.findByRole('code')).toHaveTextContent(
      '- ref: group:default/your-team',
    );
  });

  it('shows the ladder before it was tested', async () => {
    renderOwnershipTab({
      card: 'escalation',
      getEntity: async () => ({
        ...completeStewardship,
        escalation: {
          ...ladderWith({ verdict: 'unknown' }),
          test: undefined,
        },
      }),
    });
    expect(
      await screen.findByText(/^The ladder has not been tested yet\./),
    ).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'Call now' })).getByText(
        'Not known',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('heading', { name: 'The coming 30 days' }),
    ).not.toBeInTheDocument();
  });

  it('asks once for a newer picture when a shift has ended', async () => {
    const [jonas] = paymentsOnCall.now;
    const ended = {
      ...completeStewardship,
      escalation: ladderWith({
        onCallNow: {
          ...paymentsOnCall,
          now: [{ ...jonas, until: '2026-11-20T09:59:00.000Z' }],
        },
      }),
    };
    const api = renderOwnershipTab({
      card: 'escalation',
      getEntity: async () => ended,
    });
    const call = await screen.findByRole('region', { name: 'Call now' });
    expect(call).toHaveTextContent(
      'This shift ended at 04:59 (1 minute ago). Refresh to see who has it now.',
    );
    expect(api.getEntity).toHaveBeenCalledTimes(2);
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(api.getEntity).toHaveBeenCalledTimes(3);
  });

  it('says that the picture is old, and keeps it', async () => {
    renderOwnershipTab({
      card: 'escalation',
      getEntity: async () => ({
        ...completeStewardship,
        escalation: paymentsLadder,
        mirroredAt: '2026-11-20T08:00:00.000Z',
        mirrorProblem: 'catalogUnavailable',
      }),
    });
    expect(
      await screen.findByText(/This picture may be out of date/),
    ).toHaveTextContent('It is as of 2 hours ago.');
    expect(screen.getByRole('region', { name: 'Call now' })).toBeVisible();
  });

  it('announces that it is loading', async () => {
    renderOwnershipTab({
      card: 'escalation',
      getEntity: () => new Promise(() => {}),
    });
    expect(
      await screen.findByText('Loading the escalation ladder'),
    ).toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    const getEntity = jest
      .fn<Promise<typeof completeStewardship>, []>()
      .mockRejectedValueOnce(new Error('the database is asleep'))
      .mockRejectedValueOnce(new NotFoundError('No entity'))
      .mockResolvedValueOnce(completeStewardship);
    renderOwnershipTab({ card: 'escalation', getEntity });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'The escalation ladder could not be loaded.',
    );
    expect(alert).toHaveTextContent('the database is asleep');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check again' }),
    );
    expect(
      await screen.findByRole('region', { name: 'Call now' }),
    ).toBeVisible();
  });
});
