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

import { screen, waitFor, within } from '@testing-library/react';
import { completeStewardship } from '../../__fixtures__/completeStewardship';
import { operationalSupportDetails } from '../../__fixtures__/scorecardDetails';
import { noScorecards } from '../../__fixtures__/scorecards';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScorecardsTab } from '../../__testUtils__/renderScorecardsTab';

const rejection = (name: string, message: string, statusCode?: number) =>
  Object.assign(new Error('Request failed'), {
    name: 'ResponseError',
    statusCode,
    cause: Object.assign(new Error(message), { name }),
  });

async function rowOf(title: string) {
  const button = await screen.findByRole('button', {
    name: name => name.includes(title) && !name.startsWith('Go to'),
    expanded: false,
  });
  const item = button.closest('li');
  expect(item).toBeInstanceOf(HTMLElement);
  return { button, row: within(item as HTMLElement), item };
}

describe('EntityScorecards', () => {
  freezeTime();

  it('shows the first scorecard: its levels, its score and what is unknown', async () => {
    const { api } = renderScorecardsTab();
    expect(
      await screen.findByRole('heading', {
        name: 'Operational support',
        level: 3,
      }),
    ).toBeVisible();
    const levels = screen.getByRole('list', { name: 'Levels' });
    expect(
      within(levels)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Bronze: reached',
      'Silver: next, missing: Somebody can be called at night, A drill was held this year, It has an objective',
      'Gold: not reached',
    ]);
    expect(
      screen.getByText('5 of 8 judged checks, 2 unknown, 1 exempt'),
    ).toBeVisible();
    expect(screen.getByText(/^Evaluated/)).toHaveTextContent(
      'Evaluated 5 minutes ago',
    );
    expect(api.getEntity).toHaveBeenCalledTimes(1);
    expect(api.getEntityScorecard).toHaveBeenCalledTimes(1);
    expect(api.getEntityScorecardHistory).not.toHaveBeenCalled();
  });

  it('keeps in the address which scorecard is shown', async () => {
    const { api, user } = renderScorecardsTab({
      search: '?scorecard=quality-assurance',
    });
    await screen.findByRole('heading', { name: 'Checks' });
    expect(api.getEntityScorecard).toHaveBeenLastCalledWith({
      id: 'quality-assurance',
      entityRef: 'component:default/payments',
    });
    await user.click(screen.getByRole('button', { name: /Scorecard/ }));
    await user.click(
      await screen.findByRole('option', {
        name: 'Operational support – Bronze reached',
      }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?scorecard=operational-support',
    );
    await waitFor(() =>
      expect(api.getEntityScorecard).toHaveBeenLastCalledWith({
        id: 'operational-support',
        entityRef: 'component:default/payments',
      }),
    );
  });

  it('lists all checks by category, what fails first, each with its reason', async () => {
    renderScorecardsTab();
    const people = await screen.findByRole('region', { name: 'People' });
    const titles = within(people)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(titles).toEqual([
      'FailsSomebody can be called at nightfor Silver',
      'FailsA drill was held this yearfor Silver',
      'PassesIt has a support tierfor Bronze',
    ]);
    const other = within(screen.getByRole('region', { name: 'Other checks' }));
    expect(
      other.getByText(
        'Nobody knows slo.target, slo.window, so it cannot be judged.',
      ),
    ).toBeVisible();
    expect(
      other.getByText('Evaluating it failed: no such function'),
    ).toBeVisible();
    expect(other.getByText('It counts from Jan 1, 2027 on.')).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'Words' })).getByText(
        'Exempt until Jan 31, 2027.',
      ),
    ).toBeVisible();
  });

  it('opens a check with what it was judged by, with the keyboard too', async () => {
    const { user } = renderScorecardsTab();
    const { button, row } = await rowOf('Somebody can be called at night');
    expect(row.queryByRole('table')).not.toBeInTheDocument();
    button.focus();
    await user.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(
      row.getByText('At night nobody looks for a phone number.'),
    ).toBeVisible();
    expect(
      row.getByText('escalation.steps > 0 && support.tier in ["gold"]'),
    ).toBeVisible();
    const facts = within(row.getByRole('table', { name: 'Facts used' }));
    expect(
      facts
        .getAllByRole('row')
        .slice(1)
        .map(line => [...line.children].map(cell => cell.textContent)),
    ).toEqual([
      ['escalation.steps', '0', '1 hour ago'],
      ['support.tier', 'gold', ''],
      ['ci.green', 'yes', '19 days ago – too old, not used'],
      ['ci.owners', 'a, b', ''],
      ['ci.nothing', 'not known', ''],
    ]);
    expect(row.getByRole('link', { name: 'How to' })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(row.queryByRole('table')).not.toBeInTheDocument();
  });

  it('leads from a check to its question', async () => {
    const { user } = renderScorecardsTab();
    const { button, row } = await rowOf('A drill was held this year');
    await user.click(button);
    await user.click(
      row.getByRole('button', {
        name: 'Go to the question: A drill was held this year',
      }),
    );
    const no = await screen.findByRole('radio', { name: 'No' });
    expect(no).toBeChecked();
    await waitFor(() => expect(no).toHaveFocus());
  });

  it('says at the end what is wrong with the definition', async () => {
    renderScorecardsTab();
    await screen.findByRole('heading', {
      name: 'What is wrong with the definition',
    });
    expect(
      screen.getByText('spec.checks[9].rule').closest('li'),
    ).toHaveTextContent(
      "Error spec.checks[9].rule: There is no fact 'suport.tier'. Did you mean 'support.tier'? as written: suport.tier, leaves out the check typo",
    );
  });

  it('evaluates at once, and shows what came of it', async () => {
    const { api, user } = renderScorecardsTab();
    await user.click(
      await screen.findByRole('button', { name: 'Evaluate now' }),
    );
    expect(await screen.findByText('Evaluated.')).toHaveAttribute(
      'role',
      'status',
    );
    expect(api.evaluateEntity).toHaveBeenCalledWith({
      entityRef: 'component:default/payments',
    });
    await waitFor(() =>
      expect(api.getEntityScorecard).toHaveBeenCalledTimes(2),
    );
    expect(api.getEntity).toHaveBeenCalledTimes(2);
  });

  it.each([
    [
      rejection('TooManyRequestsError', 'too many', 429),
      'That was evaluated too often in a short time. Wait a minute, then try again.',
    ],
    [
      new Error('the line is down'),
      'It could not be evaluated: the line is down',
    ],
  ])('says why it was not evaluated: %s', async (error, words) => {
    const { user } = renderScorecardsTab({
      api: {
        evaluateEntity: async () => {
          throw error;
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Evaluate now' }),
    );
    expect(await screen.findByText(words)).toHaveAttribute('role', 'alert');
  });

  it('reads the history when somebody asks for it, and says why something moved', async () => {
    const { api, user } = renderScorecardsTab();
    await user.click(
      await screen.findByRole('button', { name: 'Show the history' }),
    );
    const history = within(
      await screen.findByRole('list', { name: 'History' }),
    );
    expect(
      history.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      '2 days agoA drill was held this year: Unknown → FailsSomebody answered (Ines) · 5 of 8 points',
      '10 days agoLevel: below the first → BronzeIt has a support tier: Fails → PassesThe service has changed · 5 of 7 points',
    ]);
    expect(api.getEntityScorecardHistory).toHaveBeenCalledTimes(1);
  });

  it('says that the history could not be read, or is empty', async () => {
    const { user } = renderScorecardsTab({
      api: {
        getEntityScorecardHistory: jest
          .fn()
          .mockRejectedValueOnce(new Error('the line is down'))
          .mockResolvedValueOnce({ items: [] }),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Show the history' }),
    );
    expect(
      await screen.findByText(
        'The history could not be loaded: the line is down',
      ),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing has moved yet.')).toBeVisible();
  });

  it('says that the scorecard could not be loaded, and tries again', async () => {
    const { user } = renderScorecardsTab({
      api: {
        getEntityScorecard: jest
          .fn()
          .mockRejectedValueOnce(new Error('the line is down'))
          .mockResolvedValueOnce(operationalSupportDetails),
      },
    });
    expect(await screen.findByText('the line is down')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Operational support' }),
    ).toBeVisible();
  });

  it('says that a scorecard is gone instead of showing another one', async () => {
    renderScorecardsTab({
      search: '?scorecard=old-one',
      api: {
        getEntityScorecard: async () => {
          throw rejection('NotFoundError', 'no such scorecard', 404);
        },
      },
    });
    expect(
      await screen.findByText(
        'There is no such scorecard for this entity, or it is no longer there.',
      ),
    ).toBeVisible();
  });

  it('keeps what was read where it cannot be read again', async () => {
    const { user } = renderScorecardsTab({
      api: {
        getEntityScorecard: jest
          .fn()
          .mockResolvedValueOnce(operationalSupportDetails)
          .mockRejectedValueOnce(new Error('the line is down')),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Evaluate now' }),
    );
    expect(
      await screen.findByText(/could not be loaded again: the line is down/),
    ).toBeVisible();
    expect(screen.getByRole('list', { name: 'Levels' })).toBeVisible();
  });

  it.each([
    [{ evaluated: false, items: [] }, /has not been evaluated yet/],
    [noScorecards, 'No scorecard is for this Component.'],
  ])('says what there is to show: %j', async (scorecards, words) => {
    const { api } = renderScorecardsTab({
      api: { getEntity: async () => ({ ...completeStewardship, scorecards }) },
    });
    expect(await screen.findByText(words)).toBeVisible();
    expect(api.getEntityScorecard).not.toHaveBeenCalled();
  });
});
