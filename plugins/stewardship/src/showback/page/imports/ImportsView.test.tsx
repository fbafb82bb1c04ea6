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
import { responseError } from '../../../__testUtils__/responseError';
import {
  failedImport,
  finishedImport,
  importDetails,
  importPage,
  runningImport,
} from '../__fixtures__/costImports';
import { renderShowback } from '../__testUtils__/renderShowback';

const listCostImports = async () => importPage;

function render(options?: Parameters<typeof renderShowback>[0]) {
  return renderShowback({
    search: `?view=imports${options?.search ?? ''}`,
    costs: { listCostImports, ...options?.costs },
  });
}

describe('ImportsView', () => {
  freezeTime();

  it('lists imports with what they brought and what came of them', async () => {
    const { costs } = render();
    const done = await screen.findByRole('row', { name: /Cloud bill/ });
    for (const text of [
      'Imported',
      '40,012 read',
      '40,010 taken',
      '2 rejected',
      '€11,000.12',
      'October 2026',
      '2026-11/bill.csv.gz',
      'and 3 more',
      'by: Schedule',
      '5 hours ago',
      'took 1 min, 4 sec',
    ]) {
      expect(within(done).getByText(text)).toBeVisible();
    }
    const failed = screen.getByRole('row', { name: /Subscriptions/ });
    expect(within(failed).getByText('Failed')).toBeVisible();
    expect(within(failed).getByText(/^40 of 100 rows/)).toBeVisible();
    expect(screen.getByText('30 imports')).toBeVisible();
    expect(costs.listCostImports).toHaveBeenCalledWith({ limit: 25 });
  });

  it('shows what was not taken, with the line and the reason', async () => {
    const { costs, user } = render({
      costs: { getCostImport: async () => importDetails },
    });
    await user.click(await screen.findByRole('button', { name: 'Cloud bill' }));
    const panel = within(
      await screen.findByRole('dialog', { name: 'Import of Cloud bill' }),
    );
    expect(costs.getCostImport).toHaveBeenCalledWith({ id: 'import-2' });
    expect(panel.getByText('Nov 20, 2026, 00:00')).toBeVisible();
    expect(
      panel.getByText('Nov 20, 2026, 00:01, took 1 min, 4 sec'),
    ).toBeVisible();
    expect(panel.getByText('11000.123456')).toBeVisible();
    expect(panel.getByText('€11,000.12')).toBeVisible();
    expect(panel.getByText(/^'TOK' is no currency/)).toBeVisible();
    const rejects = within(
      panel.getByRole('list', { name: 'Rejected rows' }),
    ).getAllByRole('listitem');
    expect(rejects.map(({ textContent }) => textContent)).toEqual([
      'credits.csv, line 1012, column BilledCost12,5,0is no decimal number',
      'credits.csv, line 1013, column ChargePeriodStart(empty)has no day',
    ]);
    expect(screen.getByLabelText('address')).toHaveTextContent(
      'import=import-2',
    );
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('says that the old data stay where an import failed', async () => {
    render({
      search: '&import=import-1',
      costs: { getCostImport: async () => failedImport },
    });
    const panel = within(await screen.findByRole('dialog'));
    expect(
      await panel.findByText('The import failed. The old data stay.'),
    ).toBeVisible();
    expect(panel.getByText(failedImport.problem ?? '')).toBeVisible();
  });

  it('says that an import is gone', async () => {
    const gone = await responseError(404, {
      name: 'NotFoundError',
      message: 'none',
    });
    render({
      search: '&import=old',
      costs: {
        getCostImport: async () => {
          throw gone;
        },
      },
    });
    expect(await screen.findByText(/^There is no such import/)).toBeVisible();
  });

  it('follows an import until it is done, and says so', async () => {
    let answer = {
      ...importPage,
      items: [runningImport, ...importPage.items],
    };
    const { costs } = render({
      costs: { listCostImports: async () => answer },
    });
    const progress = await screen.findByRole('progressbar', {
      name: 'Progress of Cloud bill',
    });
    expect(progress).toHaveAttribute('value', '0.4');
    expect(screen.getByText('reading, 40%')).toBeVisible();
    expect(screen.getByText('20,000 rows so far')).toBeVisible();
    // Read out in steps, not with each answer.
    expect(screen.getByText('Cloud bill: reading, 25%')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Import Cloud bill again' }),
    ).toBeDisabled();

    answer = {
      ...importPage,
      items: [{ ...finishedImport, id: 'import-3' }, failedImport],
    };
    expect(
      await screen.findByText(
        /^Cloud bill: Imported\. It replaced what its source had/,
        {},
        { timeout: 4_000 },
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(costs.listCostImports).toHaveBeenCalledTimes(2);
  });

  it('turns pages, and shows one source alone', async () => {
    const { costs, user } = render();
    await user.click(await screen.findByRole('button', { name: /Next/ }));
    await waitFor(() =>
      expect(costs.listCostImports).toHaveBeenLastCalledWith({
        limit: 25,
        cursor: 'older',
      }),
    );
    await user.click(
      screen.getByRole('button', { name: /^All sources Source|Source/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'Subscriptions' }),
    );
    await waitFor(() =>
      expect(costs.listCostImports).toHaveBeenLastCalledWith({
        source: 'saas',
        limit: 25,
      }),
    );
  });
});
