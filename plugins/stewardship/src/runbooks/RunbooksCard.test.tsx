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
import type { RunbookPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { completeStewardship } from '../__fixtures__/completeStewardship';
import { catalogEntity } from '../__fixtures__/entities';
import {
  noRunbooks,
  paymentsRunbooks,
  runbook,
} from '../__fixtures__/runbooks';
import { undeclaredStewardship } from '../__fixtures__/undeclaredStewardship';
import { freezeTime } from '../__testUtils__/freezeTime';
import {
  renderOwnershipTab,
  section,
} from '../__testUtils__/renderOwnershipTab';

async function renderRunbooks(runbooks: RunbookPicture = paymentsRunbooks) {
  renderOwnershipTab({
    card: 'runbooks',
    getEntity: async () => ({ ...completeStewardship, runbooks }),
  });
  await screen.findByRole('heading', { name: 'Runbooks', level: 3 });
}

function rowOf(group: string, title: string) {
  const row = section(group)
    .getAllByRole('listitem')
    .find(item => within(item).queryByText(title));
  expect(row).toBeInstanceOf(HTMLElement);
  return row as HTMLElement;
}

function groupTitles() {
  return screen
    .getAllByRole('heading', { level: 4 })
    .map(({ textContent }) => textContent);
}

describe('RunbooksCard', () => {
  freezeTime();

  it('counts in words what there is and what asks for something', async () => {
    await renderRunbooks();
    expect(
      await screen.findByText(
        '6 runbooks · 1 overdue · 1 never reviewed · 1 dead link · 1 failure mode without one',
      ),
    ).toBeVisible();
  });

  it('says first for which failures there is none, and what to add', async () => {
    await renderRunbooks();
    expect(await screen.findByText('No runbook for: Site loss')).toBeVisible();
    const snippet = screen.getByRole('figure', {
      name: 'What to add to the catalog file of component:default/payments',
      hidden: true,
    });
    expect(snippet).toHaveTextContent(
      'runbooks: - id: site-loss title: Site loss',
    );
    expect(snippet).toHaveTextContent('failureModes: [site-loss]');
  });

  it('groups by failure mode: known ones in their order, unknown ones, then the others', async () => {
    await renderRunbooks();
    await screen.findByText('No runbook for: Site loss');
    expect(groupTitles()).toEqual([
      'Capacity',
      'Dependency failure',
      'Data corruption',
      'Performance degradation',
      'meteor-strike',
      'Other',
    ]);
    expect(
      section('meteor-strike').getByText(
        'not a failure mode of the organization',
      ),
    ).toBeVisible();
    expect(
      screen.getAllByRole('button', { name: 'Restart a pod' }),
    ).toHaveLength(2);
  });

  it('says of each whether it can be trusted, who may run it, how long it takes and what leads to it', async () => {
    await renderRunbooks();
    await screen.findByText('No runbook for: Site loss');
    const restart = rowOf('Capacity', 'Restart a pod');
    expect(restart).toHaveTextContent(
      'Fresh reviewed Nov 12, 2026, next by Feb 10, 2027',
    );
    expect(restart).toHaveTextContent(
      'Lines 1 and 2 may do this without asking',
    );
    expect(restart).toHaveTextContent('takes 10 minutes');
    expect(restart).toHaveTextContent('changed 3 days ago');
    expect(restart).toHaveTextContent(
      'Alerts: PaymentsPodCrashLoop, PaymentsSlow',
    );
    const replay = rowOf('Data corruption', 'Replay captured payments');
    expect(replay).toHaveTextContent(
      'Overdue reviewed Jun 1, 2026, was due Aug 30, 2026',
    );
    expect(replay).toHaveTextContent('Not read');
    expect(replay).toHaveTextContent('may not be read without logging in');
    const failOver = rowOf('Data corruption', 'Fail over to the standby');
    expect(failOver).toHaveTextContent('Never reviewed due every');
    expect(failOver).toHaveTextContent('of Payments database (theirs)');
    expect(rowOf('meteor-strike', 'Replace the building')).toHaveTextContent(
      'Not fetched yet',
    );
    expect(rowOf('Other', 'Renew the certificate')).toHaveTextContent(
      'Run it: renew-certificate',
    );
  });

  it('leads to a page somewhere else, and says that it is dead', async () => {
    await renderRunbooks();
    await screen.findByText('No runbook for: Site loss');
    const row = rowOf('Dependency failure', 'Switch to the standby acquirer');
    expect(
      within(row).getByRole('link', { name: 'Switch to the standby acquirer' }),
    ).toHaveAttribute('href', 'https://wiki.northline.example/switch-acquirer');
    expect(row).toHaveTextContent(
      'Dead link there is nothing at that address, looked 2 hours ago',
    );
    expect(row).toHaveTextContent('Due');
  });

  it('lists the alerts that lead nowhere', async () => {
    await renderRunbooks();
    expect(
      await screen.findByText('1 alert leads to no runbook'),
    ).toBeVisible();
    expect(screen.getByText('PaymentsQueueFull')).toBeInTheDocument();
  });

  it('says what to add where there is nothing', async () => {
    renderOwnershipTab({
      card: 'runbooks',
      entity: catalogEntity({ name: 'timetable', owner: 'team-timetable' }),
      getEntity: async () => undeclaredStewardship,
    });
    expect(await screen.findByText(/^There is no runbook:/)).toBeVisible();
    expect(screen.getByRole('code').textContent).toBe(
      [
        'apiVersion: backstage.io/v1alpha1',
        'kind: Component',
        'metadata:',
        '  name: timetable',
        'spec:',
        '  owner: team-timetable',
        '  stewardship:',
        "    # a folder of Markdown files does as well: the annotation stewardship.dev/runbooks: 'dir:./runbooks'",
        '    runbooks:',
        '      - id: capacity',
        '        title: Capacity',
        '        url: https://git.example/runbooks/capacity.md',
        '        failureModes: [capacity]',
        '',
      ].join('\n'),
    );
  });

  it('says that nothing was gathered yet instead of what is missing', async () => {
    await renderRunbooks({
      ...noRunbooks,
      gathered: false,
      missingModes: ['capacity'],
    });
    expect(
      await screen.findByText(/^The runbooks have not been gathered yet\./),
    ).toBeVisible();
    expect(screen.queryByText(/^There is no runbook/)).not.toBeInTheDocument();
  });

  it('finds runbooks among many by title, alert, failure mode and home, and says how many are not listed', async () => {
    const user = userEvent.setup();
    const many = Array.from({ length: 194 }, (_, index) =>
      runbook({ id: `r${index}`, title: `Étape ${index}` }),
    );
    await renderRunbooks({
      ...paymentsRunbooks,
      items: [...paymentsRunbooks.items, ...many],
      total: 230,
    });
    expect(
      await screen.findByText(/^30 more runbooks are not listed here/),
    ).toBeVisible();
    const search = screen.getByRole('searchbox', {
      name: 'Search the runbooks',
    });
    async function find(text: string) {
      await user.clear(search);
      await user.type(search, text);
    }
    await find('etape 19');
    expect(await screen.findByText('6 runbooks found')).toBeVisible();
    await find('crashloop');
    expect(await screen.findByText('1 runbook found')).toBeVisible();
    expect(groupTitles()).toEqual(['Capacity', 'Performance degradation']);
    await find('corruption DATABASE');
    expect(
      await screen.findByRole('button', { name: 'Fail over to the standby' }),
    ).toBeVisible();
    expect(screen.queryByText('Replay captured payments')).toBe(null);
    await find('quiche');
    expect(
      await screen.findByText('No runbook has these words.'),
    ).toBeVisible();
  });

  it('has no search box where one sees them all', async () => {
    await renderRunbooks();
    await screen.findByText('No runbook for: Site loss');
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });
});
