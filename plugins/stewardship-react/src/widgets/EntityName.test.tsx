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
import { renderWidget } from '../__testUtils__/renderWidget';
import { EntityName } from './EntityName';

describe('EntityName', () => {
  it('links to an entity by its title', async () => {
    const main = await renderWidget(
      <EntityName
        entity={{ ref: 'group:ops/desk', known: true, title: 'Service desk' }}
      />,
    );
    expect(main.getByRole('link', { name: 'Service desk' })).toHaveAttribute(
      'href',
      '/catalog/ops/group/desk',
    );
  });

  it('shows an entity that cannot be found as text', async () => {
    const main = await renderWidget(
      <EntityName entity={{ ref: 'group:ops/ghosts', known: false }} />,
    );
    expect(main.getByText('ops/ghosts')).toBeVisible();
    expect(main.queryByRole('link')).not.toBeInTheDocument();
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'group:ops/ghosts is not in the catalog, or you are not allowed to see it.',
    );
  });

  it('shows what is not even a reference as it was written', async () => {
    const main = await renderWidget(
      <EntityName entity={{ ref: 'the people upstairs', known: true }} />,
    );
    expect(main.getByText('the people upstairs')).toBeVisible();
  });
});
