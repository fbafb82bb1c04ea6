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

import type { FactSubject } from '@backstage-stewardship/plugin-stewardship-node';
import type { RecordReader } from '../../catalog/RecordReader';
import { isEvaluated } from './subjectKinds';

/** All entities that scorecards can be for, as providers are told of them, by ref. */
export async function factSubjects(
  records: RecordReader,
): Promise<Map<string, { uid: string; subject: FactSubject }>> {
  const subjects = new Map<string, { uid: string; subject: FactSubject }>();
  for await (const slice of records.everyRecord()) {
    for (const { uid, entity } of slice.filter(isEvaluated)) {
      const { ref, kind, namespace, name, filterable } = entity;
      const annotations = Object.entries(
        filterable.metadata.annotations ?? {},
      ).map(([key, value]) => [key, String(value)]);
      subjects.set(ref, {
        uid,
        // All providers are handed the same.
        subject: Object.freeze({
          ...{ ref, kind, namespace, name },
          // The mirror writes the ref where the catalog has no uid.
          ...(uid !== ref && { uid }),
          annotations: Object.freeze(Object.fromEntries(annotations)),
        }),
      });
    }
  }
  return subjects;
}
