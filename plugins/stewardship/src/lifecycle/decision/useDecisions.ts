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
import { isError, toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  TechnologyDecision,
  TechnologyDecisions,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { isConflict } from '../../widgets/requestErrors';

/** What was decided, as far as it is known here. */
export type DecisionsState =
  | { status: 'loading' }
  | { status: 'error'; error: Error }
  | { status: 'ready'; value: TechnologyDecisions };

/** How saving ended. */
export type SaveOutcome =
  | { status: 'saved' }
  | { status: 'conflict' }
  | { status: 'refused' | 'failed'; message: string };

/** Which decisions are meant. */
export type DecisionSubject = {
  product: string;
  cycle: string;
  entityRefs: string[];
};

/** Reads what was decided, and decides with the version that was read. */
export function useDecisions(subject: DecisionSubject) {
  const api = useApi(stewardshipApiRef);
  const [state, setState] = useState<DecisionsState>({ status: 'loading' });
  // A list that is made anew with each render is still the same question.
  const question = JSON.stringify(subject);
  const [attempt, setAttempt] = useState(0);

  const load = useCallback(async () => {
    try {
      const value = await api.getTechnologyDecisions(JSON.parse(question));
      return { status: 'ready' as const, value };
    } catch (thrown) {
      return { status: 'error' as const, error: errorOf(thrown) };
    }
  }, [api, question]);

  useEffect(() => {
    let isCurrent = true;
    setState({ status: 'loading' });
    load().then(answer => isCurrent && setState(answer));
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);

  /** `null` withdraws. */
  async function decide(
    decision: TechnologyDecision | null,
  ): Promise<SaveOutcome> {
    if (state.status !== 'ready') {
      return { status: 'failed', message: '' };
    }
    try {
      await api.decideTechnology({
        ...{ ...subject, decision },
        version: state.value.version,
      });
      return { status: 'saved' };
    } catch (thrown) {
      const isStale = isConflict(thrown);
      const { message } = errorOf(thrown);
      const isRefused = isForbidden(thrown);
      if (isStale || isRefused) {
        const answer = await load();
        // What could be read before is better than nothing.
        if (answer.status === 'ready') {
          setState(answer);
        } else if (isStale) {
          return { status: 'failed', message: answer.error.message };
        }
      }
      if (isStale) {
        return { status: 'conflict' };
      }
      return { status: isRefused ? 'refused' : 'failed', message };
    }
  }

  return { state, retry, decide };
}

function isForbidden(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'NotAllowedError' ||
      error.statusCode === 403 ||
      (isError(error.cause) && error.cause.name === 'NotAllowedError'))
  );
}

/** A client over HTTP puts what the backend said into the cause. */
function errorOf(thrown: unknown): Error {
  const error = toError(thrown);
  return isError(error.cause) ? error.cause : error;
}
