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

import type {
  AnswerDetails,
  CheckDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { ines } from '../../__fixtures__/lifecycle';
import { questionOf } from '../../__fixtures__/scorecardDetails';
import { guest } from '../../__testUtils__/fakeScorecardApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { rememberedScorecard } from '../../__testUtils__/rememberedScorecard';
import { renderScorecardsTab } from '../../__testUtils__/renderScorecardsTab';
import { agreed, keptHere, writeAnswer } from './__testUtils__/writeAnswer';

const prices: AnswerDetails = {
  value: { kind: 'text', text: 'Prices' },
  remark: 'By letter',
  status: 'submitted',
  answeredBy: ines,
  answeredAt: '2026-11-20T09:59:00.000Z',
};

/** The answer changes once the page was read. */
async function writeToo(part: Partial<CheckDetails>) {
  const backend = rememberedScorecard(agreed);
  const rendered = renderScorecardsTab({ api: backend });
  await openFirst(rendered);
  backend.change(part);
  return { ...rendered, ...(await writeAnswer(rendered, 'Times')) };
}

async function openFirst(rendered: ReturnType<typeof renderScorecardsTab>) {
  const { item } = await writeAnswer(rendered, '');
  return item;
}

describe('AnswerConflict', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());

  it('shows what somebody else has answered beside what was typed, and takes theirs', async () => {
    const { api, user, item, field } = await writeToo({
      answer: prices,
      answerVersion: '7',
    });
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
    await user.click(item.getByRole('button', { name: 'Use theirs' }));
    expect(field).toHaveValue('Prices');
    expect(
      item.queryByRole('region', { name: 'Their answer' }),
    ).not.toBeInTheDocument();
    expect(api.answerQuestion).toHaveBeenCalledTimes(1);
    expect(keptHere()).toHaveLength(0);
  });

  it('replaces their draft only when one says so', async () => {
    const { api, user, item } = await writeToo({
      draft: { ...prices, status: 'draft' },
      answerVersion: '7',
    });
    await item.findByText(/^Somebody else has answered meanwhile/);
    expect(
      item.getByRole('region', { name: 'Their answer' }),
    ).toHaveTextContent('draft by Ines');
    await user.click(item.getByRole('button', { name: 'Replace theirs' }));
    expect(await item.findByText('Draft saved')).toBeVisible();
    expect(api.answerQuestion).toHaveBeenLastCalledWith(
      expect.objectContaining({
        version: '7',
        answer: { value: { kind: 'text', text: 'Times' }, draft: true },
      }),
    );
  });

  it('does not call oneself in another tab somebody else', async () => {
    const { item, user, field } = await writeToo({
      draft: {
        ...prices,
        status: 'draft',
        answeredBy: guest,
      },
      answerVersion: '7',
    });
    expect(
      await item.findByText(/^You have answered in another tab or browser/),
    ).toBeVisible();
    expect(item.queryByText(/^Somebody else/)).not.toBeInTheDocument();
    await user.click(item.getByRole('button', { name: 'Use the other one' }));
    expect(field).toHaveValue('Prices');
  });

  it('says that the answer was taken back meanwhile', async () => {
    const { item } = await writeToo({ answerVersion: '7' });
    expect(
      await item.findByText(/^The answer was taken back meanwhile/),
    ).toBeVisible();
  });

  it('sees that an answer got through whose confirmation was lost', async () => {
    const { item } = await writeToo({
      draft: {
        ...prices,
        status: 'draft',
        value: { kind: 'text', text: 'Times' },
        remark: undefined,
      },
      answerVersion: '1',
    });
    expect(await item.findByText('Draft saved')).toBeVisible();
  });

  it('shows the new question with what was typed where the question has changed', async () => {
    const { api, item, field, user } = await writeToo({
      question: questionOf(
        { kind: 'text' },
        { text: 'What was agreed in writing?' },
      ),
      questionVersion: 'q2',
    });
    expect(
      await item.findByText(/^The question has changed since you began/),
    ).toBeVisible();
    expect(
      item.getByRole('textbox', { name: /^What was agreed in writing/ }),
    ).toBe(field);
    expect(field).toHaveValue('Times');
    expect(await item.findByText('Draft saved')).toBeVisible();
    expect(
      api.answerQuestion.mock.calls.map(([request]) => request.questionVersion),
    ).toEqual(['q1', 'q2']);
    await user.click(item.getByRole('button', { name: 'Submit' }));
    expect(await item.findByText('Answer submitted.')).toBeVisible();
    expect(
      item.queryByText(/^The question has changed/),
    ).not.toBeInTheDocument();
  });
});
