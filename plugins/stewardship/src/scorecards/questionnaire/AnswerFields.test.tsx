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

import { fireEvent, waitFor, within } from '@testing-library/react';
import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import {
  drill,
  questionCheck,
  questionOf,
  recovery,
} from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  openQuestion,
  renderScorecardsTab,
} from '../../__testUtils__/renderScorecardsTab';

const forms = {
  scale: questionCheck({
    check: 'scale',
    title: 'Scale',
    question: questionOf(
      {
        kind: 'scale',
        min: 1,
        max: 3,
        minTitle: 'never',
        maxTitle: 'always',
        passAt: 2,
      },
      { text: 'How often?' },
    ),
  }),
  several: questionCheck({
    check: 'several',
    title: 'Several',
    question: questionOf(
      {
        kind: 'several',
        passAt: 100,
        choices: [
          { id: 'a', title: 'Logs', worth: 50 },
          { id: 'b', title: 'Traces', worth: 50 },
        ],
      },
      { text: 'What is there?' },
    ),
  }),
  number: questionCheck({
    check: 'number',
    title: 'Number',
    question: questionOf(
      { kind: 'number', unit: 'hours' },
      { text: 'How long?' },
    ),
  }),
  date: questionCheck({
    check: 'date',
    title: 'Date',
    question: questionOf(
      { kind: 'date', future: false },
      { text: 'When was it?' },
    ),
  }),
} satisfies Record<string, CheckDetails>;

describe('AnswerFields', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('asks in the form that fits the question', async () => {
    const { api, user } = renderScorecardsTab({
      checks: Object.values(forms),
    });
    const scale = within(await openQuestion(user, 'How often?'));
    await user.click(scale.getByRole('radio', { name: '1 (never)' }));
    await user.keyboard('{ArrowDown}');
    expect(scale.getByRole('radio', { name: '2' })).toBeChecked();

    const several = within(await openQuestion(user, 'What is there?'));
    await user.click(several.getByRole('checkbox', { name: 'Traces' }));

    const number = within(await openQuestion(user, 'How long?'));
    const field = number.getByRole('textbox', { name: /^How long/ });
    await user.type(field, '1.5');

    const date = within(await openQuestion(user, 'When was it?'));
    const day = date.getByLabelText(/^When was it/);
    fireEvent.change(day, { target: { value: '2026-10-01' } });
    fireEvent.blur(day);
    await date.findByText('Draft saved');
    const values = new Map(
      api.answerQuestion.mock.calls.map(([{ check, answer }]) => [
        check,
        answer?.value,
      ]),
    );
    expect(Object.fromEntries(values)).toEqual({
      scale: { kind: 'scale', number: 2 },
      several: { kind: 'several', choices: ['b'] },
      number: { kind: 'number', number: 1.5 },
      date: { kind: 'date', on: '2026-10-01' },
    });
  });

  it('takes none of several as an answer only where somebody says so', async () => {
    const { api, user } = renderScorecardsTab({ checks: [forms.several] });
    const item = within(await openQuestion(user, 'What is there?'));
    await user.type(item.getByRole('textbox', { name: /^Remark/ }), 'Hm');
    await user.click(item.getByRole('button', { name: 'Submit' }));
    expect(await item.findByText('Give an answer.')).toBeVisible();
    await waitFor(() =>
      expect(api.answerQuestion).toHaveBeenLastCalledWith(
        expect.objectContaining({ answer: { remark: 'Hm', draft: true } }),
      ),
    );
    const none = item.getByRole('checkbox', { name: 'None of them' });
    await user.click(none);
    await user.click(item.getByRole('checkbox', { name: 'Logs' }));
    expect(none).not.toBeChecked();
    await user.click(none);
    expect(item.getByRole('checkbox', { name: 'Logs' })).not.toBeChecked();
    await user.click(item.getByRole('button', { name: 'Submit' }));
    expect(await item.findByText('Answer submitted.')).toBeVisible();
    expect(api.answerQuestion).toHaveBeenCalledWith(
      expect.objectContaining({
        answer: {
          value: { kind: 'several', choices: [] },
          remark: 'Hm',
          draft: false,
        },
      }),
    );
  });

  it('reads a number as the reader writes it', async () => {
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-DE']);
    const { api, user } = renderScorecardsTab({ checks: [forms.number] });
    const item = within(await openQuestion(user, 'How long?'));
    const field = item.getByRole('textbox', { name: /^How long/ });
    await user.type(field, '1.500');
    await user.tab();
    expect(
      await item.findByText('Write a number in digits only, for example 2,5.'),
    ).toBeVisible();
    await user.clear(field);
    await user.type(field, '1,5');
    await user.tab();
    expect(field).toHaveValue('1,5');
    await waitFor(() =>
      expect(api.answerQuestion).toHaveBeenLastCalledWith(
        expect.objectContaining({
          answer: { value: { kind: 'number', number: 1.5 }, draft: true },
        }),
      ),
    );
  });

  it('takes "does not apply here" with a remark', async () => {
    const { api, user } = renderScorecardsTab({ checks: [drill] });
    const item = within(await openQuestion(user, 'Was there a drill'));
    expect(item.getByText(/^answered by/)).toHaveTextContent(
      'answered by Ines, 19 days ago, valid until Oct 31, 2027',
    );
    await user.click(
      item.getByRole('checkbox', { name: 'Does not apply here' }),
    );
    expect(item.getByRole('radio', { name: 'No' })).toBeDisabled();
    await user.click(item.getByRole('button', { name: 'Submit' }));
    expect(await item.findByText('A remark is needed.')).toBeVisible();
    await user.type(
      item.getByRole('textbox', { name: /^Remark/ }),
      'A library',
    );
    await user.click(item.getByRole('button', { name: 'Submit' }));
    await waitFor(() =>
      expect(api.answerQuestion).toHaveBeenLastCalledWith(
        expect.objectContaining({
          answer: {
            value: { kind: 'notApplicable' },
            remark: 'A library',
            draft: false,
          },
        }),
      ),
    );
  });

  it('offers what facts propose', async () => {
    const { api, user } = renderScorecardsTab({ checks: [recovery] });
    const item = within(await openQuestion(user, 'Can it be recovered?'));
    expect(item.getByText('Facts propose: It is written down')).toBeVisible();
    await user.click(item.getByRole('button', { name: 'Use this' }));
    expect(
      item.getByRole('radio', { name: 'It is written down' }),
    ).toBeChecked();
    expect(item.queryByText(/^Facts propose/)).not.toBeInTheDocument();
    await waitFor(() =>
      expect(api.answerQuestion).toHaveBeenCalledWith(
        expect.objectContaining({
          answer: { value: recovery.proposed?.value, draft: true },
        }),
      ),
    );
  });
});
