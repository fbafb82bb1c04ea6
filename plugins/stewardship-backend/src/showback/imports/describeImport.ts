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

import type {
  CostImport,
  CostImportStatus,
} from '@backstage-stewardship/plugin-stewardship-common';
import { toCostImport, type ImportReport } from './importRows';
import type { BegunImport } from './ImportStore';

/** An import as it is answered by what runs it, whatever is stored of it yet. */
export function describeImport(options: {
  begun: BegunImport;
  report: ImportReport;
  status: CostImportStatus;
  now: Date;
}): CostImport {
  const { begun, report, status, now } = options;
  const at = now.toISOString();
  return toCostImport(
    {
      ...{ id: begun.id, source: begun.source.id, status },
      batch_id: begun.batchId,
      started_at: begun.startedAt,
      ended_at: status === 'running' ? null : at,
      seen_at: at,
      requested_by: begun.requestedBy,
      report: JSON.stringify(report),
    },
    now,
  );
}
