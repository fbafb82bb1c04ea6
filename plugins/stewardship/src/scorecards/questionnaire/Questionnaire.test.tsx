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

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { integration } from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  openQuestion,
  renderScorecardsTab,
} from '../../__testUtils__/renderScorecardsTab';

describe('Questionnaire', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());

  it('counts what is answered, and leads from one open question to the next', async () => {
    const { user } = renderScorecardsTab();
    expect(await screen.findByText('1 of 3 answered')).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Answer 2 questions' }),
    );
    const tested = await screen.findByRole('radio', { name: 'Yes, tested' });
    await waitFor(() => expect(tested).toHaveFocus());
    const item = within(tested.closest('li') as HTMLElement);
    await user.click(item.getByRole('button', { name: 'Next question' }));
    await waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: /^What was agreed/ }),
      ).toHaveFocus(),
    );
  });

  it('saves a draft when one leaves a field, and submits what is complete', async () => {
    const { api, user } = renderScorecardsTab();
    const item = within(await openQuestion(user, 'Can it be recovered?'));
    await user.click(item.getByRole('radio', { name: 'Yes, tested' }));
    await user.tab();
    expect(await item.findByText('Draft saved')).toHaveAttribute(
      'role',
      'status',
    );
    const place = {
      id: 'operational-support',
      entityRef: 'component:default/payments',
      check: 'recovery',
    };
    expect(api.answerQuestion).toHaveBeenLastCalledWith({
      ...place,
      version: '0',
      answer: { value: { kind: 'single', choice: 'tested' }, draft: true },
    });
    await user.click(item.getByRole('button', { name: 'Submit' }));
    expect(await item.findByText('Give a link that shows it.')).toBeVisible();
    expect(item.getByText('A remark is needed.')).toBeVisible();
    const evidence = item.getByRole('textbox', { name: /^Link that shows/ });
    await waitFor(() => expect(evidence).toHaveFocus());
    await user.type(evidence, 'https://wiki.northline.example/drill');
    await user.type(item.getByRole('textbox', { name: /^Remark/ }), 'In May');
    await user.click(item.getByRole('button', { name: 'Submit' }));
    expect(await item.findByText(/^Answer submitted/)).toBeVisible();
    expect(api.answerQuestion).toHaveBeenLastCalledWith(
      expect.objectContaining({
        ...place,
        answer: {
          value: { kind: 'single', choice: 'tested' },
          evidence: 'https://wiki.northline.example/drill',
          remark: 'In May',
          draft: false,
        },
      }),
    );
    const versions = api.answerQuestion.mock.calls.map(
      ([{ version }]) => version,
    );
    expect(versions).toEqual(versions.map((_, index) => `${index}`));
    await waitFor(() =>
      expect(api.getEntityScorecard).toHaveBeenCalledTimes(2),
    );
    expect(
      Object.keys(localStorage).filter(key => key.startsWith('stewardship.')),
    ).toEqual([]);
  });

  it('saves after a pause of typing, without anybody leaving the field', async () => {
    const { api, user } = renderScorecardsTab({ checks: [integration] });
    const item = within(await openQuestion(user, 'What was agreed?'));
    fireEvent.change(item.getByRole('textbox', { name: /^What was agreed/ }), {
      target: { value: 'Times' },
    });
    expect(api.answerQuestion).not.toHaveBeenCalled();
    expect(
      await item.findByText('Draft saved', {}, { timeout: 5_000 }),
    ).toBeVisible();
    expect(api.answerQuestion).toHaveBeenCalledTimes(1);
  });
});
