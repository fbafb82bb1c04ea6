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

import { useCallback, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  CheckDetails,
  Exemption,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { isConflict } from '../../widgets/requestErrors';
import { errorOf, isForbidden } from '../requestErrors';

/** What one may do about an exemption; who asked for it withdraws it. */
export type ExemptionAction = 'approve' | 'deny' | 'revoke' | 'withdraw';

/** What became of an exemption. */
export type ExemptionDone = 'requested' | ExemptionAction;

/** Why nothing became of it. */
export type ExemptionProblem =
  | { status: 'conflict' }
  | { status: 'refused' | 'failed'; message: string };

/** Asks for an exemption, or decides about one, with the version that was read. */
export function useExemption(options: {
  check: CheckDetails;
  scorecard: string;
  entityRef: string;
  onDone: (done: ExemptionDone) => void;
  /** What was read is no longer so. */
  onConflict: () => void;
}) {
  const { check, scorecard, entityRef, onDone, onConflict } = options;
  const api = useApi(stewardshipApiRef);
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<ExemptionProblem>();

  async function attempt(
    done: ExemptionDone,
    ask: () => Promise<Exemption>,
  ): Promise<void> {
    setIsPending(true);
    setProblem(undefined);
    try {
      await ask();
      onDone(done);
    } catch (thrown) {
      const { message } = errorOf(thrown);
      if (isConflict(thrown)) {
        setProblem({ status: 'conflict' });
        onConflict();
      } else {
        const status = isForbidden(thrown) ? 'refused' : 'failed';
        setProblem({ status, message });
      }
    }
    setIsPending(false);
  }

  return {
    isPending,
    problem,
    /** Of an earlier attempt. */
    forgetProblem: useCallback(() => setProblem(undefined), []),
    request: (asked: { reason: string; until: string }) =>
      attempt('requested', () =>
        api.requestExemption({
          ...{ id: scorecard, entityRef, check: check.check },
          ...asked,
        }),
      ),
    decide: (
      { id, version }: Exemption,
      action: ExemptionAction,
      remark: string,
    ) =>
      attempt(action, () =>
        api.decideExemption({
          ...{ id, version },
          decision: action === 'withdraw' ? 'revoke' : action,
          ...(remark.trim() && { remark: remark.trim() }),
        }),
      ),
  };
}
