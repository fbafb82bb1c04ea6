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
import { drill } from '../../__fixtures__/scorecardDetails';
import { noScorecards } from '../../__fixtures__/scorecards';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScorecardsTab } from '../../__testUtils__/renderScorecardsTab';

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
      'Silver: next, missing: Somebody can be called at night, A drill was held this year, and It has an objective',
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
        'Nobody knows slo.target or slo.window, so it cannot be judged.',
      ),
    ).toBeVisible();
    expect(
      other.getByText('It could not be evaluated: no such function'),
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
      ['costs.monthCost', 'you may not see it', ''],
    ]);
    expect(row.getByRole('link', { name: 'How to' })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(row.queryByRole('table')).not.toBeInTheDocument();
  });

  it('says on what condition a check applies, and asks no question where it is not met', async () => {
    const { user } = renderScorecardsTab({
      checks: [
        {
          ...drill,
          state: 'notApplicable',
          reason: { kind: 'notWhen' },
          when: 'support.tier == "gold"',
        },
      ],
    });
    const { button, row } = await rowOf('A drill was held this year');
    expect(
      row.getByText('It does not apply here: the condition for it is not met.'),
    ).toBeVisible();
    await user.click(button);
    expect(row.getByText('Applies only where')).toBeVisible();
    expect(row.getByText('support.tier == "gold"')).toBeVisible();
    expect(
      row.queryByRole('button', { name: /^Go to the question/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Questions' }),
    ).not.toBeInTheDocument();
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
      "Error · spec.checks[9].rule: There is no fact 'suport.tier'. Did you mean 'support.tier'? It says: suport.tier The check typo is in error because of it.",
    );
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
