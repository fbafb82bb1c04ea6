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
import {
  drill,
  integration,
  jonas,
  operationalSupportDetails,
  recovery,
} from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  openQuestion,
  renderScorecardsTab,
} from '../../__testUtils__/renderScorecardsTab';

describe('CopyAnswersDialog', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());

  it('copies answers of another entity as drafts, once one has seen them', async () => {
    const stored = {
      status: 'submitted',
      answeredBy: jonas,
      answeredAt: '2026-11-01T10:00:00.000Z',
    } as const;
    const { api, user } = renderScorecardsTab({
      api: {
        getEntityScorecard: async ({ entityRef }) =>
          entityRef === 'component:default/payments'
            ? operationalSupportDetails
            : {
                ...operationalSupportDetails,
                checks: [
                  { ...drill, answer: { ...stored, ...drill.answer } },
                  {
                    ...recovery,
                    answer: {
                      ...stored,
                      value: { kind: 'single', choice: 'tested' },
                      remark: 'In May',
                    },
                  },
                  {
                    ...integration,
                    answer: { ...stored, value: { kind: 'yesNo', yes: true } },
                  },
                ],
              },
      },
    });
    const button = await screen.findByRole('button', {
      name: 'Copy answers from another entity…',
    });
    await user.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    const field = dialog.getByRole('combobox', { name: 'Entity' });
    await user.type(field, 'component:payments{Enter}{Enter}');
    expect(await dialog.findByText('That is this entity.')).toBeVisible();
    await user.clear(field);
    await user.type(field, 'component:ledger{Enter}{Enter}');
    expect(await dialog.findByRole('listitem')).toHaveTextContent(
      'Can it be recovered?: Yes, tested – In May',
    );
    expect(api.answerQuestion).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', { name: 'Fill in 1 draft' }));
    expect(await screen.findByText('1 draft filled in.')).toBeInTheDocument();
    expect(api.answerQuestion).toHaveBeenCalledTimes(1);
    expect(api.answerQuestion).toHaveBeenCalledWith({
      id: 'operational-support',
      entityRef: 'component:default/payments',
      check: 'recovery',
      version: '0',
      answer: {
        value: { kind: 'single', choice: 'tested' },
        remark: 'In May',
        draft: true,
      },
    });
    const item = within(await openQuestion(user, 'Can it be recovered?'));
    expect(item.getByRole('radio', { name: 'Yes, tested' })).toBeChecked();
  });
});
