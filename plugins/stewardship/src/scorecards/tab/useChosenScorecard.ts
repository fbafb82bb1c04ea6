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

import { useCallback, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

const SCORECARD = 'scorecard';
const CHECK = 'check';

/**
 * Which scorecard is shown, and to which of its checks a link leads, kept in the address. This is the only file of the tab
 * that knows the router.
 */
export function useChosenScorecard(): {
  scorecard: string | undefined;
  check: string | undefined;
  choose: (scorecard: string) => void;
} {
  const [params, setParams] = useSearchParams();
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };
  const choose = useCallback((scorecard: string) => {
    const next = new URLSearchParams(latest.current.params);
    next.set(SCORECARD, scorecard);
    // It was one of the other scorecard.
    next.delete(CHECK);
    latest.current.setParams(next);
  }, []);
  return {
    scorecard: params.get(SCORECARD) || undefined,
    check: params.get(CHECK) || undefined,
    choose,
  };
}
