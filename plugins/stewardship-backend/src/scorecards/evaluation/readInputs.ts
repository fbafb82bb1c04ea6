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

import type { FactReader } from '../facts/FactReader';
import type { PeopleReader } from '../people/PeopleReader';
import type { Subject } from '../subject';
import type { EvaluationInput } from './evaluated';

/** What an evaluation of some entities would read now, by uid, for trying it. Five statements. */
export async function readInputs(options: {
  uids: string[];
  facts: FactReader;
  people: PeopleReader;
  subjects: { read(uids: string[]): Promise<Map<string, Subject>> };
}): Promise<Map<string, EvaluationInput>> {
  const { uids, facts, people, subjects } = options;
  const [found, known, written] = await Promise.all([
    subjects.read(uids),
    facts.read(uids),
    people.read(uids),
  ]);
  const inputs = new Map<string, EvaluationInput>();
  for (const [uid, subject] of found) {
    const { scope = Object.create(null), expiresAt } = known.get(uid) ?? {};
    inputs.set(uid, {
      ...{ subject, scope },
      ...(expiresAt !== undefined && { factsExpireAt: expiresAt }),
      ...(written.get(uid) ?? {
        answers: new Map(),
        drafts: new Map(),
        exemptions: new Map(),
      }),
    });
  }
  return inputs;
}
