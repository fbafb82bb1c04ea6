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
import { freezeTime } from '../../../../__testUtils__/freezeTime';
import { responseError } from '../../../../__testUtils__/responseError';
import { importPage, runningImport } from '../../__fixtures__/costImports';
import { renderShowback } from '../../__testUtils__/renderShowback';

const listCostImports = async () => importPage;

function render(costs?: Parameters<typeof renderShowback>[0]) {
  return renderShowback({
    search: '?view=imports',
    costs: { listCostImports, ...costs?.costs },
  });
}

describe('StartSection', () => {
  freezeTime();

  it('imports a source again, or says why not', async () => {
    const busy = await responseError(409, {
      name: 'ConflictError',
      message: 'busy',
    });
    const { costs, user } = render({
      costs: {
        startCostImport: async ({ source }) => {
          if (source === 'saas') {
            throw busy;
          }
          return runningImport;
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Import Cloud bill again' }),
    );
    expect(
      await screen.findByText(/^The import of Cloud bill was asked for/),
    ).toBeVisible();
    expect(costs.startCostImport).toHaveBeenCalledWith({ source: 'cloud' });
    expect(costs.listCostImports).toHaveBeenCalledTimes(2);
    await user.click(
      screen.getByRole('button', { name: 'Import Subscriptions again' }),
    );
    expect(
      await screen.findByText(/^This source is being imported at the moment/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Import By hand again' }),
    ).not.toBeInTheDocument();
  });

  it('says in plain words that a file is too large', async () => {
    const tooLarge = await responseError(413, {
      name: 'PayloadTooLargeError',
      message: 'request entity too large',
    });
    const { user } = render({
      costs: {
        uploadCosts: async () => {
          throw tooLarge;
        },
      },
    });
    await user.type(
      await screen.findByRole('textbox', { name: 'Name of the new source' }),
      'large',
    );
    await user.upload(
      screen.getByLabelText('File'),
      new File(['a'], 'a.parquet'),
    );
    await user.click(screen.getByRole('button', { name: 'Upload and import' }));
    expect(
      await screen.findByText(/^The file is larger than the portal takes/),
    ).toBeVisible();
  });
});
