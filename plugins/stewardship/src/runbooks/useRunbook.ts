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

import { useCallback, useEffect, useState } from 'react';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { RunbookDetails } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { isGone } from '../widgets/requestErrors';

/** One runbook with its words. */
export type RunbookState =
  | { status: 'loading' }
  | { status: 'error'; error: Error }
  | { status: 'gone' }
  | { status: 'ready'; value: RunbookDetails };

/** Loads a runbook. Mount it anew for another one. */
export function useRunbook(options: { id: string }): {
  state: RunbookState;
  /** Asks again; what was there stays until the answer comes. */
  reload: () => void;
  /** Takes over an answer that came another way. */
  accept: (value: RunbookDetails) => void;
} {
  const { id } = options;
  const api = useApi(stewardshipApiRef);
  const [state, setState] = useState<RunbookState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    api.getRunbook({ id }).then(
      value => isCurrent && setState({ status: 'ready', value }),
      thrown =>
        isCurrent &&
        setState(
          isGone(thrown)
            ? { status: 'gone' }
            : { status: 'error', error: toError(thrown) },
        ),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, id, attempt]);

  const reload = useCallback(() => {
    setState(before =>
      before.status === 'ready' ? before : { status: 'loading' },
    );
    setAttempt(before => before + 1);
  }, []);
  const accept = useCallback(
    (value: RunbookDetails) => setState({ status: 'ready', value }),
    [],
  );
  return { state, reload, accept };
}
