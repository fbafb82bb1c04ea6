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
import type { LifecyclePicture } from '@backstage-stewardship/plugin-stewardship-common';
import { completeStewardship } from '../__fixtures__/completeStewardship';
import {
  boughtSupport,
  lapsedSupport,
  node22,
  noTechnologies,
  paymentsDb,
  postgresql13,
  springBoot34,
  technology,
} from '../__fixtures__/lifecycle';
import { freezeTime } from '../__testUtils__/freezeTime';
import {
  renderOwnershipTab,
  section,
} from '../__testUtils__/renderOwnershipTab';

function renderLifecycle(part: Partial<LifecyclePicture>) {
  renderOwnershipTab({
    card: 'technology-lifecycle',
    getEntity: async () => ({
      ...completeStewardship,
      lifecycle: { ...noTechnologies, ...part },
    }),
  });
}

function only(...items: LifecyclePicture['items']): Partial<LifecyclePicture> {
  return { items, total: items.length };
}

async function rowOf(title: string) {
  const row = (await screen.findByText(title)).closest('li');
  expect(row).toBeInstanceOf(HTMLElement);
  return row as HTMLElement;
}

describe('what is said of paid and bought support', () => {
  freezeTime();

  it.each([
    [
      undefined,
      { kind: 'date', on: '2026-12-31' },
      '; paid fixes until Dec 31, 2026 – not bought',
    ],
    [undefined, { kind: 'open' }, '; paid fixes, no end set – not bought'],
    [
      '2058-03-31',
      { kind: 'open' },
      '; bought until Mar 31, 2058, in 31 years',
    ],
    ['2026-11-20', { kind: 'open' }, '; bought until Nov 20, 2026, today'],
    ['2026-01-01', { kind: 'open' }, '; bought support ended on Jan 1, 2026'],
  ] as const)(
    'says in extended support that security support has ended, and what is paid for: %s %j',
    async (extendedUntil, endOfExtendedSupport, words) => {
      const { milestones } = springBoot34;
      const state = {
        ...springBoot34,
        milestones: { ...milestones, endOfExtendedSupport },
      };
      const decision = extendedUntil && { ...boughtSupport, extendedUntil };
      const part = decision && {
        decision,
        endsOn: { kind: 'date' as const, on: extendedUntil },
      };
      const { endsOn, daysLeft } = state;
      renderLifecycle({
        ...only(technology(state, part)),
        inherited: [
          { state, endsOn, daysLeft, home: paymentsDb, path: [], ...part },
        ],
        inheritedTotal: 1,
      });
      const row = await rowOf('Spring Boot 3.4');
      const sentence = `security support ended on Dec 31, 2025, 10 months ago${words}`;
      expect(row).toHaveTextContent(sentence);
      expect(
        section('What it inherits').getByRole('listitem'),
      ).toHaveTextContent(`Spring Boot 3.4, ${sentence}`);
    },
  );

  it('says of paid fixes that nobody bought in the headline, too', async () => {
    renderLifecycle(only(technology(springBoot34)));
    expect(
      await screen.findByText(
        'Spring Boot 3.4: security support ended on Dec 31, 2025, 10 months ago; paid fixes until Dec 31, 2026 – not bought — nothing decided',
      ),
    ).toBeVisible();
  });

  it('shows bought support that is over as overdue, with no word of a day that is still to come', async () => {
    const decision = { ...lapsedSupport, dueOn: '2027-03-01' };
    renderLifecycle(
      only(
        technology(node22),
        technology(postgresql13, {
          endsOn: { kind: 'date', on: '2026-01-01' },
          daysLeft: -323,
          decision,
        }),
      ),
    );
    expect(
      await screen.findByText(
        'Bought support for PostgreSQL 13 ended on Jan 1, 2026 — Buy support: Acme, due Mar 1, 2027',
      ),
    ).toBeVisible();
    const row = await rowOf('PostgreSQL 13');
    expect(
      within(row).getByText('Bought support ended on Jan 1, 2026'),
    ).toHaveClass('overdue');
    expect(row).toHaveTextContent('due Mar 1, 2027');
    expect(row).not.toHaveTextContent('was due');
    expect(row).not.toHaveTextContent('extended support until');
  });
});
