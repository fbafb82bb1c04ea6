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
import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import {
  drill,
  integration,
  jonas,
  questionOf,
} from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  openQuestion,
  renderScorecardsTab,
} from '../../__testUtils__/renderScorecardsTab';

describe('QuestionItem', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());

  it.each([
    ['notOwner', 'Who may answer: the owners of Payments or reviewers.'],
    [
      'notPermitted',
      'You are not permitted to answer questions of scorecards.',
    ],
  ] as const)('lets others only read: %s', async (mayAnswer, words) => {
    const { user } = renderScorecardsTab({
      checks: [
        {
          ...drill,
          mayAnswer,
          question: questionOf(
            { kind: 'yesNo', passOn: 'yes' },
            {
              text: 'Was there a drill this year?',
              answeredBy: { owners: true, groups: ['group:default/reviewers'] },
            },
          ),
        },
      ],
    });
    const item = within(await openQuestion(user, 'Was there a drill'));
    expect(item.getByText(words)).toBeVisible();
    expect(item.getByText(/^answered by/)).toBeVisible();
    expect(item.getByRole('link', { name: 'Team Payments' })).toBeVisible();
    expect(item.queryByRole('radio')).not.toBeInTheDocument();
    expect(
      item.queryByRole('button', { name: 'Submit' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Copy answers/ }),
    ).not.toBeInTheDocument();
  });

  it('says why it is asked, and folded what to do', async () => {
    const { user } = renderScorecardsTab({
      checks: [
        {
          ...drill,
          why: 'Who has never tried does not know.',
          remediation: { text: 'Plan a day for it.' },
        },
      ],
    });
    const item = within(await openQuestion(user, 'Was there a drill'));
    expect(item.getByText('Who has never tried does not know.')).toBeVisible();
    expect(item.getByText('Plan a day for it.')).not.toBeVisible();
    await user.click(item.getByText('What to do'));
    expect(item.getByText('Plan a day for it.')).toBeVisible();
  });

  it('asks again where the question has changed since it was answered', async () => {
    const { user } = renderScorecardsTab({
      checks: [
        { ...drill, state: 'unknown', reason: { kind: 'questionChanged' } },
      ],
    });
    expect(await screen.findByText('0 of 1 answered')).toBeVisible();
    const item = within(await openQuestion(user, 'Was there a drill'));
    expect(
      item.getByRole('button', { name: /Question has changed/ }),
    ).toBeVisible();
    expect(
      item.getByText(/^The question has changed since it was answered/),
    ).toBeVisible();
  });

  it('lets the other party confirm an answer, or refuse it', async () => {
    const awaiting: CheckDetails = {
      ...integration,
      state: 'unknown',
      reason: { kind: 'awaitingConfirmation' },
      mayAnswer: 'notOwner',
      mayConfirm: 'allowed',
      answerVersion: '4',
      answer: {
        value: { kind: 'text', text: 'Times' },
        status: 'submitted',
        answeredBy: jonas,
        answeredAt: '2026-11-19T10:00:00.000Z',
        counterpartRef: 'component:default/ledger',
        counterpart: {
          ref: 'component:default/ledger',
          known: true,
          title: 'Ledger',
        },
        confirmation: { status: 'awaiting' },
      },
    };
    const { api, user } = renderScorecardsTab({
      checks: [awaiting],
      api: {
        confirmAnswer: jest
          .fn()
          .mockRejectedValueOnce(
            Object.assign(new Error('stale'), {
              name: 'PreconditionFailedError',
            }),
          )
          .mockResolvedValueOnce(awaiting),
      },
    });
    const item = within(await openQuestion(user, 'What was agreed?'));
    expect(item.getByRole('link', { name: 'Ledger' })).toBeVisible();
    await user.type(
      item.getByRole('textbox', { name: 'Remark on the confirmation' }),
      'We did not',
    );
    await user.click(item.getByRole('button', { name: 'Refuse' }));
    expect(
      await item.findByText(/^The answer has changed meanwhile/),
    ).toHaveAttribute('role', 'alert');
    await user.click(item.getByRole('button', { name: 'Refuse' }));
    await waitFor(() =>
      expect(api.confirmAnswer).toHaveBeenLastCalledWith({
        id: 'operational-support',
        entityRef: 'component:default/payments',
        check: 'integration',
        version: '4',
        confirmed: false,
        remark: 'We did not',
      }),
    );
  });
});
