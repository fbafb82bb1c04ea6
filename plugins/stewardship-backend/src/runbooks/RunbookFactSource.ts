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

import type { FactValues } from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord } from '../catalog/RecordReader';
import { describeFacts } from '../facts/describeFacts';
import type { FactSource } from '../facts/FactSource';
import { versionOfHashes } from '../facts/versionOfHashes';
import { runbookFacts, type RunbookFacts } from './runbookFacts';
import type { ShelfStore } from './ShelfStore';

/** What scorecards may ask about runbooks, from the shelves. */
export class RunbookFactSource implements FactSource {
  readonly definition = {
    id: 'runbooks',
    title: 'Runbooks',
    facts: describeFacts<RunbookFacts>({
      count: ['number', 'Runbooks, its own and those that it inherits'],
      own: ['number', 'Runbooks of its own'],
      overdue: ['number', 'Runbooks whose review is overdue'],
      neverReviewed: ['number', 'Runbooks that nobody has ever reviewed'],
      missingModes: [
        'list',
        'Failure modes that the support tier asks a runbook for and that have none',
      ],
      unreadable: [
        'number',
        'Runbooks whose words could not be read the last time',
      ],
      alertsWithout: ['number', 'Alerts that lead to no runbook'],
    }),
  };
  readonly #shelves: ShelfStore;

  constructor(options: { shelves: ShelfStore }) {
    this.#shelves = options.shelves;
  }

  async version(today: string): Promise<string> {
    const { runbooks, shelves } = await this.#shelves.hashes();
    const parts = [
      // How fresh a runbook is depends on the day.
      today,
      await versionOfHashes(runbooks),
      await versionOfHashes(shelves),
      await this.#shelves.latestReview(),
    ];
    return parts.join(' ');
  }

  async collect(
    slice: EveryRecord[],
    today: string,
  ): Promise<Map<string, FactValues>> {
    const shelves = await this.#shelves.readShelves(
      slice.map(({ uid }) => uid),
    );
    const found = new Map<string, FactValues>();
    for (const { uid, entity } of slice) {
      const facts = runbookFacts({
        ...{ entityRef: entity.ref, today },
        shelf: shelves.get(uid),
      });
      if (facts) {
        found.set(uid, facts);
      }
    }
    return found;
  }
}
