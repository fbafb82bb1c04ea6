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
  LadderReason,
  LadderReasonKind,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../catalog/readable';

/** What a reader of the service can see for themselves: it follows from what the service declares. */
const OF_THE_RECORD: ReadonlySet<LadderReasonKind> = new Set([
  'referenceNotFound',
  'backupMissing',
  'backupSame',
  'backupNotFound',
]);

/** The reasons without those that tell something about an entity that the caller may not read. */
export function readableReasons(
  reasons: LadderReason[],
  readable: Readable,
): LadderReason[] {
  return reasons.filter(
    ({ kind, ref }) =>
      ref === undefined || OF_THE_RECORD.has(kind) || isReadable(ref, readable),
  );
}
