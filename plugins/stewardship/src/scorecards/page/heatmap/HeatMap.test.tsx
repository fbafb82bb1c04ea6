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

import { screen, waitFor } from '@testing-library/react';
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { rollup } from '../__fixtures__/fleet';
import { renderScorecards } from '../__testUtils__/renderScorecards';

const SEARCH = '?scorecard=operations&view=teams';
const FEW = 'Team Payments, Somebody can be called: 1 of 4 pass, 1 unknown';

describe('HeatMap', () => {
  freezeTime();

  it('says in each cell how many pass of how many, and what is unknown', async () => {
    renderScorecards({ search: SEARCH });
    expect(await screen.findByRole('button', { name: FEW })).toHaveTextContent(
      '1/4?1',
    );
    for (const name of [
      'Team Payments, It has a support tier: 5 of 5 pass',
      'Team Payments, The drill was done: nothing to judge, 5 unknown',
      'Team Timetable, It has a support tier: 4 of 5 pass',
    ]) {
      expect(screen.getByRole('button', { name })).toBeInTheDocument();
    }
    const rollupRow = screen.getAllByRole('row', { name: /Team Payments/ })[1];
    expect(rollupRow).toHaveTextContent('3 of 5');
    expect(rollupRow).toHaveTextContent('6 of 9 (67%)');
    expect(rollupRow).toHaveTextContent('3 of 9');
  });

  it('is reached with one Tab and walked with arrow keys', async () => {
    const { user } = renderScorecards({ search: SEARCH });
    const few = await screen.findByRole('button', { name: FEW });
    const cells = screen
      .getAllByRole('button')
      .filter(({ dataset }) => dataset.column !== undefined);
    expect(cells).toHaveLength(9);
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toEqual([cells[0]]);
    cells[0].focus();
    await user.keyboard('{ArrowRight}');
    expect(few).toHaveFocus();
    expect(few).toHaveAttribute('tabindex', '0');
    expect(cells[0]).toHaveAttribute('tabindex', '-1');
    await user.keyboard('{ArrowDown}');
    expect(cells[4]).toHaveFocus();
    await user.keyboard('{End}');
    expect(cells[5]).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(cells[8]).toHaveFocus();
    await user.keyboard('{ArrowDown}{Control>}{Home}{/Control}');
    expect(cells[0]).toHaveFocus();
  });

  it('leads from a cell to the services that fail there', async () => {
    const { api, user } = renderScorecards({
      search: `${SEARCH}&tier=gold`,
    });
    (await screen.findByRole('button', { name: FEW })).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('row', { name: /^Payments/ });
    expect(api.listScorecardResults).toHaveBeenLastCalledWith({
      id: 'operations',
      owner: ['group:default/team-payments'],
      nested: false,
      tier: ['gold'],
      check: ['has-ladder:fail'],
      limit: 25,
      head: true,
    });
    expect(screen.getByLabelText('address')).toHaveTextContent('nested=false');
    // What a cell has brought can be taken back.
    await user.click(
      screen.getByRole('checkbox', {
        name: 'Only what these groups own themselves',
      }),
    );
    await waitFor(() =>
      expect(api.listScorecardResults).toHaveBeenLastCalledWith({
        id: 'operations',
        owner: ['group:default/team-payments'],
        tier: ['gold'],
        check: ['has-ladder:fail'],
        limit: 25,
        head: true,
      }),
    );
  });

  it('shows what is unknown where nothing fails', async () => {
    const { api, user } = renderScorecards({ search: SEARCH });
    await user.click(
      await screen.findByRole('button', {
        name: 'Team Payments, The drill was done: nothing to judge, 5 unknown',
      }),
    );
    await screen.findByRole('row', { name: /^Payments/ });
    expect(api.listScorecardResults).toHaveBeenLastCalledWith(
      expect.objectContaining({ check: ['drill:unknown'] }),
    );
  });

  it('leads to services without an owner, which the roll-up has too', async () => {
    const { api, user } = renderScorecards({ search: SEARCH });
    const cell = await screen.findByRole('button', {
      name: 'No owner, It has a support tier: 0 of 5 pass',
    });
    expect(screen.getAllByRole('row', { name: /^No owner/ })).toHaveLength(2);
    await user.click(cell);
    await screen.findByRole('row', { name: /^Payments/ });
    expect(api.listScorecardResults).toHaveBeenLastCalledWith({
      id: 'operations',
      owner: ['none'],
      check: ['has-tier:fail'],
      limit: 25,
      head: true,
    });
  });

  it('rolls up by tier, and filters those without one', async () => {
    const { api, user } = renderScorecards({
      search: SEARCH,
      api: {
        getScorecardRollup: async ({ by }) => ({
          ...rollup,
          by,
          items: by === 'tier' ? rollup.items.slice(2) : rollup.items,
        }),
      },
    });
    await screen.findByRole('button', { name: FEW });
    await user.click(screen.getByRole('radio', { name: 'Tiers' }));
    await user.click(
      await screen.findByRole('button', {
        name: 'No tier, It has a support tier: 0 of 5 pass',
      }),
    );
    await screen.findByRole('row', { name: /^Payments/ });
    expect(api.listScorecardResults).toHaveBeenLastCalledWith({
      id: 'operations',
      tier: ['none'],
      check: ['has-tier:fail'],
      limit: 25,
      head: true,
    });
  });

  it('asks for many teams in parts', async () => {
    const [first] = rollup.items;
    const part = (from: number, to: number) => ({
      ...rollup,
      ...{ from, totalItems: 43, checkIds: ['has-tier'] },
      items: Array.from({ length: to - from }, (_, index) => ({
        ...first,
        subject: { ref: `group:default/team-${from + index}`, known: true },
      })),
    });
    const { api, user } = renderScorecards({
      search: SEARCH,
      api: {
        getScorecardRollup: async ({ cursor }) =>
          cursor === 'second'
            ? { ...part(40, 43), pageInfo: { prevCursor: 'first' } }
            : { ...part(0, 40), pageInfo: { nextCursor: 'second' } },
      },
    });
    expect(await screen.findByText('1 to 40 of 43')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Rows after' }));
    expect(await screen.findByText('41 to 43 of 43')).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: 'team-40, It has a support tier: 5 of 5 pass',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Rows after' })).toBeDisabled();
    expect(screen.getByLabelText('address')).toHaveTextContent('cursor=second');
    await user.click(screen.getByRole('button', { name: 'Rows before' }));
    expect(await screen.findByText('1 to 40 of 43')).toBeVisible();
    expect(api.getScorecardRollup).toHaveBeenLastCalledWith({
      ...{ id: 'operations', by: 'owner', limit: 40, head: true },
      cursor: 'first',
    });
  });
});
