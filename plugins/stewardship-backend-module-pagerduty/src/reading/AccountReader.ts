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

import type { OnCallReading } from '@backstage-stewardship/plugin-stewardship-node';
import type { Clock } from '../client/Clock';
import { PagerDutyClient } from '../client/PagerDutyClient';
import { BudgetSpentError } from '../client/RequestBudget';
import type { Run } from '../client/Requester';
import { UnavailableError } from '../client/UnavailableError';
import type { PagerDutyAccount } from '../config';
import { AccountRun, type Wanted } from './AccountRun';
import { IntegrationKeys } from './IntegrationKeys';
import type { TimeWindow } from './readOnCalls';

/** One key, answered. */
export type KeyReading = { key: string; reading: OnCallReading };

/** Reads who is on call in one account. */
export class AccountReader {
  readonly #client: PagerDutyClient;
  readonly #integrationKeys: IntegrationKeys;

  constructor(options: {
    account: PagerDutyAccount;
    clock: Clock;
    timeoutMs: number;
  }) {
    this.#client = new PagerDutyClient(options);
    this.#integrationKeys = new IntegrationKeys(options);
  }

  /** What the budget does not reach is left out; what PagerDuty does not answer has failed. */
  async *read(options: {
    wanted: Wanted[];
    window: TimeWindow;
    run: Run;
  }): AsyncGenerator<KeyReading> {
    const open = new Set(options.wanted);
    const accountRun = new AccountRun({
      client: this.#client,
      integrationKeys: this.#integrationKeys,
      ...options,
    });
    try {
      for await (const { wanted, reading } of accountRun.read(options.wanted)) {
        open.delete(wanted);
        yield* answersOf(wanted, reading);
      }
    } catch (error) {
      if (error instanceof BudgetSpentError) {
        return;
      }
      if (!(error instanceof UnavailableError)) {
        throw error;
      }
      for (const wanted of open) {
        yield* answersOf(wanted, error.toReading());
      }
    }
  }
}

function* answersOf(
  { keys }: Wanted,
  reading: OnCallReading,
): Iterable<KeyReading> {
  for (const key of keys) {
    yield { key, reading };
  }
}
