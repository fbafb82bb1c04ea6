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
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { responseError } from '../../../__testUtils__/responseError';
import { renderScorecards } from '../__testUtils__/renderScorecards';

const SEARCH = '?scorecard=operations&view=dryRun';

async function findEditor() {
  return await screen.findByRole('textbox', { name: 'Definition (YAML)' });
}

describe('DryRunSection', () => {
  freezeTime();
  afterEach(() => sessionStorage.clear());

  it('tries what was written, and says what would change', async () => {
    const { api, user } = renderScorecards({ search: SEARCH });
    const editor = await findEditor();
    expect(editor).toHaveValue('kind: Scorecard\n');
    await user.type(editor, 'spec: 1');
    await user.click(
      screen.getByRole('button', { name: 'Try it on 50 services' }),
    );
    const table = within(await screen.findByRole('grid'));
    expect(api.dryRunScorecard).toHaveBeenCalledTimes(1);
    expect(api.dryRunScorecard).toHaveBeenCalledWith({
      definition: 'kind: Scorecard\nspec: 1',
      limit: 50,
    });
    expect(
      screen.getByText(
        '2 of 3 services would change; 50 were looked at. Nothing was stored.',
      ),
    ).toBeVisible();
    // The table is not read out.
    expect(screen.getAllByRole('status').at(-1)).toHaveTextContent(
      /^2 of 3 services would change; 50 were looked at\. Nothing was stored\.$/,
    );
    expect(screen.getByText('spec.checks[1].weight')).toBeVisible();
    const raised = table.getByRole('row', { name: /^Payments/ });
    expect(raised).toHaveTextContent('Below Bronze → Bronze');
    expect(raised).toHaveTextContent('1 of 2 (50%) → 2 of 2 (100%)');
    expect(raised).toHaveTextContent('It has a support tier: Fails → Passes');
    expect(table.getByRole('row', { name: /^dropped/ })).toHaveTextContent(
      'Bronze → not for it',
    );
    expect(table.queryByRole('row', { name: /^same/ })).toBeNull();

    await user.type(editor, '2');
    expect(screen.getByText('This is about an earlier text.')).toBeVisible();
  });

  it('lets the Tab key out of the text box, and keeps what was written when one looks elsewhere', async () => {
    const { user } = renderScorecards({ search: SEARCH });
    const editor = await findEditor();
    await user.type(editor, 'x');
    await user.tab();
    expect(editor).not.toHaveFocus();
    expect(
      screen.getByRole('button', { name: 'Try it on 50 services' }),
    ).toHaveFocus();
    await user.click(screen.getByRole('tab', { name: 'Worst checks' }));
    await screen.findByRole('row', { name: /^Somebody can be called/ });
    await user.click(screen.getByRole('tab', { name: 'Dry run' }));
    expect(await findEditor()).toHaveValue('kind: Scorecard\nx');
    await user.click(
      screen.getByRole('button', { name: 'Back to the definition in use' }),
    );
    expect(await findEditor()).toHaveValue('kind: Scorecard\n');
  });

  it('still has what was written after the page was loaded again', async () => {
    sessionStorage.setItem('stewardship.dryRun.operations', 'kind: Mine');
    const { user } = renderScorecards({ search: SEARCH });
    const editor = await findEditor();
    expect(editor).toHaveValue('kind: Mine');
    await user.type(editor, '!');
    expect(sessionStorage.getItem('stewardship.dryRun.operations')).toBe(
      'kind: Mine!',
    );
    await user.click(
      screen.getByRole('button', { name: 'Back to the definition in use' }),
    );
    expect(sessionStorage).toHaveLength(0);
  });

  it('lists the facts that rules may use, and finds one by what it means', async () => {
    const { api, user } = renderScorecards({
      search: SEARCH,
      api: {
        getFactCatalog: async () => ({
          items: [
            {
              ...{ id: 'support', title: 'Support' },
              facts: [
                {
                  ...{ name: 'tier', type: 'string' },
                  description: 'Id of the support tier',
                },
                {
                  ...{ name: 'ladders', type: 'number' },
                  description: 'How many ladders it has',
                },
              ],
            },
            { id: 'scripts', title: 'Scripts' },
          ],
        }),
      },
    });
    await findEditor();
    expect(api.getFactCatalog).not.toHaveBeenCalled();
    await user.click(screen.getByText('Facts that rules may use'));
    const facts = within(
      await screen.findByRole('region', { name: 'Facts that rules may use' }),
    );
    expect(
      facts.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      'support.tier text Id of the support tier',
      'support.ladders number How many ladders it has',
    ]);
    expect(
      facts.getByText(
        'Any name may arrive from this source, as scripts.<name>.',
      ),
    ).toBeVisible();
    const search = screen.getByRole('searchbox', { name: 'Find a fact' });
    await user.type(search, 'HOW many');
    expect(facts.getAllByRole('listitem')).toHaveLength(1);
    await user.type(search, ' zzz');
    expect(screen.getByText('No fact is like that.')).toBeVisible();
  });

  it('says why a definition cannot be used', async () => {
    const { user } = renderScorecards({
      search: SEARCH,
      api: {
        dryRunScorecard: async () => ({
          problems: [
            {
              severity: 'error',
              path: 'spec.checks',
              message: 'There is no check.',
            },
          ],
        }),
      },
    });
    await findEditor();
    await user.click(
      screen.getByRole('button', { name: 'Try it on 50 services' }),
    );
    expect(
      await screen.findByText('This definition cannot be used at all.'),
    ).toBeVisible();
    expect(screen.getByText(/There is no check\./)).toBeVisible();
    expect(screen.queryByText(/services would change/)).toBeNull();
  });

  it('says when it would be another scorecard, and when it is for no service', async () => {
    const { user } = renderScorecards({
      search: SEARCH,
      api: {
        dryRunScorecard: async () => ({
          problems: [],
          result: {
            id: 'renamed',
            title: 'Renamed',
            levels: [],
            lookedAt: 50,
            applies: 0,
            searched: 2_000,
            endedEarly: 'services',
            items: [],
          },
        }),
      },
    });
    await findEditor();
    await user.click(
      screen.getByRole('button', { name: 'Try it on 50 services' }),
    );
    expect(
      await screen.findByText(
        'It names the scorecard “renamed”, not “operations”: it would be one of its own.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        'It is for no service among the 50 that were looked at. Only the first 2,000 services were looked through to find these; there are more. Nothing was stored.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('says that a dry run failed', async () => {
    const { user } = renderScorecards({
      search: SEARCH,
      api: {
        dryRunScorecard: async () => {
          throw await responseError(429, {
            name: 'TooManyRequestsError',
            message: 'wait a minute',
          });
        },
      },
    });
    await findEditor();
    await user.click(
      screen.getByRole('button', { name: 'Try it on 50 services' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The dry run failed: wait a minute',
    );
  });
});
