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
import { escalationFacts, type EscalationFacts } from './escalationFacts';
import type { LadderStore } from './LadderStore';

/** What scorecards may ask about escalation, from the ladders as they were last tested. */
export class EscalationFactSource implements FactSource {
  readonly definition = {
    id: 'escalation',
    title: 'Escalation',
    facts: describeFacts<EscalationFacts>({
      ladderVerdict: [
        'string',
        'Whether the escalation ladder would work: works, weak or broken',
      ],
      steps: ['number', 'Steps of the ladder'],
      brokenSteps: ['number', 'Steps that would not work'],
      stepsWithOnCall: ['number', 'Steps with somebody on call'],
      uncoveredHours: [
        'number',
        'Hours of the coming 30 days in which by the support tier somebody should be there, and nobody is',
      ],
      unknownHours: [
        'number',
        'Hours of the coming 30 days for which that cannot be told',
      ],
      hasBackup: [
        'boolean',
        'Whether the first step has somebody to stand in, or the ladder a second step',
      ],
    }),
  };
  readonly #ladders: LadderStore;

  constructor(options: { ladders: LadderStore }) {
    this.#ladders = options.ladders;
  }

  async version(): Promise<string> {
    return await versionOfHashes(await this.#ladders.hashes());
  }

  async collect(slice: EveryRecord[]): Promise<Map<string, FactValues>> {
    const ladders = await this.#ladders.readLadders(
      slice.map(({ entity }) => entity.ref),
    );
    const found = new Map<string, FactValues>();
    for (const { uid, entity } of slice) {
      const ladder = ladders.get(entity.ref);
      if (ladder) {
        found.set(uid, escalationFacts(ladder));
      }
    }
    return found;
  }
}
