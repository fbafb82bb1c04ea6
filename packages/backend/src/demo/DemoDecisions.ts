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
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type {
  TechnologyDecision,
  TechnologyDecisionRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { DemoDeeds } from './DemoDeeds';
import { signInToDemo } from './signInToDemo';

/** What a team of the demo organization decided. */
export type DemoDecision = TechnologyDecisionRequest & {
  decision: TechnologyDecision;
};

/**
 * Makes decisions in the name of the guest, through the HTTP API, as a person would. What somebody has decided since is left
 * alone.
 */
export class DemoDecisions {
  readonly #decisions: DemoDecision[];
  readonly #deeds: DemoDeeds;
  readonly #discovery: DiscoveryService;

  constructor(options: {
    decisions: DemoDecision[];
    discovery: DiscoveryService;
    logger: LoggerService;
    pauseMs?: number;
    giveUpAfterMs?: number;
  }) {
    this.#decisions = options.decisions;
    this.#deeds = new DemoDeeds({ ...options, name: 'decisions' });
    this.#discovery = options.discovery;
  }

  /** Never throws. */
  async make(): Promise<void> {
    await this.#deeds.do(
      this.#decisions.map(({ decision, ...request }) => async signal => {
        const client = await signInToDemo({
          discovery: this.#discovery,
          provider: 'guest',
          signal,
        });
        const { items, version } = await client.getTechnologyDecisions(request);
        if (!items.some(item => item.decision)) {
          await client.decideTechnology({ ...request, version, decision });
        }
      }),
    );
  }

  close(): void {
    this.#deeds.close();
  }
}
