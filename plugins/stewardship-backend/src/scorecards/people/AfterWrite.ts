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
import { describeFailure } from '../../database/describeFailure';
import type { Deed, Evaluator } from '../evaluation/evaluated';

/** Lets the result follow at once what somebody wrote. */
export class AfterWrite {
  readonly #evaluator: Evaluator;
  readonly #logger: LoggerService;

  constructor(options: { evaluator: Evaluator; logger: LoggerService }) {
    this.#evaluator = options.evaluator;
    this.#logger = options.logger;
  }

  /** What was written stays, whatever becomes of this; it is due, so that the schedule evaluates it later. */
  async evaluate(options: { uid: string; deed?: Deed }): Promise<void> {
    try {
      await this.#evaluator.evaluateNow(options);
    } catch (error) {
      this.#logger.warn('An entity could not be evaluated at once', {
        uid: options.uid,
        reason: describeFailure(error),
      });
    }
  }
}
