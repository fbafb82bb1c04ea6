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
import type { ScorecardDetails } from '@backstage-stewardship/plugin-stewardship-common';
import {
  operationalSupportDetails,
  questionCheck,
  questionOf,
} from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { rememberedScorecard } from '../../__testUtils__/rememberedScorecard';
import {
  openQuestion,
  renderScorecardsTab,
} from '../../__testUtils__/renderScorecardsTab';

const rejection = (name: string, message: string, statusCode?: number) =>
  Object.assign(new Error('Request failed'), {
    name: 'ResponseError',
    statusCode,
    cause: Object.assign(new Error(message), { name }),
  });

describe('ScorecardPanel', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());

  it('says that the scorecard could not be loaded, and tries again', async () => {
    const { user } = renderScorecardsTab({
      api: {
        getEntityScorecard: jest
          .fn()
          .mockRejectedValueOnce(new Error('the line is down'))
          .mockResolvedValueOnce(operationalSupportDetails),
      },
    });
    expect(await screen.findByText('the line is down')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Operational support' }),
    ).toBeVisible();
  });

  it('says that a scorecard is gone instead of showing another one', async () => {
    renderScorecardsTab({
      search: '?scorecard=old-one',
      api: {
        getEntityScorecard: async () => {
          throw rejection('NotFoundError', 'no such scorecard', 404);
        },
      },
    });
    expect(
      await screen.findByText(
        'There is no such scorecard for this entity, or it is no longer there.',
      ),
    ).toBeVisible();
  });

  it('keeps what was read where it cannot be read again', async () => {
    const { user } = renderScorecardsTab({
      api: {
        getEntityScorecard: jest
          .fn()
          .mockResolvedValueOnce(operationalSupportDetails)
          .mockRejectedValueOnce(new Error('the line is down')),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Evaluate now' }),
    );
    expect(
      await screen.findByText(/could not be loaded again: the line is down/),
    ).toBeVisible();
    expect(screen.getByRole('list', { name: 'Levels' })).toBeVisible();
  });

  it('shows that it is trying again', async () => {
    let answer: (details: ScorecardDetails) => void = () => {};
    const { user } = renderScorecardsTab({
      api: {
        getEntityScorecard: jest
          .fn()
          .mockRejectedValueOnce(new Error('the line is down'))
          .mockReturnValueOnce(
            new Promise<ScorecardDetails>(resolve => {
              answer = resolve;
            }),
          ),
      },
    });
    const button = await screen.findByRole('button', { name: 'Try again' });
    await user.click(button);
    expect(button).toHaveAttribute('data-pending');
    answer(operationalSupportDetails);
    expect(await screen.findByRole('list', { name: 'Levels' })).toBeVisible();
  });

  it('opens the check that the address names, and leads the reader to it', async () => {
    renderScorecardsTab({ search: '?check=has-ladder' });
    const button = await screen.findByRole('button', {
      name: /^Fails ?Somebody can be called at night/,
      expanded: true,
    });
    await waitFor(() => expect(button).toHaveFocus());
    expect(
      screen.getByText('At night nobody looks for a phone number.'),
    ).toBeVisible();
  });

  it('opens the question that the address names, and forgets it with another scorecard', async () => {
    const { user } = renderScorecardsTab({ search: '?check=recovery' });
    const first = await screen.findByRole('radio', { name: 'Yes, tested' });
    await waitFor(() => expect(first).toHaveFocus());
    await user.click(screen.getByRole('button', { name: /Scorecard/ }));
    await user.click(
      await screen.findByRole('option', { name: /^Quality assurance/ }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      /^\?scorecard=quality-assurance$/,
    );
  });

  it('does not show an answer as it was before it was saved', async () => {
    const [one, two] = ['one', 'two'].map(check =>
      questionCheck({
        check,
        title: check,
        question: questionOf({ kind: 'text' }, { text: `What is ${check}?` }),
      }),
    );
    const backend = rememberedScorecard(one, two);
    const before = await backend.getEntityScorecard({ id: '', entityRef: '' });
    let arrive: (details: ScorecardDetails) => void = () => {};
    const { api, user } = renderScorecardsTab({
      api: {
        ...backend,
        getEntityScorecard: jest
          .fn()
          .mockResolvedValueOnce(before)
          .mockReturnValueOnce(
            new Promise<ScorecardDetails>(resolve => {
              arrive = resolve;
            }),
          ),
      },
    });
    const write = async (name: string, text: string) => {
      const item = within(await openQuestion(user, name));
      const field = item.getByRole('textbox', {
        name: label => label.startsWith(name),
      });
      fireEvent.change(field, { target: { value: text } });
      fireEvent.blur(field);
      await item.findByText('Draft saved');
      return item;
    };
    const first = await write('What is one?', '1');
    await user.click(first.getByRole('button', { name: 'Submit' }));
    await waitFor(() =>
      expect(api.getEntityScorecard).toHaveBeenCalledTimes(2),
    );
    // Read before the second question was answered, and slow on its way.
    const old = await backend.getEntityScorecard({ id: '', entityRef: '' });
    const second = await write('What is two?', '2');
    arrive({ ...old, title: 'Read again' });
    expect(
      await screen.findByRole('heading', { name: 'Read again' }),
    ).toBeVisible();
    expect(second.getByRole('button', { name: /Draft$/ })).toBeVisible();
    expect(second.getByText(/^draft by/)).toBeVisible();
  });
});
