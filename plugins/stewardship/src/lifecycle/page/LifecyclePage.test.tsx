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
import { freezeTime } from '../../__testUtils__/freezeTime';
import { technologyPage } from './__fixtures__/technologies';
import { renderLifecycle } from './__testUtils__/renderLifecycle';

describe('LifecyclePage', () => {
  freezeTime();

  it('lists release cycles in use with who runs on them and what was decided', async () => {
    const { api } = renderLifecycle();
    const row = within(
      await screen.findByRole('row', { name: /PostgreSQL 13/ }),
    );
    await row.findByText('Gold: 3');
    expect(row.getByText('no tier: 1')).toBeVisible();
    expect(row.getByText('End of life')).toBeVisible();
    expect(row.getByText('Nov 13, 2025, 12 months ago')).toBeVisible();
    expect(row.getByText('4 services')).toBeVisible();
    expect(row.getByRole('link', { name: 'Team Payments' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-payments',
    );
    expect(row.getByText('no owner')).toBeVisible();
    expect(row.getByText('and 2 more')).toBeVisible();
    expect(row.getByText('2 of 4 decided')).toBeVisible();
    expect(row.getByText('1 overdue')).toBeVisible();
    expect(row.getByText('2 undecided')).toBeVisible();

    const node = within(
      screen.getByRole('row', { name: /Node.js 22 \(LTS\)/ }),
    );
    expect(node.getByText('Apr 30, 2027, in 5 months')).toBeVisible();
    expect(
      node.getByText(
        'Dates differ from the source: Agreed with the platform team',
      ),
    ).toBeVisible();
    const own = within(screen.getByRole('row', { name: /Signalbox 4/ }));
    expect(own.getByText('Nobody says')).toBeVisible();
    expect(
      own.getByText('Nobody says whether a decision is needed'),
    ).toBeInTheDocument();
    expect(own.queryByText('1 undecided')).not.toBeInTheDocument();
    expect(screen.getByText('12 release cycles')).toBeVisible();
    expect(api.listTechnologies).toHaveBeenCalledTimes(1);
    expect(api.listTechnologies).toHaveBeenCalledWith({ limit: 25 });
    expect(api.getTechnologyTimeline).toHaveBeenCalledTimes(1);
  });

  it('sums up with denominators, the unknown apart, and says how old the dates are', async () => {
    renderLifecycle();
    const summary = await screen.findByRole('region', { name: 'Summary' });
    expect(summary).toHaveTextContent('1 release cycle on 4 of 52 services');
    expect(summary).toHaveTextContent(
      '5 technologies on 3 of 52 services have a release cycle that is not known.',
    );
    expect(summary).toHaveTextContent(
      'Of all 60 services that you may see, 52 name what they run on: the counts are of these. 8 name nothing. As of',
    );
    const sources = within(summary).getByRole('list', {
      name: 'Sources of release cycles',
    });
    expect(sources).toHaveTextContent('endoflife.date: read 5 hours ago');
    expect(sources).toHaveTextContent(
      'Own products: read 12 days ago, which is longer ago than it should be – The file could not be read: 404.',
    );
    expect(sources).toHaveTextContent('Vendor list: never read');
  });

  it('starts from what the address says', async () => {
    const { api } = renderLifecycle({
      search:
        '?q=post&owner=group:default/team-a&phase=endOfLife&within=90&undecided=true&sort=services&limit=50&cursor=page-3',
    });
    await screen.findByRole('row', { name: /PostgreSQL 13/ });
    const filter = {
      text: 'post',
      owner: ['group:default/team-a'],
      phase: ['endOfLife'],
      endsWithin: 90,
      undecided: true,
    };
    expect(api.listTechnologies).toHaveBeenCalledWith({
      ...filter,
      sort: 'services',
      limit: 50,
      cursor: 'page-3',
    });
    expect(api.getTechnologyTimeline).toHaveBeenCalledWith(filter);
    expect(screen.getByRole('searchbox', { name: 'Product' })).toHaveValue(
      'post',
    );
    expect(
      screen.getByRole('checkbox', { name: 'Without a decision' }),
    ).toBeChecked();
    expect(screen.getByRole('button', { name: 'Filters (4)' })).toBeVisible();
    const summary = screen.getByRole('region', { name: 'Summary' });
    expect(summary).toHaveTextContent(
      'Of the 60 services that you may see and the filters by owner, tier and system let through, 52 name what they run on',
    );
    expect(summary).toHaveTextContent(
      'The other filters choose release cycles: they change neither these totals nor what is not known.',
    );
    expect(screen.getByRole('button', { name: /Owner/ })).toHaveTextContent(
      'team-a',
    );
    expect(
      screen.getByRole('button', { name: /Ends within/ }),
    ).toHaveTextContent('90 days, or has ended');
  });

  it('filters from the first page, and keeps it in the address', async () => {
    const { api, user } = renderLifecycle({ search: '?cursor=page-2' });
    await screen.findByRole('row', { name: /PostgreSQL 13/ });
    await user.click(screen.getByRole('button', { name: /Phase/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Security support ended' }),
    );
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(api.listTechnologies).toHaveBeenLastCalledWith({
        phase: ['securitySupportEnded'],
        limit: 25,
      }),
    );
    await user.click(screen.getByRole('button', { name: /Ends within/ }));
    await user.click(
      await screen.findByRole('option', { name: '365 days, or has ended' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '?phase=securitySupportEnded&within=365',
      ),
    );
    expect(api.getTechnologyTimeline).toHaveBeenLastCalledWith({
      phase: ['securitySupportEnded'],
      endsWithin: 365,
    });
  });

  it('sorts, turns pages, and asks for the timeline only once for that', async () => {
    const { api, user } = renderLifecycle();
    await screen.findByRole('row', { name: /PostgreSQL 13/ });
    await user.click(screen.getByRole('columnheader', { name: 'Services' }));
    await waitFor(() =>
      expect(api.listTechnologies).toHaveBeenLastCalledWith({
        sort: 'services',
        limit: 25,
      }),
    );
    const next = await screen.findByRole('button', { name: 'Next table page' });
    await waitFor(() => expect(next).toBeEnabled());
    await user.click(next);
    await waitFor(() =>
      expect(api.listTechnologies).toHaveBeenLastCalledWith({
        sort: 'services',
        limit: 25,
        cursor: 'page-2',
      }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?sort=services&cursor=page-2',
    );
    expect(api.getTechnologyTimeline).toHaveBeenCalledTimes(1);
  });

  it('offers to clear the filters when nothing matches', async () => {
    const { api, user } = renderLifecycle({
      search: '?q=zzz',
      api: {
        listTechnologies: async () => ({
          ...technologyPage,
          items: [],
          totalItems: 0,
          pageInfo: {},
        }),
        getTechnologyTimeline: async () => ({
          products: [],
          totalProducts: 0,
          today: '2026-11-20',
        }),
      },
    });
    expect(
      await screen.findByText('Nothing matches these filters'),
    ).toBeVisible();
    expect(screen.getByText(/^There is nothing to draw/)).toBeVisible();
    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[1],
    );
    expect(await screen.findByText('No technology to show')).toBeVisible();
    expect(api.listTechnologies).toHaveBeenLastCalledWith({ limit: 25 });
    expect(screen.getByRole('searchbox', { name: 'Product' })).toHaveValue('');
  });
});
