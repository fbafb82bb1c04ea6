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
  answersForItself,
  type DutyCoverage,
  type NamedEntity,
  type RecordSettings,
  type ResolvedRecord,
} from '@backstage-stewardship/plugin-stewardship-common';

/**
 * Which duties somebody has: the one accountable owner, the four support lines, and the configured roles of contacts.
 */
export function dutiesOf(options: {
  record: ResolvedRecord;
  duties: RecordSettings['duties'];
  name: (ref: string) => NamedEntity;
}): DutyCoverage[] {
  const { record, duties, name } = options;
  const accountable: DutyCoverage = {
    duty: 'accountable',
    title: 'Accountable owner',
    holder: record.owner && {
      value: name(record.owner.value),
      source: record.owner.source,
    },
  };
  const lines = [1, 2, 3, 4].map((number): DutyCoverage => {
    const line = record.supportLines.find(
      ({ value }) => value.line === number && value.ref,
    );
    return {
      duty: `supportLine${number}`,
      title: `Support line ${number}`,
      holder: line?.value.ref
        ? { value: name(line.value.ref), source: line.source }
        : undefined,
    };
  });
  const roles = duties.map(({ role, title }): DutyCoverage => {
    const contact = record.contacts.find(({ value }) => value.role === role);
    return {
      duty: role,
      title,
      holder: contact && {
        value: name(contact.value.ref),
        source: contact.source,
      },
    };
  });
  const duty = answersForItself(record.entityRef) ? [] : [accountable];
  return [...duty, ...lines, ...roles];
}
