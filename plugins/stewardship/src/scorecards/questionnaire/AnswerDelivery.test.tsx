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

import { ResponseError } from '@backstage/errors';
import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { answered } from '../../__testUtils__/fakeScorecardApi';
import { renderScorecardsTab } from '../../__testUtils__/renderScorecardsTab';
import { agreed, keptHere, writeAnswer } from './__testUtils__/writeAnswer';

const saved: CheckDetails = answered(agreed, {
  ...{ value: { kind: 'text', text: 'Times' }, draft: true },
});

async function refusal(
  status: number,
  headers?: Record<string, string>,
): Promise<Error> {
  const body = JSON.stringify({
    error: { name: 'Error', message: 'not now' },
    response: { statusCode: status },
  });
  return await ResponseError.fromResponse({
    ...{ ok: false, redirected: false, status, statusText: 'No', url: '/' },
    ...{ type: 'basic', text: async () => body },
    headers: new Headers({ 'Content-Type': 'application/json', ...headers }),
  });
}

describe('AnswerDelivery', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());

  it.each([
    ['no answer at all', async () => new TypeError('Failed to fetch')],
    ['a backend that restarts', () => refusal(503)],
    ['too many requests', () => refusal(429, { 'Retry-After': '2' })],
  ])(
    'tries again by itself after %s',
    async (_, failure) => {
      const rendered = renderScorecardsTab({
        checks: [agreed],
        api: {
          answerQuestion: jest
            .fn()
            .mockRejectedValueOnce(await failure())
            .mockResolvedValue(saved),
        },
      });
      const { item } = await writeAnswer(rendered, 'Times');
      expect(
        await item.findByText(
          /^Not saved yet: .*\. It is tried again by itself while this page is open\. It is kept in this browser\.$/,
        ),
      ).toBeVisible();
      expect(
        await item.findByText('Draft saved', {}, { timeout: 10_000 }),
      ).toBeVisible();
      expect(item.queryByText(/^Not saved yet/)).not.toBeInTheDocument();
      expect(rendered.api.answerQuestion).toHaveBeenCalledTimes(2);
      expect(keptHere()).toHaveLength(0);
    },
    30_000,
  );

  it.each([
    [
      'who may not',
      async () =>
        Object.assign(new Error('only owners can'), {
          name: 'NotAllowedError',
        }),
      'You may not answer this: only owners can',
    ],
    [
      'what the backend does not take',
      () => refusal(400),
      'Not saved yet: not now. It is kept in this browser.',
    ],
  ])(
    'does not try again by itself for %s',
    async (_, failure, words) => {
      const rendered = renderScorecardsTab({
        checks: [agreed],
        api: {
          answerQuestion: jest
            .fn()
            .mockRejectedValueOnce(await failure())
            .mockResolvedValue(saved),
        },
      });
      const { item } = await writeAnswer(rendered, 'Times');
      expect(await item.findByText(words)).toBeVisible();
      expect(keptHere()).toHaveLength(1);
      await rendered.user.click(
        item.getByRole('button', { name: 'Try again' }),
      );
      expect(await item.findByText('Draft saved')).toBeVisible();
    },
    30_000,
  );
});
