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

import {
  onCallSourcesOf,
  type Channels,
  type Rota,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { RecordReader } from '../catalog/RecordReader';

/** A person of the catalog, as sources may mean one. */
export type KnownPerson = { userRef: string; channels: Channels };

/** What the records say about being on call. */
export type OnCallSurvey = {
  /** The sources that steps name. */
  named: Set<string>;
  /** The rotas that records declare, by `<entityRef>#<id>`. */
  rotas: Map<string, Rota>;
  /** By e-mail address in lower case and by entity ref. */
  people: Map<string, KnownPerson>;
};

/** Looks through all records for what is to be asked of whom. */
export async function surveyOnCall(
  records: RecordReader,
): Promise<OnCallSurvey> {
  const named = new Set<string>();
  const rotas = new Map<string, Rota>();
  const people = new Map<string, KnownPerson>();
  for await (const slice of records.everyRecord()) {
    for (const { entity, record } of slice) {
      for (const { value } of record.escalation) {
        for (const source of onCallSourcesOf(value.onCall ?? '')) {
          named.add(source);
        }
      }
      for (const { value } of entity.declared.rotas) {
        rotas.set(`${entity.ref}#${value.id}`, value);
      }
      if (entity.kind === 'User') {
        const person = { userRef: entity.ref, channels: entity.channels };
        people.set(entity.ref, person);
        if (entity.email) {
          people.set(entity.email.toLocaleLowerCase('en-US'), person);
        }
      }
    }
  }
  return { named, rotas, people };
}
