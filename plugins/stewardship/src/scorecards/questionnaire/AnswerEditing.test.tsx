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

import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import type {
  CheckDetails,
  StewardshipApi,
} from '@backstage-stewardship/plugin-stewardship-common';
import { ines } from '../../__fixtures__/lifecycle';
import {
  operationalSupportDetails,
  questionCheck,
  questionOf,
} from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  openQuestion,
  renderScorecardsTab,
} from '../../__testUtils__/renderScorecardsTab';

const question = questionCheck({
  check: 'agreed',
  title: 'Agreed',
  question: questionOf({ kind: 'text' }, { text: 'What was agreed?' }),
});

const theirs: CheckDetails = {
  ...question,
  state: 'pass',
  reason: { kind: 'answer' },
  answer: {
    value: { kind: 'text', text: 'Prices' },
    remark: 'By letter',
    status: 'submitted',
    answeredBy: ines,
    answeredAt: '2026-11-20T09:59:00.000Z',
  },
  answerVersion: '7',
};

const conflict = Object.assign(new Error('Request failed'), {
  name: 'ResponseError',
  cause: Object.assign(new Error('stale'), { name: 'PreconditionFailedError' }),
});

const of = (check: CheckDetails) => ({
  ...operationalSupportDetails,
  checks: [check],
});

async function write(
  { user }: Pick<ReturnType<typeof renderScorecardsTab>, 'user'>,
  text: string,
) {
  const item = await openQuestion(user, 'What was agreed?');
  const field = within(item).getByRole('textbox', { name: /^What was agreed/ });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
  return { item: within(item), field };
}

function keptHere(): string[] {
  return Object.keys(localStorage).filter(key =>
    key.startsWith('stewardship.answer.'),
  );
}

function goOffline(isOffline: boolean) {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(!isOffline);
  if (!isOffline) {
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
  }
}

function renderConflict(part?: Partial<StewardshipApi>) {
  return renderScorecardsTab({
    api: {
      getEntityScorecard: jest
        .fn()
        .mockResolvedValueOnce(of(question))
        .mockResolvedValue(of(theirs)),
      answerQuestion: jest
        .fn()
        .mockRejectedValueOnce(conflict)
        .mockResolvedValue({ ...theirs, answerVersion: '8' }),
      ...part,
    },
  });
}

