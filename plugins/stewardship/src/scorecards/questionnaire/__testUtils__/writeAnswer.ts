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

import { act, fireEvent, within } from '@testing-library/react';
import {
  questionCheck,
  questionOf,
} from '../../../__fixtures__/scorecardDetails';
import {
  openQuestion,
  type renderScorecardsTab,
} from '../../../__testUtils__/renderScorecardsTab';

const PREFIX = 'stewardship.answer.';

/** A question that nobody has answered, with a text as its answer. */
export const agreed = questionCheck({
  check: 'agreed',
  title: 'Agreed',
  question: questionOf({ kind: 'text' }, { text: 'What was agreed?' }),
  questionVersion: 'q1',
});

/** Writes an answer to it, and leaves the field. */
export async function writeAnswer(
  { user }: Pick<ReturnType<typeof renderScorecardsTab>, 'user'>,
  text: string,
) {
  const item = await openQuestion(user, 'What was agreed?');
  const field = within(item).getByRole('textbox', { name: /^What was agreed/ });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
  return { item: within(item), field };
}

/** Under which names the browser keeps answers. */
export function keptHere(): string[] {
  return Object.keys(localStorage).filter(key => key.startsWith(PREFIX));
}

/** Lets the browser keep no answer. */
export function fillStorage() {
  const { setItem } = Storage.prototype;
  jest
    .spyOn(Storage.prototype, 'setItem')
    .mockImplementation(function keep(this: Storage, key, value) {
      if (key.startsWith(PREFIX)) {
        throw new DOMException('It is full', 'QuotaExceededError');
      }
      setItem.call(this, key, value);
    });
}

export function goOffline(isOffline: boolean) {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(!isOffline);
  if (!isOffline) {
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
  }
}
