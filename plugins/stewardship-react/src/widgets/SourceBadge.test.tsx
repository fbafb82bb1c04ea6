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

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Source } from '@backstage-stewardship/plugin-stewardship-common';
import { renderWidget } from '../__testUtils__/renderWidget';
import { SourceBadge } from './SourceBadge';

describe('SourceBadge', () => {
  const cases: [string, Source, string, string][] = [
    [
      'a declared value',
      { kind: 'declared', path: 'spec.stewardship.purpose' },
      'declared',
      'The entity itself declares it in spec.stewardship.purpose.',
    ],
    [
      'a derived value',
      { kind: 'derived', from: 'component:default/pay', rule: 'owner' },
      'derived',
      'Nobody declared it. It is the owner of component:default/pay.',
    ],
    [
      'a step that leads to the group above',
      { kind: 'derived', from: 'group:default/pay', rule: 'parentGroup' },
      'derived',
      'Nobody declared it. It is the group above group:default/pay.',
    ],
    [
      'a value derived by a rule that is not known here',
      {
        kind: 'derived',
        from: 'system:default/shop',
        rule: 'moonPhase' as 'owner',
      },
      'derived',
      'Nobody declared it. It follows from system:default/shop.',
    ],
    [
      'a default of the tier',
      { kind: 'default', of: 'supportTier', path: 'gold.supportHours' },
      'default',
      'The support tier says so: gold.supportHours.',
    ],
    [
      'a default of the configuration',
      { kind: 'default', of: 'configuration', path: 'stewardship.review' },
      'default',
      'The configuration of this portal says so: stewardship.review.',
    ],
  ];

  it.each(cases)('explains %s in words', async (_, source, label, tooltip) => {
    const main = await renderWidget(<SourceBadge source={source} />);
    await userEvent.tab();
    const badge = main.getByRole('button', { name: label });
    expect(badge).toHaveFocus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(tooltip);
    expect(badge).toHaveAccessibleDescription(tooltip);
  });

  it('links to the entity that a value is inherited from', async () => {
    const main = await renderWidget(
      <SourceBadge
        source={{
          kind: 'inherited',
          from: 'system:default/checkout',
          path: 'spec.stewardship.supportTier',
        }}
      />,
    );
    expect(main.getByRole('button', { name: 'inherited' })).toBeVisible();
    expect(
      main.getByRole('link', { name: 'from system checkout' }),
    ).toHaveAttribute('href', '/catalog/default/system/checkout');
  });

  it('names the tool that a value comes from', async () => {
    const main = await renderWidget(
      <SourceBadge
        source={{
          kind: 'provider',
          provider: 'PagerDuty',
          fetchedAt: '2026-11-20T10:00:00Z',
        }}
      />,
    );
    expect(main.getByRole('button', { name: 'from PagerDuty' })).toBeVisible();
  });
});
