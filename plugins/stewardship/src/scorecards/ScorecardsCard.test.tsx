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
import type { ScorecardsPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { completeStewardship } from '../__fixtures__/completeStewardship';
import { catalogEntity } from '../__fixtures__/entities';
import {
  noScorecards,
  operationalSupport,
  paymentsScorecards,
} from '../__fixtures__/scorecards';
import { unsafeAddresses } from '../__fixtures__/unsafeAddresses';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';

function renderScorecards(
  scorecards: ScorecardsPicture = paymentsScorecards,
  entity = catalogEntity({ name: 'payments' }),
) {
  return renderOwnershipTab({
    card: 'scorecards',
    entity,
    getEntity: async () => ({ ...completeStewardship, scorecards }),
  });
}

async function scorecard(name: string) {
  return within(await screen.findByRole('region', { name }));
}

describe('ScorecardsCard', () => {
  freezeTime();

  it('says which level was reached, how far the next one is, and of what the score is a share', async () => {
    renderScorecards();
    const support = await scorecard('Operational support');
    expect(support.getByText('Bronze reached')).toBeVisible();
    expect(support.getByText('3 checks missing for Silver')).toBeVisible();
    expect(
      support.getByText('5 of 8 judged checks, 2 unknown, 1 exempt'),
    ).toBeVisible();
    expect(support.getByText('63% of the points')).toBeVisible();
    expect(support.getByText(/^evaluated/)).toHaveTextContent(
      'evaluated 5 minutes ago',
    );

    const quality = await scorecard('Quality assurance');
    expect(quality.getByText('Gold reached')).toBeVisible();
    expect(quality.getByText('The highest level')).toBeVisible();
    expect(quality.getByText('4 of 4 judged checks')).toBeVisible();
    expect(
      quality.queryByRole('list', { name: 'What fails' }),
    ).not.toBeInTheDocument();
    expect(quality.queryByText(/unknown|judged$/)).not.toBeInTheDocument();
  });

  it('lists what fails first with what to do about it, and what is unknown apart', async () => {
    renderScorecards();
    const support = await scorecard('Operational support');
    const failing = within(support.getByRole('list', { name: 'What fails' }));
    const items = failing.getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'FailsSomebody can be called at nightWrite an escalation ladder. How to',
      'FailsA drill was held this yearHold one. Templates',
      'FailsIt is documented',
    ]);
    expect(failing.getByRole('link', { name: 'How to' })).toHaveAttribute(
      'href',
      'https://wiki.northline.example/ladder?for=payments',
    );
    expect(failing.getByRole('link', { name: 'Templates' })).toHaveAttribute(
      'href',
      '/create',
    );
    expect(
      failing.getByRole('link', { name: 'It is documented' }),
    ).toHaveAttribute(
      'href',
      '/scorecards?scorecard=operational-support&check=docs',
    );
    expect(support.queryByText(/more fail/)).not.toBeInTheDocument();
  });

  it('leads to the first open question of that scorecard, without asking everybody to answer', async () => {
    renderScorecards();
    expect(
      await screen.findByRole('link', {
        name: '3 questions are open in Operational support',
      }),
    ).toHaveAttribute(
      'href',
      '/scorecards?scorecard=operational-support&check=night-drill',
    );
    expect(
      screen.queryByRole('link', { name: /open in Quality/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All checks of Quality assurance' }),
    ).toHaveAttribute('href', '/scorecards?scorecard=quality-assurance');
  });

  it('does not call it a fail where nothing could be judged', async () => {
    renderScorecards({
      evaluated: true,
      items: [
        {
          ...operationalSupport,
          score: {
            earned: 0,
            possible: 0,
            counts: { unknown: 2, error: 1 },
            next: { level: 'bronze', missing: ['a'] },
          },
          failing: [],
        },
      ],
    });
    const support = await scorecard('Operational support');
    expect(support.getByText('Below Bronze')).toBeVisible();
    expect(support.getByText('1 check missing for Bronze')).toBeVisible();
    expect(
      support.getByText('Nothing could be judged yet, 2 unknown, 1 in error'),
    ).toBeVisible();
    expect(support.queryByText(/%/)).not.toBeInTheDocument();
  });

  it('rounds no score up to all of the points', async () => {
    renderScorecards({
      evaluated: true,
      items: [
        {
          ...operationalSupport,
          levels: [],
          score: { earned: 999, possible: 1_000, counts: { pass: 1 } },
        },
      ],
    });
    const support = await scorecard('Operational support');
    expect(
      support.getByText('99% of the points, as some answers earn only a part'),
    ).toBeVisible();
    expect(support.queryByText(/Below|highest/)).not.toBeInTheDocument();
  });

  it('says that it was not evaluated yet', async () => {
    renderScorecards({ evaluated: false, items: [] });
    expect(
      await screen.findByText(/^This entity has not been evaluated yet/),
    ).toBeVisible();
    expect(screen.queryByText(/^No scorecard/)).not.toBeInTheDocument();
  });

  it('shows how to write a scorecard for this very kind and type where none is for it', async () => {
    renderScorecards(
      noScorecards,
      catalogEntity({ name: 'payments', kind: 'API' }),
    );
    expect(
      await screen.findByText('No scorecard is for this API.'),
    ).toBeVisible();
    expect(screen.getByText(/stewardship\.scorecards\.sources/)).toBeVisible();
    const [snippet] = screen.getAllByLabelText(
      'A scorecard for api:default/payments',
    );
    expect(snippet).toHaveTextContent(
      'kind: Scorecard metadata: name: my-first',
    );
    expect(snippet).toHaveTextContent(
      'appliesTo: filter: kind: API spec.type: service',
    );
    expect(screen.getByRole('button', { name: /copy/i })).toBeVisible();
  });

  it('says that it could not be loaded, and tries again', async () => {
    const api = renderOwnershipTab({
      card: 'scorecards',
      getEntity: async () => {
        throw new Error('the line is down');
      },
    });
    expect(
      await screen.findByText('The scorecards could not be loaded.'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(api.getEntity).toHaveBeenCalledTimes(2);
  });

  it('tells that it is loading', async () => {
    renderOwnershipTab({
      card: 'scorecards',
      getEntity: () => new Promise(() => {}),
    });
    expect(
      await screen.findByText('Loading the scorecards'),
    ).toBeInTheDocument();
  });

  it('makes no link of an unsafe address', async () => {
    renderScorecards({
      evaluated: true,
      items: unsafeAddresses.map((url, index) => ({
        ...operationalSupport,
        id: `s${index}`,
        failing: [
          {
            ...operationalSupport.failing[0],
            remediation: { text: 'Do.', link: { title: 'Unsafe', url } },
          },
        ],
      })),
    });
    expect(await screen.findAllByText('Unsafe')).toHaveLength(
      unsafeAddresses.length,
    );
    expect(
      screen
        .getAllByText('Unsafe')
        .map(text => text.closest('a')?.getAttribute('href'))
        .filter(
          href => href !== undefined && !href?.startsWith('https://northline'),
        ),
    ).toEqual([]);
  });
});
