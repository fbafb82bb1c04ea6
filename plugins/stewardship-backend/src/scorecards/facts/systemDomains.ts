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

import type { RecordReader } from '../../catalog/RecordReader';

/** The domains of all systems, by the ref of the system. */
export async function systemDomains(
  records: RecordReader,
): Promise<Map<string, string>> {
  const domains = new Map<string, string>();
  for await (const slice of records.everyRecord({
    mentioning: '"kind":"System"',
  })) {
    for (const { entity } of slice) {
      const [domainRef] = entity.domainRefs;
      if (domainRef !== undefined && entity.ref.startsWith('system:')) {
        domains.set(entity.ref, domainRef);
      }
    }
  }
  return domains;
}
