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

import type { AuthService } from '@backstage/backend-plugin-api';
import type { FactSourceProblem } from '@backstage-stewardship/plugin-stewardship-common';
import type { RecordReader } from '../../catalog/RecordReader';
import type { ScorecardLibrary } from '../definitions/LoadedScorecards';
import type { EvaluationInput } from '../evaluation/evaluated';
import type { FactAccess } from '../../http/FactAccess';
import { RateLimit } from '../evaluation/RateLimit';
import type { ResultReader } from '../evaluation/ResultStore';
import type { Subject } from '../subject';
import type { Evaluate } from './EvaluationInTurns';
import { FleetReader } from './FleetReader';
import { OwnGroups } from './OwnGroups';
import { ScorecardBookReader } from './ScorecardBookReader';
import { ScorecardDryRuns } from './ScorecardDryRuns';
import { ScorecardFleetService } from './ScorecardFleetService';
import { ScorecardTasks } from './ScorecardTasks';
import { ScorecardTrends } from './ScorecardTrends';
import type { TrendHistory } from './TrendLogs';

/** Of everybody together: each may take some seconds. */
const DRY_RUNS_AT_ONCE = 2;

/** Everything about scorecards of the whole fleet. */
export function createScorecardFleet(options: {
  auth: AuthService;
  evaluate: Evaluate;
  factAccess: Pick<FactAccess, 'hiddenOf'>;
  /** Why sources of facts could not be asked. One statement. */
  factProblems: () => Promise<FactSourceProblem[]>;
  history: TrendHistory;
  inputsOf: (uids: string[]) => Promise<Map<string, EvaluationInput>>;
  library: ScorecardLibrary;
  records: Pick<RecordReader, 'groupsOf' | 'nameEntities'>;
  results: Pick<
    ResultReader,
    'readEvaluatedAt' | 'readEvaluatedAtOf' | 'readSeq' | 'readSince'
  >;
  /** By uid; those that are not there are left out. One statement. */
  subjectsOf: (uids: string[]) => Promise<Map<string, Subject>>;
  now?: () => Date;
  /** In milliseconds, since whenever. */
  elapsed?: () => number;
}) {
  const books = new ScorecardBookReader(options);
  const reader = new FleetReader({ ...options, books });
  const dryRunLimit = new RateLimit({
    ...{ noun: 'dry runs', mostAtOnce: DRY_RUNS_AT_ONCE },
  });
  const scorecardTasks = new ScorecardTasks({ ...options, reader });
  return {
    dryRunLimit,
    scorecardFleet: new ScorecardFleetService({ ...options, reader }),
    scorecardTrends: new ScorecardTrends({ ...options, reader }),
    scorecardDryRuns: new ScorecardDryRuns({ ...options, reader }),
    scorecardTasks,
    ownGroups: new OwnGroups({
      ...options,
      partiesOf: readable => scorecardTasks.partiesOf(readable),
    }),
    /** Reads the fleet's results into memory, so that the first page need not wait for them. */
    prepareScorecards: async () => {
      await books.read();
    },
  };
}
