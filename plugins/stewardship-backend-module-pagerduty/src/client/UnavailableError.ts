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

/**
 * PagerDuty gave no answer that could be used. The message is for people: it has no token, no body and no query in it.
 */
export class UnavailableError extends Error {
  /** When to ask again; absent where waiting alone does not help. */
  readonly retryAt?: Date;

  constructor(options: { reason: string; retryAt?: Date }) {
    super(options.reason);
    this.name = 'UnavailableError';
    this.retryAt = options.retryAt;
  }

  toReading(): OnCallReading {
    return {
      status: 'failed',
      reason: this.message,
      ...(this.retryAt && { retryAt: this.retryAt }),
    };
  }
}
