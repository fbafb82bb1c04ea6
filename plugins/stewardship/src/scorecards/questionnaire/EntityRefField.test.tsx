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
import { integration } from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  openQuestion,
  renderScorecardsTab,
} from '../../__testUtils__/renderScorecardsTab';

describe('EntityRefField', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());

  it('asks for the other party where its owners have to confirm', async () => {
    const { api, user } = renderScorecardsTab({ checks: [integration] });
    const item = within(await openQuestion(user, 'What was agreed?'));
    expect(
      item.getByText(/^The owners of the other party have to confirm/),
    ).toBeVisible();
    await user.type(
      item.getByRole('textbox', { name: /^What was agreed/ }),
      'Times',
    );
    const other = item.getByRole('combobox', { name: /^The other party/ });
    await user.type(other, 'ledger');
    await user.tab();
    expect(
      await item.findByText(/^Draft saved, except for what is marked/),
    ).toBeVisible();
    expect(item.getByText(/^'ledger' is not a reference/)).toBeVisible();
    await user.clear(other);
    await user.type(other, 'component:ledger');
    await user.tab();
    await user.click(item.getByRole('button', { name: 'Submit' }));
    await item.findByText(/^Answer submitted/);
    expect(api.answerQuestion).toHaveBeenLastCalledWith(
      expect.objectContaining({
        answer: {
          value: { kind: 'text', text: 'Times' },
          counterpartRef: 'component:default/ledger',
          draft: false,
        },
      }),
    );
  });

  it('finds the other party in the catalog', async () => {
    const { api, user } = renderScorecardsTab({ checks: [integration] });
    const item = within(await openQuestion(user, 'What was agreed?'));
    const other = item.getByRole('combobox', { name: /^The other party/ });
    await user.type(other, 'paym');
    await user.click(
      await screen.findByRole('option', {
        name: /component:default\/payments/,
      }),
    );
    expect(other).toHaveValue('component:default/payments');
    await waitFor(
      () =>
        expect(api.answerQuestion).toHaveBeenLastCalledWith(
          expect.objectContaining({
            answer: {
              counterpartRef: 'component:default/payments',
              draft: true,
            },
          }),
        ),
      { timeout: 5_000 },
    );
  });
});
