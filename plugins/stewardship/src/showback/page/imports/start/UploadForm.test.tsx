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
import type { CostApi } from '@backstage-stewardship/plugin-stewardship-common';
import { freezeTime } from '../../../../__testUtils__/freezeTime';
import { responseError } from '../../../../__testUtils__/responseError';
import { importPage, runningImport } from '../../__fixtures__/costImports';
import { renderShowback } from '../../__testUtils__/renderShowback';

const cluster = {
  ...{ id: 'cluster', title: 'Kubernetes', runnable: true },
  preset: 'openCost' as const,
};

async function render(costs?: Partial<CostApi>) {
  const { user, ...rendered } = renderShowback({
    search: '?view=imports',
    costs: {
      listCostImports: async () => ({
        ...importPage,
        sources: [...importPage.sources, cluster],
      }),
      ...costs,
    },
  });
  const source = await screen.findByRole('button', { name: /Into source/ });
  return {
    ...{ ...rendered, user, source },
    name: () => screen.getByRole('textbox', { name: 'Name of the new source' }),
    choose: async (label: RegExp, option: string) => {
      await user.click(screen.getByRole('button', { name: label }));
      await user.click(await screen.findByRole('option', { name: option }));
    },
    send: async () =>
      await user.click(
        screen.getByRole('button', { name: 'Upload and import' }),
      ),
  };
}

const csv = (name: string) => new File(['BilledCost\n1\n'], name);

describe('UploadForm', () => {
  freezeTime();

  it('uploads a file into a new source unless another one is chosen', async () => {
    let sources = importPage.sources;
    const { costs, user, name, send, source } = await render({
      listCostImports: async () => ({ ...importPage, sources }),
      uploadCosts: async () => {
        const q4 = { id: 'q4-bill', title: 'q4-bill', runnable: false };
        sources = [...sources, q4];
        return runningImport;
      },
    });
    expect(source).toHaveTextContent('A new source');
    await send();
    expect(screen.getByText(/^Use lower case letters/)).toBeVisible();
    expect(screen.getByText('Choose a file.')).toBeVisible();
    expect(costs.uploadCosts).not.toHaveBeenCalled();

    const file = csv('q4.csv');
    await user.type(name(), 'q4-bill');
    await user.upload(screen.getByLabelText('File'), file);
    await send();
    expect(
      await screen.findByText(
        /^q4\.csv has arrived\. What comes of its import/,
      ),
    ).toBeVisible();
    expect(costs.uploadCosts).toHaveBeenCalledWith({
      ...{ source: 'q4-bill', preset: 'focus' },
      ...{ fileName: 'q4.csv', body: file },
    });
    // The next one is another matter, and goes into the same source.
    await waitFor(() => expect(source).toHaveTextContent('q4-bill'));
    await send();
    expect(screen.getByText('Choose a file.')).toBeVisible();
    expect(screen.queryByText(/^q4\.csv has arrived/)).not.toBeInTheDocument();
  });

  it('offers sources that take files, those that were uploaded first', async () => {
    const { user, source } = await render();
    await user.click(source);
    expect(
      (await screen.findAllByRole('option')).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['A new source', 'By hand', 'Cloud bill', 'Kubernetes']);
    expect(
      screen.getByRole('group', { name: 'Uploaded before' }),
    ).toBeVisible();
    expect(
      screen.getByRole('group', { name: 'Of the configuration' }),
    ).toBeVisible();
  });

  it('lets say how a file is written, and of what currency OpenCost is', async () => {
    const { costs, user, choose, name, send } = await render();
    expect(screen.getByText(/yarn import-costs can be told/)).toBeVisible();
    const file = new File(['{"data":[]}'], 'week.json');
    const input = screen.getByLabelText<HTMLInputElement>('File');
    expect(input.accept).toBe('.csv,.csv.gz,.parquet,.gz');
    await choose(/Written as/, 'OpenCost');
    expect(input.accept).toBe('.csv,.csv.gz,.parquet,.json,.gz');
    await user.type(name(), 'kube');
    await user.upload(input, file);
    await send();
    expect(screen.getByText('Write three letters, such as USD.')).toBeVisible();
    expect(costs.uploadCosts).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox', { name: 'Currency' }), 'usd');
    await send();
    expect(costs.uploadCosts).toHaveBeenCalledWith({
      ...{ source: 'kube', preset: 'openCost', currency: 'USD' },
      ...{ fileName: 'week.json', body: file },
    });
  });

  it('says that the configuration says how files are read, instead of asking', async () => {
    const { costs, user, choose, send } = await render();
    await choose(/Into source/, 'Kubernetes');
    expect(
      screen.getByText(
        'The configuration says how files of Kubernetes are read: as OpenCost.',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Written as/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('textbox', { name: 'Currency' }),
    ).not.toBeInTheDocument();
    const file = new File(['{"data":[]}'], 'week.json');
    await user.upload(screen.getByLabelText('File'), file);
    await send();
    expect(costs.uploadCosts).toHaveBeenCalledWith({
      ...{ source: 'cluster', fileName: 'week.json', body: file },
    });
  });

  it('says why the backend does not take a file', async () => {
    const refused = await responseError(400, {
      name: 'InputError',
      message: "The configuration says how files of 'kube' are read",
    });
    const { user, name, send } = await render({
      uploadCosts: async () => {
        throw refused;
      },
    });
    await user.type(name(), 'kube');
    await user.upload(screen.getByLabelText('File'), csv('a.csv'));
    await send();
    expect(await screen.findByText('The file was not imported.')).toBeVisible();
    expect(
      screen.getByText("The configuration says how files of 'kube' are read"),
    ).toBeVisible();
  });
});
