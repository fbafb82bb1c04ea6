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

import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ScorecardHistory } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { errorOf } from '../requestErrors';

/** What moved, as far as it is known here. What was read stays while it is read again. */
export function useHistory(request: {
  entityRef: string;
  id: string;
  /** With each evaluation there may be more of it. */
  evaluatedAt: string;
}) {
  const { entityRef, id, evaluatedAt } = request;
  const api = useApi(stewardshipApiRef);
  const [attempt, setAttempt] = useState(0);
  const [isReading, setIsReading] = useState(false);
  const [history, setHistory] = useState<ScorecardHistory>();
  const [error, setError] = useState<Error>();

  useEffect(() => {
    let isWanted = attempt > 0;
    const settle = (read?: ScorecardHistory, failure?: Error) => {
      if (isWanted) {
        setHistory(before => read ?? before);
        setError(failure);
        setIsReading(false);
      }
    };
    if (isWanted) {
      setIsReading(true);
      api.getEntityScorecardHistory({ entityRef, id }).then(
        read => settle(read),
        thrown => settle(undefined, errorOf(thrown)),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [api, entityRef, id, evaluatedAt, attempt]);

  return {
    ...{ history, error, isReading },
    /** Nothing is read before somebody asks. */
    isAsked: attempt > 0,
    read: () => setAttempt(count => count + 1),
  };
}
