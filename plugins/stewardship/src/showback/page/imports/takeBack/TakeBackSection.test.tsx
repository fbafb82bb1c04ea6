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
import type {
  CostApi,
  CostImportSource,
} from '@backstage-stewardship/plugin-stewardship-common';
import { freezeTime } from '../../../../__testUtils__/freezeTime';
import { responseError } from '../../../../__testUtils__/responseError';
import { importPage, runningImport } from '../../__fixtures__/costImports';
import { renderShowback } from '../../__testUtils__/renderShowback';

const byHand: CostImportSource = {
  ...{ id: 'by-hand', title: 'By hand', runnable: false },
  ...{ latestImport: 'import-0', periods: ['2026-09', '2026-10'] },
};

/** `sources` are answered each time the list is asked for. */
function render(options: {
  sources: CostImportSource[];
  page?: Partial<typeof importPage>;
  removeCostSource?: CostApi['removeCostSource'];
}) {
  const { sources, page, removeCostSource } = options;
  return renderShowback({
    search: '?view=imports',
    costs: {
      listCostImports: async () => ({
        ...{ ...importPage, ...page },
        sources: [...sources],
      }),
      ...(removeCostSource && { removeCostSource }),
    },
  });
}

const open = async (user: ReturnType<typeof render>['user']) => {
  await user.click(
    await screen.findByRole('button', { name: 'Take back By hand' }),
  );
  return within(
    await screen.findByRole('dialog', { name: 'Take back By hand?' }),
  );
};

describe('TakeBackSection', () => {
  freezeTime();

  it('says what goes, takes it back, and does not offer it again', async () => {
    const sources = [...importPage.sources];
    const { costs, user } = render({
      sources,
      removeCostSource: async () => {
        sources.pop();
      },
    });
    const section = within(
      await screen.findByRole('region', { name: 'Take back' }),
    );
    // Sources that are imported again would come again.
    expect(section.getAllByRole('button')).toHaveLength(1);
    expect(
      section.getByText('September 2026, October 2026'),
    ).toBeInTheDocument();

    const dialog = await open(user);
    expect(dialog.getByText('September 2026, October 2026')).toBeVisible();
    expect(
      dialog.getByText(/audit log says what was taken back/),
    ).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(costs.removeCostSource).not.toHaveBeenCalled();

    const again = await open(user);
    await user.click(again.getByRole('button', { name: 'Take back' }));
    expect(
      await screen.findByText(
        'By hand was taken back. Its costs count no longer.',
      ),
    ).toBeVisible();
    expect(costs.removeCostSource).toHaveBeenCalledWith({
      ...{ source: 'by-hand', version: 'import-0' },
    });
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Take back By hand' }),
      ).not.toBeInTheDocument(),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Take back' })).toHaveFocus();
  });

  it('says that another import has come since, shows what is there now, and takes that back', async () => {
    const sources = [{ ...byHand }];
    const stale = await responseError(412, {
      ...{ name: 'PreconditionFailedError', message: 'stale' },
    });
    const { costs, user } = render({
      sources,
      removeCostSource: async ({ version }) => {
        if (version === 'import-0') {
          sources[0] = {
            ...{ ...byHand, latestImport: 'import-9' },
            periods: ['2026-07', '2026-08', '2026-09', '2026-10'],
          };
          throw stale;
        }
        sources.pop();
      },
    });
    const dialog = await open(user);
    await user.click(dialog.getByRole('button', { name: 'Take back' }));
    expect(
      await dialog.findByText(/^Another import into it has come since/),
    ).toBeVisible();
    expect(
      await dialog.findByText('July 2026 to October 2026, 4 billing periods'),
    ).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Take back' }));
    expect(await screen.findByText(/^By hand was taken back/)).toBeVisible();
    expect(costs.removeCostSource).toHaveBeenLastCalledWith({
      ...{ source: 'by-hand', version: 'import-9' },
    });
  });

  it('says why it cannot be taken back, in the words of the backend', async () => {
    const busy = await responseError(409, {
      name: 'ConflictError',
      message: "A file is being imported into 'by-hand', wait for its end",
    });
    const { user } = render({
      sources: [byHand],
      removeCostSource: async () => {
        throw busy;
      },
    });
    const dialog = await open(user);
    await user.click(dialog.getByRole('button', { name: 'Take back' }));
    expect(
      await dialog.findByText('By hand was not taken back.'),
    ).toBeVisible();
    expect(
      dialog.getByText(
        "A file is being imported into 'by-hand', wait for its end",
      ),
    ).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    // What went wrong the last time says nothing of this time.
    const again = await open(user);
    expect(again.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says that somebody else has taken it back', async () => {
    const sources = [{ ...byHand }];
    const gone = await responseError(404, {
      ...{ name: 'NotFoundError', message: 'none' },
    });
    const { user } = render({
      sources,
      removeCostSource: async () => {
        sources.pop();
        throw gone;
      },
    });
    const dialog = await open(user);
    await user.click(dialog.getByRole('button', { name: 'Take back' }));
    await user.click(
      await dialog.findByRole('button', { name: 'Back to the list' }),
    );
    expect(
      screen.queryByRole('button', { name: /Take back/ }),
    ).not.toBeInTheDocument();
  });

  it('waits for an import that is running, and says where nothing counts', async () => {
    const source = { id: 'by-hand', title: 'By hand' };
    const other = { ...byHand, id: 'other', title: 'Other', periods: [] };
    const { user } = render({
      sources: [byHand, other],
      page: { items: [{ ...runningImport, source }] },
    });
    expect(
      await screen.findByRole('button', { name: 'Take back By hand' }),
    ).toBeDisabled();
    expect(screen.getByText('By hand is being imported.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take back Other' }));
    expect(
      await screen.findByText(/^Nothing that was imported into it counts/),
    ).toBeVisible();
  });

  it('is not there where there is nothing to take back', async () => {
    render({ sources: importPage.sources.slice(0, 2) });
    expect(
      await screen.findByRole('button', { name: 'Import Cloud bill again' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'Take back' }),
    ).not.toBeInTheDocument();
  });
});
