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

import { act, renderHook } from '@testing-library/react';
import { usePoll } from './usePoll';

function hide(isHidden: boolean) {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('usePoll', () => {
  const ask = jest.fn();
  const poll = (isWorthIt = true) =>
    renderHook(
      (props: { isWorthIt: boolean; answer: number }) =>
        usePoll({ ...props, ask }),
      { initialProps: { isWorthIt, answer: 1 } },
    );
  const wait = (millis: number) => act(() => jest.advanceTimersByTime(millis));

  beforeEach(() => {
    ask.mockReset();
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('asks two seconds after each answer, and not before it is there', () => {
    const { rerender } = poll();
    wait(1_999);
    expect(ask).not.toHaveBeenCalled();
    wait(10_000);
    expect(ask).toHaveBeenCalledTimes(1);
    rerender({ isWorthIt: true, answer: 2 });
    wait(2_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('stops when nothing is running any more, and when nobody looks', () => {
    const { rerender, unmount } = poll();
    rerender({ isWorthIt: false, answer: 2 });
    wait(10_000);
    expect(ask).not.toHaveBeenCalled();
    rerender({ isWorthIt: true, answer: 3 });
    unmount();
    wait(10_000);
    expect(ask).not.toHaveBeenCalled();
  });

  it('rests while the page is hidden, and asks at once when it is seen again', () => {
    const { rerender } = poll();
    hide(true);
    wait(10_000);
    rerender({ isWorthIt: true, answer: 2 });
    wait(10_000);
    expect(ask).not.toHaveBeenCalled();
    hide(false);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
