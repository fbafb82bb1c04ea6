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

import { useCallback, useEffect, useRef, useState } from 'react';
import { errorOf } from './requestErrors';

/** What a request brought; the answer before stays visible while the next one is on its way. */
export type Answer<T> = {
  value?: T;
  loading: boolean;
  error?: Error;
  /** Asks again. */
  reload: () => void;
};

/** Asks whenever the question changes, which `key` tells from others. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Answer<T> {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{
    value?: T;
    error?: Error;
    of?: string;
  }>({});
  const latest = useRef(ask);
  latest.current = ask;
  const question = `${attempt} ${key}`;

  useEffect(() => {
    let isWanted = true;
    latest.current().then(
      value => isWanted && setOutcome({ value, of: question }),
      thrown =>
        isWanted &&
        setOutcome(({ value }) => ({
          value,
          error: errorOf(thrown),
          of: question,
        })),
    );
    return () => {
      isWanted = false;
    };
  }, [question]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  const loading = outcome.of !== question;
  return {
    value: outcome.value,
    loading,
    error: loading ? undefined : outcome.error,
    reload,
  };
}
