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
import { questionOf } from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  openQuestion,
  renderScorecardsTab,
} from '../../__testUtils__/renderScorecardsTab';
import {
  agreed,
  fillStorage,
  goOffline,
  keptHere,
  writeAnswer,
} from './__testUtils__/writeAnswer';

describe('AnswerEditing', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('keeps what was typed offline, says so, and sends it when there is a network again', async () => {
    const rendered = renderScorecardsTab({ checks: [agreed] });
    goOffline(true);
    const { item } = await writeAnswer(rendered, 'Times');
    expect(
      await item.findByText(
        'Not saved yet: you are offline. It is sent once you are online again with this page open. It is kept in this browser.',
      ),
    ).toBeVisible();
    expect(rendered.api.answerQuestion).not.toHaveBeenCalled();
    goOffline(false);
    expect(await item.findByText('Draft saved')).toBeVisible();
    expect(item.queryByText(/you are offline/)).not.toBeInTheDocument();
    expect(rendered.api.answerQuestion).toHaveBeenCalledTimes(1);
    expect(keptHere()).toHaveLength(0);
  });

  it('does not say that the browser keeps what it cannot keep', async () => {
    fillStorage();
    const rendered = renderScorecardsTab({ checks: [agreed] });
    goOffline(true);
    const { item } = await writeAnswer(rendered, 'Times');
    expect(
      await item.findByText(
        /This browser cannot keep it: leave this page open until it is saved\.$/,
      ),
    ).toBeVisible();
    expect(item.queryByText(/kept in this browser/)).not.toBeInTheDocument();
    goOffline(false);
    expect(await item.findByText('Draft saved')).toBeVisible();
  });

  it('restores after a reload what was not saved, opens its question and sends it', async () => {
    const before = renderScorecardsTab({ checks: [agreed] });
    goOffline(true);
    const { item } = await writeAnswer(before, 'Times');
    await item.findByText(/^Not saved yet: you are offline/);
    before.unmount();

    const after = renderScorecardsTab({ checks: [agreed] });
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

  it('submits when the page is opened again what was submitted offline', async () => {
    const before = renderScorecardsTab({ checks: [agreed] });
    goOffline(true);
    const { item } = await writeAnswer(before, 'Times');
    await before.user.click(item.getByRole('button', { name: 'Submit' }));
    before.unmount();
    goOffline(false);
    expect(before.api.answerQuestion).not.toHaveBeenCalled();

    const after = renderScorecardsTab({ checks: [agreed] });
    expect(await screen.findByText('Answer submitted.')).toBeVisible();
    expect(after.api.answerQuestion).toHaveBeenCalledWith(
      expect.objectContaining({
        answer: { value: { kind: 'text', text: 'Times' }, draft: false },
      }),
    );
  });

  it('saves what is being typed when one leaves the page', async () => {
    const { api, user, unmount } = renderScorecardsTab({ checks: [agreed] });
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
        ...agreed,
        question: questionOf(
          { kind: 'text' },
          { text: 'What was agreed?', evidence: 'optional' },
        ),
      },
    ];
    const before = renderScorecardsTab({ checks });
    const { item } = await writeAnswer(before, 'Times');
    await item.findByText('Draft saved');
    const link = item.getByRole('textbox', { name: /^Link that shows/ });
    fireEvent.change(link, { target: { value: 'wiki/agreed' } });
    fireEvent.blur(link);
    expect(
      await item.findByText(
        'Draft saved, except for what is marked. It is kept in this browser.',
      ),
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

  it('leaves what another tab has kept since', async () => {
    const rendered = renderScorecardsTab({ checks: [agreed] });
    goOffline(true);
    const { item } = await writeAnswer(rendered, 'Times');
    const [key] = keptHere();
    const other = String(localStorage.getItem(key)).replace('Times', 'Prices');
    localStorage.setItem(key, other);
    goOffline(false);
    expect(await item.findByText('Draft saved')).toBeVisible();
    expect(localStorage.getItem(key)).toBe(other);
  });
});
