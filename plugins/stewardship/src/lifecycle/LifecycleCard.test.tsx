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
import type { LifecyclePicture } from '@backstage-stewardship/plugin-stewardship-common';
import { completeStewardship } from '../__fixtures__/completeStewardship';
import {
  boughtSupport,
  noTechnologies,
  node22,
  overdueUpgrade,
  paymentsDb,
  paymentsLifecycle,
  postgresql13,
  technology,
  ubuntu2404,
} from '../__fixtures__/lifecycle';
import { unsafeAddresses } from '../__fixtures__/unsafeAddresses';
import { freezeTime } from '../__testUtils__/freezeTime';
import {
  renderOwnershipTab,
  section,
} from '../__testUtils__/renderOwnershipTab';

async function renderLifecycle(part?: Partial<LifecyclePicture>) {
  const api = renderOwnershipTab({
    card: 'technology-lifecycle',
    getEntity: async () => ({
      ...completeStewardship,
      lifecycle: { ...paymentsLifecycle, ...part },
    }),
  });
  await screen.findByRole('heading', {
    name: 'Technology lifecycle',
    level: 3,
  });
  return api;
}

function only(...items: LifecyclePicture['items']): Partial<LifecyclePicture> {
  return { ...noTechnologies, items, total: items.length };
}

async function rowOf(title: string) {
  const row = (await screen.findByText(title)).closest('li');
  expect(row).toBeInstanceOf(HTMLElement);
  return row as HTMLElement;
}

