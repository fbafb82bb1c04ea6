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
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { technologyTimeline } from '../__fixtures__/technologies';
import { renderLifecycle } from '../__testUtils__/renderLifecycle';

const POSTGRESQL_13 =
  'PostgreSQL 13, 4 services, End of life, security support ended on Nov 13, 2025';

async function findTimeline() {
  const section = within(
    await screen.findByRole('region', { name: 'Timeline' }),
  );
  await section.findByRole('button', { name: POSTGRESQL_13 });
  return section;
}

describe('FleetTimeline', () => {
  freezeTime();

  it('says in the name of each bar all that the bar shows', async () => {
    renderLifecycle();
    const timeline = await findTimeline();
    const buttons = timeline.getAllByRole('button');
    const names = [
      'Node.js 22 (LTS), 1 service, Active support ended, active support ended on Oct 21, 2025, security support ends on Apr 30, 2027',
      'PostgreSQL 17, 7 services, Supported, security support ends on Nov 8, 2029',
      'Signalbox 4, 1 service, Unknown, nobody says how long it lasts',
      POSTGRESQL_13,
    ];
    expect(buttons).toHaveLength(names.length);
    for (const [index, button] of buttons.entries()) {
      expect(button).toHaveAccessibleName(names[index]);
      // A name beside the content may come to differ from it.
      expect(button).not.toHaveAttribute('aria-label');
    }
    expect(timeline.getByText('Today, Nov 20, 2026')).toBeInTheDocument();
    expect(timeline.getByRole('list', { name: 'Legend' })).toHaveTextContent(
      'Security support only',
    );
  });

  it('is reached with one Tab, walked with arrow keys, and opened with Enter', async () => {
    const { api, user } = renderLifecycle();
    const timeline = await findTimeline();
    const [first, second, third, last] = timeline.getAllByRole('button');
    expect(
      timeline.getAllByRole('button').filter(button => button.tabIndex === 0),
    ).toEqual([first]);
    first.focus();
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await user.keyboard('{End}');
    expect(last).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(third).toHaveFocus();
    expect(third).toHaveAttribute('tabindex', '0');
    expect(first).toHaveAttribute('tabindex', '-1');
    await user.keyboard('{End}{Enter}');
    expect(
      await screen.findByRole('dialog', {
        name: 'PostgreSQL 13 has ended: who must act?',
      }),
    ).toBeVisible();
    expect(api.listAffected).toHaveBeenCalledWith({
      product: 'postgresql',
      cycle: '13',
      limit: 50,
    });
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?product=postgresql&cycle=13',
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(last).toHaveFocus());
    expect(screen.getByLabelText('address')).toHaveTextContent('');
  });

  it('shows more or less time, by buttons and by keys, and keeps it in the address', async () => {
    const { api, user } = renderLifecycle();
    const timeline = await findTimeline();
    const zoom = within(
      timeline.getByRole('radiogroup', { name: 'Time shown' }),
    );
    expect(zoom.getByRole('radio', { name: '2 years' })).toBeChecked();
    await user.click(zoom.getByRole('radio', { name: '6 months' }));
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent('?zoom=6m'),
    );
    timeline.getByRole('button', { name: POSTGRESQL_13 }).focus();
    await user.keyboard('--');
    await waitFor(() =>
      expect(zoom.getByRole('radio', { name: '2 years' })).toBeChecked(),
    );
    await user.keyboard('--');
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent('?zoom=5y'),
    );
    await user.keyboard('+');
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(/^$/),
    );
    expect(api.getTechnologyTimeline).toHaveBeenCalledTimes(1);
  });

  it('says how many products there are beyond those that it draws', async () => {
    renderLifecycle({
      api: {
        getTechnologyTimeline: async () => ({
          ...technologyTimeline,
          totalProducts: 350,
        }),
      },
    });
    await findTimeline();
    expect(
      screen.getByText(/^The 3 products that end first, of 350/),
    ).toBeVisible();
  });
});
