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
  AnswerDetails,
  CheckDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { ines } from '../../__fixtures__/lifecycle';
import { drill } from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { rememberedScorecard } from '../../__testUtils__/rememberedScorecard';
import {
  openQuestion,
  renderScorecardsTab,
} from '../../__testUtils__/renderScorecardsTab';
import { keptHere } from './__testUtils__/writeAnswer';

const draft: AnswerDetails = {
  value: { kind: 'yesNo', yes: true },
  status: 'draft',
  answeredBy: ines,
  answeredAt: '2026-11-20T09:00:00.000Z',
};

async function openDrill(part?: Partial<CheckDetails>) {
  const backend = rememberedScorecard({ ...drill, ...part });
  const rendered = renderScorecardsTab({ api: backend });
  const item = within(
    await openQuestion(rendered.user, 'Was there a drill this year?'),
  );
  return { ...rendered, backend, item };
}

describe('EditorActions', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());

  it('lets a stray keystroke in a submitted answer be undone', async () => {
    const { api, user, item } = await openDrill();
    expect(screen.getByText('1 of 1 answered')).toBeVisible();
    expect(
      item.queryByRole('button', { name: 'Discard draft' }),
    ).not.toBeInTheDocument();
    item.getByRole('radio', { name: 'No' }).focus();
    await user.keyboard('{ArrowUp}');
    await user.tab();
    expect(await item.findByText('Draft saved')).toBeVisible();

    expect(screen.getByText('1 of 1 answered')).toBeVisible();
    expect(item.getByRole('button', { name: /Answered/ })).toHaveTextContent(
      'with a draft',
    );
    const submitted = item.getByRole('region', { name: 'Submitted answer' });
    expect(submitted).toHaveTextContent('AnswerNo');
    expect(submitted).toHaveTextContent('answered by Ines, 19 days ago');
    expect(submitted).toHaveTextContent(
      'It counts until another one is submitted.',
    );
    await user.click(item.getByRole('button', { name: 'Discard draft' }));
    expect(await item.findByText('Draft discarded.')).toBeVisible();
    const no = item.getByRole('radio', { name: 'No' });
    expect(no).toBeChecked();
    await waitFor(() =>
      expect(item.getByRole('radio', { name: 'Yes' })).not.toBeChecked(),
    );
    expect(
      item.queryByRole('region', { name: 'Submitted answer' }),
    ).not.toBeInTheDocument();
    expect(api.discardDraft).toHaveBeenCalledWith({
      id: 'operational-support',
      entityRef: 'component:default/payments',
      check: 'drill',
      version: '4',
    });
    expect(keptHere()).toHaveLength(0);
    expect(document.body).not.toHaveFocus();
  });

  it('saves nothing where one goes back to what was submitted', async () => {
    const { api, user, item } = await openDrill();
    item.getByRole('radio', { name: 'No' }).focus();
    await user.keyboard('{ArrowUp}{ArrowDown}');
    await user.tab();
    expect(item.getByRole('radio', { name: 'No' })).toBeChecked();
    expect(keptHere()).toHaveLength(0);
    expect(api.answerQuestion).not.toHaveBeenCalled();
  });

  it('shows no draft where only blanks differ from what was submitted', async () => {
    const { user, item } = await openDrill();
    await user.type(item.getByRole('textbox', { name: /^Remark/ }), 'In May ');
    await user.click(item.getByRole('button', { name: 'Submit' }));
    expect(await item.findByText('Answer submitted.')).toBeVisible();
    await waitFor(() =>
      expect(
        item.queryByRole('button', { name: 'Discard draft' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('starts with a draft that somebody has left, and shows what was submitted', async () => {
    const { item } = await openDrill({ draft });
    expect(item.getByRole('radio', { name: 'Yes' })).toBeChecked();
    expect(item.getByText(/^draft by/)).toHaveTextContent(
      'draft by Ines, 1 hour ago',
    );
    expect(
      item.getByRole('region', { name: 'Submitted answer' }),
    ).toHaveTextContent('No');
  });

  it('throws nothing away where somebody has changed the draft meanwhile', async () => {
    const { backend, user, item } = await openDrill({ draft });
    backend.change({
      draft: { ...draft, remark: 'In May' },
      answerVersion: '9',
    });
    await user.click(item.getByRole('button', { name: 'Discard draft' }));
    expect(
      await item.findByText(/^Somebody has changed the answer meanwhile/),
    ).toBeVisible();
    expect(item.getByRole('textbox', { name: /^Remark/ })).toHaveValue(
      'In May',
    );
  });

  it('takes an answer back, once one has said so twice', async () => {
    const { api, user, item } = await openDrill();
    await user.click(item.getByRole('button', { name: 'Take back…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.answerQuestion).not.toHaveBeenCalled();

    await user.click(item.getByRole('button', { name: 'Take back…' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Take it back',
      }),
    );
    expect(await item.findByText('Answer taken back.')).toBeInTheDocument();
    expect(api.answerQuestion).toHaveBeenCalledWith(
      expect.objectContaining({ version: '3', answer: null }),
    );
    // The score is another one then.
    await waitFor(() =>
      expect(api.getEntityScorecard).toHaveBeenCalledTimes(2),
    );
    expect(item.getByRole('radio', { name: 'No' })).not.toBeChecked();
    expect(screen.getByText('0 of 1 answered')).toBeInTheDocument();
    expect(
      item.queryByRole('button', { name: 'Take back…' }),
    ).not.toBeInTheDocument();
  });
});
