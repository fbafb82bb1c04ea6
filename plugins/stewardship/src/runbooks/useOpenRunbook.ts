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

const PARAMETER = 'runbook';

/**
 * Which runbook is open, kept in the address, so that it can be sent to somebody and the back button closes it. This is the
 * only file of the card that knows the router.
 */
export function useOpenRunbook(): {
  openId: string | undefined;
  /** From one runbook to the next is not a step of its own for the back button. */
  open: (id: string, options?: { replace: boolean }) => void;
  close: () => void;
} {
  const [params, setParams] = useSearchParams();
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };

  const go = useCallback(
    (id: string | undefined, options?: { replace: boolean }) => {
      const next = new URLSearchParams(latest.current.params);
      if (id === undefined) {
        next.delete(PARAMETER);
      } else {
        next.set(PARAMETER, id);
      }
      latest.current.setParams(next, options);
    },
    [],
  );
  const close = useCallback(() => go(undefined, { replace: true }), [go]);
  return { openId: params.get(PARAMETER) || undefined, open: go, close };
}
