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
  daysBetween,
  type FactValues,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord, RecordReader } from '../../catalog/RecordReader';
import { describeFacts, knownFacts } from '../../facts/describeFacts';
import type { FactSource } from '../../facts/FactSource';

const MAX_LIST = 100;

type CostFacts = {
  lines: number;
  kinds: string[];
  licences: number;
  licencesMeasured: number;
  licencesOverEntitled: number;
  renewalsPassed: number;
  nextRenewalInDays?: number;
  nextNoticeInDays?: number;
};

/** What scorecards may ask about declared costs and licences, from the records. */
export class CostFactSource implements FactSource {
  readonly definition = {
    id: 'costs',
    title: 'Costs and licences',
    facts: describeFacts<CostFacts>({
      lines: ['number', 'Declared costs'],
      kinds: ['list', 'Kinds of declared costs'],
      licences: ['number', 'Licences'],
      licencesMeasured: [
        'number',
        'Licences of which it is known how much was bought and how much is used',
      ],
      licencesOverEntitled: [
        'number',
        'Of these, those of which more is used than was bought',
      ],
      renewalsPassed: ['number', 'Licences whose day of renewal has passed'],
      nextRenewalInDays: ['number', 'Days until the next licence is renewed'],
      nextNoticeInDays: [
        'number',
        'Days until the first notice has to be given before a renewal to come, negative where it is too late',
      ],
    }),
  };
  readonly #records: RecordReader;

  constructor(options: { records: RecordReader }) {
    this.#records = options.records;
  }

  async version(today: string): Promise<string> {
    return `${today} ${await this.#records.readVersion()}`;
  }

  async collect(
    slice: EveryRecord[],
    today: string,
  ): Promise<Map<string, FactValues>> {
    return new Map(slice.map(item => [item.uid, costFacts(item, today)]));
  }
}

function costFacts({ record }: EveryRecord, today: string): FactValues {
  const licences = record.licences.map(({ value }) => value);
  const measured = licences.flatMap(({ entitled, used }) =>
    entitled === undefined || used === undefined ? [] : [{ entitled, used }],
  );
  const renewals = licences.flatMap(({ renewsOn, noticeDays }) =>
    renewsOn === undefined
      ? []
      : [{ inDays: daysBetween(today, renewsOn), noticeDays }],
  );
  const coming = renewals.filter(({ inDays }) => inDays >= 0);
  const facts: CostFacts = {
    lines: record.costs.length,
    kinds: [...new Set(record.costs.map(({ value }) => value.kind))]
      .sort()
      .slice(0, MAX_LIST),
    licences: licences.length,
    licencesMeasured: measured.length,
    licencesOverEntitled: measured.filter(
      ({ entitled, used }) => used > entitled,
    ).length,
    renewalsPassed: renewals.length - coming.length,
    nextRenewalInDays: least(coming.map(({ inDays }) => inDays)),
    nextNoticeInDays: least(
      coming.flatMap(({ inDays, noticeDays }) =>
        noticeDays === undefined ? [] : [inDays - noticeDays],
      ),
    ),
  };
  return knownFacts(facts);
}

function least(days: number[]): number | undefined {
  return days.length > 0 ? Math.min(...days) : undefined;
}
