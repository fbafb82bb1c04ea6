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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { describeFailure } from '../database/describeFailure';
import type { CostQuantities } from './allocation/CostQuantities';
import type { CostBookReader } from './book/CostBook';
import type { BudgetRun } from './budgets/BudgetRun';

const QUANTITIES_EVERY_MS = 3600_000;
const ABSENT_MS = 3600_000;

/**
 * What has to be done about costs from time to time, besides importing them: to note quantities of the month, and to tell of
 * budgets. What fails is logged and done again the next time, and keeps nothing else from being done.
 */
export class ShowbackUpkeep {
  readonly #books: CostBookReader;
  readonly #budgets: BudgetRun | undefined;
  readonly #logger: LoggerService;
  readonly #quantities: CostQuantities;
  #quantitiesAt = 0;
  /** What budgets were last looked at with, and whether all was told. */
  #told: { version: string; retryAt: number } | undefined;

  constructor(options: {
    books: CostBookReader;
    /** Absent where nobody is to be told, or there are no budgets. */
    budgets?: BudgetRun;
    logger: LoggerService;
    quantities: CostQuantities;
  }) {
    this.#books = options.books;
    this.#budgets = options.budgets;
    this.#logger = options.logger;
    this.#quantities = options.quantities;
  }

  async run(signal: AbortSignal): Promise<void> {
    const now = new Date();
    await this.#try('Quantities of costs could not be noted', async () => {
      if (now.getTime() - this.#quantitiesAt >= QUANTITIES_EVERY_MS) {
        await this.#quantities.refresh({ now, signal });
        this.#quantitiesAt = now.getTime();
      }
    });
    await this.#try('Budgets could not be looked at', async () => {
      await this.#tell(now, signal);
    });
  }

  /** Whenever anything has changed, and again where a notice was not sent. */
  async #tell(now: Date, signal: AbortSignal): Promise<void> {
    const { version } = await this.#books.read();
    const told = this.#told;
    const isSame = told?.version === version;
    if (!this.#budgets || (isSame && now.getTime() < told.retryAt)) {
      return;
    }
    const { backend, failed } = await this.#budgets.run({ now, signal });
    const retryAt = failed > 0 ? 0 : Infinity;
    this.#told = {
      version,
      // Nobody installs notifications within minutes.
      retryAt: backend === 'absent' ? now.getTime() + ABSENT_MS : retryAt,
    };
  }

  async #try(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#logger.warn(what, { reason: describeFailure(error) });
    }
  }
}
