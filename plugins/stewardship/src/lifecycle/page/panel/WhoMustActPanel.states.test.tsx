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
import { NotFoundError } from '@backstage/errors';
import type { StewardshipApi } from '@backstage-stewardship/plugin-stewardship-common';
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { affectedPage } from '../__fixtures__/technologies';
import { renderLifecycle } from '../__testUtils__/renderLifecycle';

async function openPanel(api?: Partial<StewardshipApi>) {
  const rendered = renderLifecycle({
    search: '?product=postgresql&cycle=13',
    api,
  });
  const panel = within(
    await screen.findByRole('dialog', { name: /who must act\?$/ }),
  );
  return { ...rendered, panel };
}

describe('WhoMustActPanel, by what is known', () => {
  freezeTime();

  it('asks who must act if it ends only as long as it has not', async () => {
    const { panel } = await openPanel();
    await panel.findByRole('region', { name: 'Dates' });
    expect(
      screen.getByRole('dialog', {
        name: 'PostgreSQL 13 has ended: who must act?',
      }),
    ).toBeVisible();
  });

  it('says nothing in total of what there is none of', async () => {
    const { panel } = await openPanel({
      listAffected: async () => ({
        ...affectedPage,
        cycle: { ...affectedPage.cycle, phase: 'supported', daysLeft: 20 },
        totals: {
          ...affectedPage.totals,
          ...{ direct: 0, undecided: 0, overdue: 0 },
        },
      }),
    });
    const totals = await panel.findByRole('region', { name: 'In total' });
    expect(within(totals).getByRole('paragraph')).toHaveTextContent(
      /^2 services rely on something that runs on it\.$/,
    );
    expect(
      screen.getByRole('dialog', {
        name: 'If PostgreSQL 13 ends, who must act?',
      }),
    ).toBeVisible();
  });

  it('says that nobody knows the release cycle, and what else went wrong, and tries again', async () => {
    const answers = [new Error('the database is asleep'), new NotFoundError()];
    const { panel, user } = await openPanel({
      listAffected: async () => {
        throw answers.shift();
      },
    });
    expect(await panel.findByRole('alert')).toHaveTextContent(
      'Who is affected could not be loaded.the database is asleep',
    );
    await user.click(panel.getByRole('button', { name: 'Try again' }));
    expect(
      await panel.findByText(/^postgresql 13 is not known here/),
    ).toBeVisible();
    expect(screen.getByRole('dialog', { name: 'Not found' })).toBeVisible();
  });
});
