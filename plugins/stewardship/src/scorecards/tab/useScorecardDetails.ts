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
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  CheckDetails,
  ScorecardDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { isGone } from '../../widgets/requestErrors';
import { errorOf } from '../requestErrors';

/** One scorecard of the entity, as far as it is known here. */
export type ScorecardDetailsState =
  | { status: 'loading' }
  | { status: 'error'; error: Error }
  | { status: 'missing' }
  | {
      status: 'ready';
      value: ScorecardDetails;
      /** Why it could not be read again. */
      reloadError?: Error;
    };

/** Reads a scorecard of the entity. What was read stays visible while it is read again. */
export function useScorecardDetails(request: {
  entityRef: string;
  id: string;
}) {
  const { entityRef, id } = request;
  const api = useApi(stewardshipApiRef);
  const [state, setState] = useState<ScorecardDetailsState>({
    status: 'loading',
  });
  const [attempt, setAttempt] = useState(0);
  const [isReading, setIsReading] = useState(false);
  /** Checks that were answered since the request began: its answer may be older than they are. */
  const newer = useRef(new Map<string, CheckDetails>());

  useEffect(() => setState({ status: 'loading' }), [api, entityRef, id]);

  useEffect(() => {
    let isWanted = true;
    const become = (
      next: (before: ScorecardDetailsState) => ScorecardDetailsState,
    ) => {
      if (isWanted) {
        setIsReading(false);
        setState(next);
      }
    };
    newer.current = new Map();
    setIsReading(true);
    api.getEntityScorecard({ entityRef, id }).then(
      value => {
        const latest = [...newer.current.values()].reduce(withCheck, value);
        become(() => ({ status: 'ready', value: latest }));
      },
      thrown => {
        const error = errorOf(thrown);
        become(before => {
          if (isGone(thrown)) {
            return { status: 'missing' };
          }
          return before.status === 'ready'
            ? { ...before, reloadError: error }
            : { status: 'error', error };
        });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [api, entityRef, id, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);

  const replaceCheck = useCallback((check: CheckDetails) => {
    newer.current.set(check.check, check);
    setState(before =>
      before.status === 'ready'
        ? { ...before, value: withCheck(before.value, check) }
        : before,
    );
  }, []);

  return { state, isReading, reload, replaceCheck };
}

function withCheck(
  details: ScorecardDetails,
  check: CheckDetails,
): ScorecardDetails {
  return {
    ...details,
    checks: details.checks.map(other =>
      other.check === check.check ? check : other,
    ),
  };
}