describe('LifecycleCard', () => {
  freezeTime();

  it('says the worst first, and that nothing was decided', async () => {
    await renderLifecycle();
    expect(
      await screen.findByText(
        'PostgreSQL 13 has had no security fixes since Nov 13, 2025 — nothing decided',
      ),
    ).toBeVisible();
  });

  it('says of each what phase it is in, when it ends, what is newer and what was decided', async () => {
    await renderLifecycle();
    const postgresql = await rowOf('PostgreSQL 13');
    expect(postgresql).toHaveTextContent('End of life');
    expect(postgresql).toHaveTextContent(
      'ended on Nov 13, 2025, 12 months ago',
    );
    expect(postgresql).toHaveTextContent('version 13.14');
    expect(postgresql).toHaveTextContent('newer release of it: 13.23');
    expect(postgresql).toHaveTextContent('Nothing decided yet');

    const node = await rowOf('Node.js 22 (LTS)');
    expect(node).toHaveTextContent('ends on Jan 2, 2027, in 43 days');
    expect(node).toHaveTextContent(
      'Overdue Upgrade to Node.js 24, was due Oct 31, 2026',
    );
    expect(node).toHaveTextContent('decided by Ines');
    expect(node).toHaveTextContent('Stay on 22 (nothing): No fixes from 2027');
    expect(
      within(node).getByText('Exit plan', { selector: 'a' }),
    ).toHaveAttribute('href', 'https://wiki.northline.example/exit/node');

    const ubuntu = await rowOf('Ubuntu 24.04');
    expect(ubuntu).toHaveTextContent(
      'named as pkg:docker/library/ubuntu@24.04from a bill of materials, read 2 hours ago',
    );
  });

  it('tells the timeline to those who cannot see it', async () => {
    await renderLifecycle();
    expect(
      await screen.findByRole('img', { name: 'Timeline of Node.js 22 (LTS)' }),
    ).toHaveAccessibleDescription(
      'Released Apr 24, 2024. End of active support: Oct 21, 2025. End of security support: Jan 2, 2027. End of extended support: Jan 2, 2028. Today is Nov 20, 2026.',
    );
  });

  it('keeps what is not known apart, with the reason and what to do', async () => {
    await renderLifecycle();
    await screen.findByText('redis latest');
    const unknown = screen.getByRole('region', { name: 'Not known' });
    expect(unknown).toHaveTextContent(
      "It is not clear which release 'latest' is. What to do: Name a version with numbers",
    );
    expect(unknown).toHaveTextContent(
      'No source of release cycles has this product.',
    );
    expect(unknown).not.toHaveTextContent('Supported');
  });

  it('shows the way to what it inherits, with links', async () => {
    await renderLifecycle();
    await screen.findByText('What it inherits');
    const inherited = screen.getByRole('region', { name: 'What it inherits' });
    expect(inherited).toHaveTextContent(
      'Payments → Ledger → Payments database → PostgreSQL 13, ended on Nov 13, 2025',
    );
    expect(
      within(inherited).getByRole('link', { name: 'Payments database' }),
    ).toHaveAttribute('title', 'resource:default/payments-db');
    expect(inherited).toHaveTextContent(
      'the owners of Payments database have decided nothing',
    );
    expect(inherited).toHaveTextContent('2 more release cycles are inherited.');
  });

  it('names capabilities, others that realize them, the successor and the sources with their age', async () => {
    await renderLifecycle();
    await screen.findByText('What could take its place');
    const related = screen.getByRole('region', {
      name: 'What could take its place',
    });
    expect(related).toHaveTextContent('It is replaced by New pay.');
    expect(related).toHaveTextContent(
      'It realizes the capability card-payments. Others that do so: New pay',
    );
    expect(related).toHaveTextContent(
      'It realizes the capability refunds. Nothing else that you may see does so.',
    );
    const sources = section('Where this is from');
    expect(sources.getByText(/^Dates:/)).toHaveTextContent(
      'Dates: endoflife.date, 5 hours ago',
    );
    expect(sources.getByText(/^Bill of/)).toHaveTextContent(
      'Bill of materials: 412 components, 9 with a known product, read 2 hours ago',
    );
  });

  it('says that dates are stale, and why they could not be read', async () => {
    await renderLifecycle({
      sources: [
        {
          id: 'feed',
          title: 'endoflife.date',
          fetchedAt: '2026-11-10T10:00:00.000Z',
          stale: true,
          problem: 'the feed did not answer',
        },
        { id: 'own', title: 'own products', stale: true },
      ],
    });
    await screen.findByText('Where this is from');
    const sources = screen.getByRole('region', { name: 'Where this is from' });
    expect(sources).toHaveTextContent(
      'Dates: endoflife.date, 10 days ago, which is longer ago than it should be',
    );
    expect(sources).toHaveTextContent('the feed did not answer');
    expect(sources).toHaveTextContent('Dates: own products, never read');
  });

  it('says what a bought extension changes, and that dates were corrected', async () => {
    await renderLifecycle(
      only(
        technology(
          { ...postgresql13, overridden: { reason: 'The vendor wrote so.' } },
          {
            endsOn: { kind: 'date', on: '2028-03-31' },
            daysLeft: 497,
            decision: boughtSupport,
          },
        ),
      ),
    );
    expect(await screen.findByText('Nothing ends within a year')).toBeVisible();
    const row = await rowOf('PostgreSQL 13');
    expect(row).toHaveTextContent(
      'ended on Nov 13, 2025, 12 months ago; extended support was bought until Mar 31, 2028, in 16 months',
    );
    expect(row).toHaveTextContent(
      'Its dates were corrected by this organization: The vendor wrote so.',
    );
  });

  it('shows five inherited ones at first, and all when one asks', async () => {
    const { endsOn, daysLeft } = postgresql13;
    await renderLifecycle({
      inherited: Array.from({ length: 10 }, (_, index) => ({
        state: { ...postgresql13, cycle: `n${index}` },
        ...{ endsOn, daysLeft, home: paymentsDb, path: [paymentsDb] },
      })),
      inheritedTotal: 12,
    });
    await screen.findByText('What it inherits');
    const inherited = section('What it inherits');
    expect(inherited.getAllByRole('listitem')).toHaveLength(5);
    expect(
      inherited.getByText('2 more release cycles are inherited.'),
    ).toBeVisible();
    await userEvent.click(
      inherited.getByRole('button', { name: 'Show all 10' }),
    );
    expect(inherited.getAllByRole('listitem')).toHaveLength(10);
  });

  it('shows six at first, and all when one asks', async () => {
    const many = Array.from({ length: 23 }, (_, index) =>
      technology({ ...ubuntu2404, cycle: `${index}`, cycleLabel: `n${index}` }),
    );
    await renderLifecycle(only(...many));
    expect(await screen.findByText('Ubuntu n5')).toBeVisible();
    expect(screen.queryByText('Ubuntu n6')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 23' }));
    expect(screen.getByText('Ubuntu n22')).toBeVisible();
  });

  it('says that nothing was matched yet instead of what is missing', async () => {
    await renderLifecycle({ ...noTechnologies, matched: false });
    expect(
      await screen.findByText(/^It has not been worked out yet/),
    ).toBeVisible();
    expect(screen.queryByText(/^Nobody has written/)).not.toBeInTheDocument();
    expect(screen.queryByText(/^Nothing ends/)).not.toBeInTheDocument();
  });

  it('says that it could not be loaded, and tries again', async () => {
    const api = renderOwnershipTab({
      card: 'technology-lifecycle',
      getEntity: async () => {
        throw new Error('the line is down');
      },
    });
    expect(
      await screen.findByText('The technology lifecycle could not be loaded.'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(api.getEntity).toHaveBeenCalledTimes(2);
  });

  it('makes no link of an unsafe guide or exit plan', async () => {
    const who = { ref: 'system:default/next', known: true, title: 'Next' };
    await renderLifecycle({
      ...only(
        ...unsafeAddresses.map(url =>
          technology(node22, {
            decision: { ...overdueUpgrade, exitPlan: { url } },
          }),
        ),
      ),
      successor: { who, guide: unsafeAddresses[0] },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Show all/ }),
    );
    expect(screen.getByText(/^How to get there/).closest('a')).toBe(null);
    expect(screen.getAllByText(/^Exit plan/)).toHaveLength(
      unsafeAddresses.length,
    );
    const places = [...document.querySelectorAll('[href], [src]')].map(
      element => element.getAttribute('href') ?? element.getAttribute('src'),
    );
    expect(places.length).toBeGreaterThan(0);
    expect(
      places.filter(place => !/^(?:\/|https?:)/.test(place ?? '')),
    ).toEqual([]);
  });
});
