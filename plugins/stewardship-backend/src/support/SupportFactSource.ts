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
  FactValues,
  RecordSettings,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord, RecordReader } from '../catalog/RecordReader';
import { describeFacts } from '../facts/describeFacts';
import type { FactSource } from '../facts/FactSource';
import {
  supportFactDescriptions,
  supportFacts,
  type SupportFacts,
} from './supportFacts';

/** What scorecards may ask about support, from the records. */
export class SupportFactSource implements FactSource {
  readonly definition = {
    id: 'support',
    title: 'Support',
    facts: describeFacts<SupportFacts>(supportFactDescriptions),
  };
  readonly #records: RecordReader;
  readonly #settings: RecordSettings;

  constructor(options: { records: RecordReader; settings: RecordSettings }) {
    this.#records = options.records;
    this.#settings = options.settings;
  }

  /** The version of the records is also one of the settings and of who belongs to which group. */
  async version(): Promise<string> {
    return await this.#records.readVersion();
  }

  async collect(slice: EveryRecord[]): Promise<Map<string, FactValues>> {
    const people = await this.#records.countPeopleOfEach(
      slice.map(({ record }) => record.people),
    );
    return new Map(
      slice.map(({ uid, record }, index) => [
        uid,
        supportFacts({
          ...{ record, settings: this.#settings },
          people: people[index],
        }),
      ]),
    );
  }
}
