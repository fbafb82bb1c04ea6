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

import { useEffect, useRef } from 'react';

const EVERY_MILLIS = 2_000;

/**
 * Asks again a while after each answer, as long as it is worth it and somebody can see it: not while the page is hidden, and at
 * once when it is seen again.
 */
export function usePoll(options: {
  isWorthIt: boolean;
  /** The latest answer; the wait for the next question begins with it. */
  answer: unknown;
  ask: () => void;
}): void {
  const { isWorthIt, answer, ask } = options;
  const latest = useRef(ask);
  latest.current = ask;

  useEffect(() => {
    if (!isWorthIt) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      timer = setTimeout(() => latest.current(), EVERY_MILLIS);
    };
    const follow = () => {
      clearTimeout(timer);
      if (!document.hidden) {
        latest.current();
      }
    };
    if (!document.hidden) {
      wait();
    }
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [isWorthIt, answer]);
}
