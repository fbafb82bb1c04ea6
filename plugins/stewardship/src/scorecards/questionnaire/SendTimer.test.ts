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

import { SendTimer } from './SendTimer';

describe('SendTimer', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('waits longer after each failure, a minute at most', () => {
    const send = jest.fn();
    const timer = new SendTimer(send);
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      send.mockClear();
      timer.again();
      jest.advanceTimersByTime(seconds * 1_000 - 1);
      expect(send).not.toHaveBeenCalled();
      jest.advanceTimersByTime(1);
      expect(send).toHaveBeenCalledTimes(1);
    }
    timer.succeeded();
    timer.again();
    jest.advanceTimersByTime(1_000);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('leaves the backend alone for as long as it wants, also while somebody types', () => {
    const send = jest.fn();
    const timer = new SendTimer(send);
    timer.again(30_000);
    jest.advanceTimersByTime(10_000);
    timer.afterPause();
    timer.flush();
    jest.advanceTimersByTime(19_999);
    expect(send).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(send).toHaveBeenCalled();
  });

  it('sends nothing once it was stopped', () => {
    const send = jest.fn();
    const timer = new SendTimer(send);
    timer.again();
    timer.afterPause();
    timer.stop();
    jest.advanceTimersByTime(60_000);
    expect(send).not.toHaveBeenCalled();
    expect(timer.isPausing).toBe(false);
  });
});
