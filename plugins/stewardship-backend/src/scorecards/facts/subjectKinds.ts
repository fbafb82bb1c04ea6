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

import { isEvaluatedKind } from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord } from '../../catalog/RecordReader';

/** Whether scorecards can be for an entity: what people run, and not those who run it. */
export function isEvaluated({ entity }: Pick<EveryRecord, 'entity'>): boolean {
  return isEvaluatedKind(entity.kind);
}

/** Whether an entity is a subject: also groups are, for whom is below whom. */
export function isSubject(item: Pick<EveryRecord, 'entity'>): boolean {
  return (
    isEvaluated(item) || item.entity.kind.toLocaleLowerCase('en-US') === 'group'
  );
}