describe('AnswerEditing', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('keeps what was typed offline, says so, and sends it when there is a network again', async () => {
    const rendered = renderScorecardsTab({ checks: [question] });
    goOffline(true);
    const { item } = await write(rendered, 'Times');
    expect(
      await item.findByText(/^Not saved yet: you are offline/),
    ).toBeVisible();
    expect(rendered.api.answerQuestion).not.toHaveBeenCalled();
    goOffline(false);
    expect(await item.findByText('Draft saved')).toBeVisible();
    expect(item.queryByText(/you are offline/)).not.toBeInTheDocument();
    expect(rendered.api.answerQuestion).toHaveBeenCalledTimes(1);
    expect(keptHere()).toHaveLength(0);
  });

  it('restores after a reload what was not saved, opens its question and sends it', async () => {
    const before = renderScorecardsTab({ checks: [question] });
    goOffline(true);
    const { item } = await write(before, 'Times');
    await item.findByText(/^Not saved yet: you are offline/);
    before.unmount();

    const after = renderScorecardsTab({ checks: [question] });
    const field = await screen.findByRole('textbox', {
      name: /^What was agreed/,
    });
    expect(field).toHaveValue('Times');
    expect(
      await screen.findByText(/^Not saved yet: you are offline/),
    ).toBeVisible();
    goOffline(false);
    await waitFor(() =>
      expect(after.api.answerQuestion).toHaveBeenCalledWith(
        expect.objectContaining({
          version: '0',
          answer: { value: { kind: 'text', text: 'Times' }, draft: true },
        }),
      ),
    );
    expect(await screen.findByText('Draft saved')).toBeVisible();
    expect(keptHere()).toHaveLength(0);
  });

  it('saves what is being typed when one leaves the page', async () => {
    const { api, user, unmount } = renderScorecardsTab({ checks: [question] });
    const item = within(await openQuestion(user, 'What was agreed?'));
    fireEvent.change(item.getByRole('textbox', { name: /^What was agreed/ }), {
      target: { value: 'Times' },
    });
    unmount();
    await waitFor(() => expect(api.answerQuestion).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(keptHere()).toHaveLength(0));
  });

  it('keeps what cannot be stored as it is in this browser', async () => {
    const checks = [
      {
        ...question,
        question: questionOf(
          { kind: 'text' },
          { text: 'What was agreed?', evidence: 'optional' },
        ),
      },
    ];
    const before = renderScorecardsTab({ checks });
    const { item } = await write(before, 'Times');
    await item.findByText('Draft saved');
    const link = item.getByRole('textbox', { name: /^Link that shows/ });
    fireEvent.change(link, { target: { value: 'wiki/agreed' } });
    fireEvent.blur(link);
    expect(
      await item.findByText(/^Draft saved, except for what is marked/),
    ).toBeVisible();
    expect(before.api.answerQuestion).toHaveBeenLastCalledWith(
      expect.objectContaining({
        answer: { value: { kind: 'text', text: 'Times' }, draft: true },
      }),
    );
    expect(
      item.getByText(/^'wiki\/agreed' is not a web address/),
    ).toBeVisible();
    expect(keptHere()).toHaveLength(1);
  });

  it('shows what somebody else has answered beside what was typed, and takes theirs', async () => {
    const rendered = renderConflict();
    const { item, field } = await write(rendered, 'Times');
    expect(
      await item.findByText(/^Somebody else has answered meanwhile/),
    ).toBeVisible();
    const other = item.getByRole('region', { name: 'Their answer' });
    expect(other).toHaveTextContent('Prices');
    expect(other).toHaveTextContent('By letter');
    expect(other).toHaveTextContent('answered by Ines, 1 minute ago');
    expect(item.getByRole('region', { name: 'Your answer' })).toHaveTextContent(
      'Times',
    );
    expect(field).toHaveValue('Times');
    expect(
      item.queryByRole('button', { name: 'Submit' }),
    ).not.toBeInTheDocument();
    await rendered.user.click(item.getByRole('button', { name: 'Use theirs' }));
    expect(field).toHaveValue('Prices');
    expect(
      item.queryByRole('region', { name: 'Their answer' }),
    ).not.toBeInTheDocument();
    expect(rendered.api.answerQuestion).toHaveBeenCalledTimes(1);
    expect(keptHere()).toHaveLength(0);
  });

  it('replaces their answer only when one says so', async () => {
    const rendered = renderConflict();
    const { item } = await write(rendered, 'Times');
    await item.findByText(/^Somebody else has answered meanwhile/);
    await rendered.user.click(
      item.getByRole('button', { name: 'Replace theirs' }),
    );
    expect(await item.findByText('Draft saved')).toBeVisible();
    expect(rendered.api.answerQuestion).toHaveBeenLastCalledWith(
      expect.objectContaining({
        version: '7',
        answer: { value: { kind: 'text', text: 'Times' }, draft: true },
      }),
    );
  });

  it('sees that an answer got through whose confirmation was lost', async () => {
    const rendered = renderConflict({
      getEntityScorecard: jest
        .fn()
        .mockResolvedValueOnce(of(question))
        .mockResolvedValue(
          of({
            ...question,
            answer: {
              value: { kind: 'text', text: 'Times' },
              status: 'draft',
              answeredBy: ines,
              answeredAt: '2026-11-20T09:59:00.000Z',
            },
            answerVersion: '1',
          }),
        ),
    });
    const { item } = await write(rendered, 'Times');
    expect(await item.findByText('Draft saved')).toBeVisible();
  });

  it.each([
    [
      Object.assign(new Error('only owners can'), { name: 'NotAllowedError' }),
      'You may not answer this: only owners can',
    ],
    [
      new Error('the line is down'),
      'Not saved yet: the line is down. It is kept in this browser.',
    ],
  ])('says why it was not saved, and tries again: %s', async (error, words) => {
    const rendered = renderScorecardsTab({
      checks: [question],
      api: {
        answerQuestion: jest
          .fn()
          .mockRejectedValueOnce(error)
          .mockResolvedValue({ ...question, answerVersion: '1' }),
      },
    });
    const { item } = await write(rendered, 'Times');
    expect(await item.findByText(words)).toBeVisible();
    expect(keptHere()).toHaveLength(1);
    await rendered.user.click(item.getByRole('button', { name: 'Try again' }));
    expect(await item.findByText('Draft saved')).toBeVisible();
  });
});
