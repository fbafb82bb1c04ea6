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
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScorecardsTab } from '../../__testUtils__/renderScorecardsTab';

const rejection = (name: string, message: string, statusCode?: number) =>
  Object.assign(new Error('Request failed'), {
    name: 'ResponseError',
    statusCode,
    cause: Object.assign(new Error(message), { name }),
  });

describe('EvaluateButton', () => {
  freezeTime();

  it('evaluates at once, and shows what came of it', async () => {
    const { api, user } = renderScorecardsTab();
    await user.click(
      await screen.findByRole('button', { name: 'Evaluate now' }),
    );
    expect(await screen.findByText('Evaluated.')).toHaveAttribute(
      'role',
      'status',
    );
    expect(api.evaluateEntity).toHaveBeenCalledWith({
      entityRef: 'component:default/payments',
    });
    await waitFor(() =>
      expect(api.getEntityScorecard).toHaveBeenCalledTimes(2),
    );
    expect(api.getEntity).toHaveBeenCalledTimes(2);
  });

  it.each([
    [
      rejection('TooManyRequestsError', 'too many', 429),
      'That was evaluated too often in a short time. Wait a minute, then try again.',
    ],
    [
      new Error('the line is down'),
      'It could not be evaluated: the line is down',
    ],
  ])('says why it was not evaluated: %s', async (error, words) => {
    const { user } = renderScorecardsTab({
      api: {
        evaluateEntity: async () => {
          throw error;
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Evaluate now' }),
    );
    expect(await screen.findByText(words)).toHaveAttribute('role', 'alert');
  });
});
