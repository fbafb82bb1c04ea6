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

import { useCallback, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ScorecardDryRun } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { errorOf } from '../../../widgets/requestErrors';

/** How many services are looked at; the backend takes no more. */
export const DRY_RUN_SERVICES = 50;

/** What a dry run brought. */
export type DryRunState =
  | { status: 'none' }
  | { status: 'running' }
  | { status: 'failed'; error: Error }
  | { status: 'done'; definition: string; answer: ScorecardDryRun };

/** Tries a definition when somebody asks for it. */
export function useDryRun(): [DryRunState, (definition: string) => void] {
  const api = useApi(stewardshipApiRef);
  const [state, setState] = useState<DryRunState>({ status: 'none' });
  const latest = useRef(0);

  const run = useCallback(
    async (definition: string) => {
      latest.current += 1;
      const own = latest.current;
      const keep = (outcome: DryRunState) =>
        own === latest.current && setState(outcome);
      keep({ status: 'running' });
      try {
        const answer = await api.dryRunScorecard({
          definition,
          limit: DRY_RUN_SERVICES,
        });
        keep({ status: 'done', definition, answer });
      } catch (thrown) {
        keep({ status: 'failed', error: errorOf(thrown) });
      }
    },
    [api],
  );
  return [state, run];
}
