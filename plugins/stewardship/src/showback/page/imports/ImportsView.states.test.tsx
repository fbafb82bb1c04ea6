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
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { responseError } from '../../../__testUtils__/responseError';
import { importPage } from '../__fixtures__/costImports';
import { renderShowback } from '../__testUtils__/renderShowback';

const search = '?view=imports';

describe('ImportsView, where something is missing', () => {
  freezeTime();

  it('says that the imports are on their way', async () => {
    renderShowback({
      search,
      costs: { listCostImports: () => new Promise(() => {}) },
    });
    expect(await screen.findByText('Loading the imports')).toBeInTheDocument();
  });

  it('says which permission it takes to see imports', async () => {
    const refused = await responseError(403, {
      name: 'NotAllowedError',
      message: 'Unauthorized',
    });
    renderShowback({
      search,
      costs: {
        listCostImports: async () => {
          throw refused;
        },
      },
    });
    expect(await screen.findByText(/stewardship\.cost\.read/)).toBeVisible();
  });

  it('says which permission it takes to import, instead of buttons', async () => {
    renderShowback({
      search,
      costs: {
        listCostImports: async () => ({ ...importPage, mayImport: false }),
      },
    });
    expect(
      await screen.findByText(/stewardship\.cost-import\.create/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /again|Upload/ }),
    ).not.toBeInTheDocument();
  });

  it('says how to import something where nothing was', async () => {
    renderShowback({
      search,
      costs: {
        listCostImports: async () => ({
          ...importPage,
          ...{ items: [], totalItems: 0, pageInfo: {}, sources: [] },
        }),
      },
    });
    expect(await screen.findByText('Nothing was imported yet')).toBeVisible();
    expect(screen.getByText('yarn import-costs FILE')).toBeVisible();
  });

  it('says what went wrong, and tries again', async () => {
    const listCostImports = jest
      .fn()
      .mockRejectedValueOnce(new Error('the database is asleep'))
      .mockResolvedValue(importPage);
    const { user } = renderShowback({ search, costs: { listCostImports } });
    expect(await screen.findByText('the database is asleep')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('row', { name: /Cloud bill/ }),
    ).toBeVisible();
  });
});
