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
import { renderShowback } from '../__testUtils__/renderShowback';

const group = (name: string, title: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default', title },
  spec: { type: 'department', children: [] },
});

describe('TeamSelect', () => {
  it('finds groups that own nothing themselves by what is typed', async () => {
    const { user } = renderShowback({
      search: '?view=statement',
      catalog: [
        group('rail-operations', 'Rail Operations'),
        group('finance', 'Finance'),
      ],
    });
    await user.click(
      await screen.findByRole('button', { name: /Choose a team/ }),
    );
    expect(
      screen.queryByRole('option', { name: 'Rail Operations' }),
    ).not.toBeInTheDocument();
    await user.type(await screen.findByRole('searchbox'), 'rail');
    await user.click(
      await screen.findByRole('option', { name: 'Rail Operations' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        encodeURIComponent('group:default/rail-operations'),
      ),
    );
  });
});
