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

import type { OnCallProvider } from '@backstage-stewardship/plugin-stewardship-node';
import { AccountFinder } from './AccountFinder';
import { systemClock, type Clock } from './client/Clock';
import type { PagerDutyAccount, PagerDutyConfig } from './config';
import { AccountReader, type KeyReading } from './reading/AccountReader';
import type { Wanted } from './reading/AccountRun';
import { RunQueue } from './RunQueue';

const TIMEOUT_MS = 10_000;

/** Reads who is on call from PagerDuty. */
export class PagerDutyOnCallProvider implements OnCallProvider {
  readonly id = 'pagerduty';
  readonly title = 'PagerDuty';
  readonly pages = true;

  readonly #accounts: AccountFinder;
  readonly #readers: Map<PagerDutyAccount, AccountReader>;
  readonly #queue: RunQueue;

  constructor(options: {
    config: PagerDutyConfig;
    clock?: Clock;
    timeoutMs?: number;
  }) {
    const { config, clock = systemClock, timeoutMs = TIMEOUT_MS } = options;
    this.#accounts = new AccountFinder(config);
    this.#readers = new Map(
      config.accounts.map(account => [
        account,
        new AccountReader({ account, clock, timeoutMs }),
      ]),
    );
    this.#queue = new RunQueue(config);
  }

  async *readOnCall(request: {
    keys: string[];
    from: Date;
    until: Date;
    signal: AbortSignal;
  }): AsyncGenerator<KeyReading> {
    const { keys, from, until, signal } = request;
    const wantedOf = new Map<PagerDutyAccount, Map<string, Wanted>>();
    for (const key of keys) {
      const found = this.#accounts.find(key);
      if (found.status === 'wrong') {
        yield { key, reading: found };
      } else {
        addWanted(wantedOf, key, found);
      }
    }
    if (wantedOf.size === 0) {
      return;
    }
    const { budget, leave } = await this.#queue.enter(signal);
    try {
      for (const [account, wanted] of wantedOf) {
        yield* this.#readers.get(account)?.read({
          wanted: [...wanted.values()],
          window: { from, until },
          run: { budget, signal },
        }) ?? [];
      }
    } finally {
      leave();
    }
  }
}

/** Several keys may mean the same, for example an id and the address of its page. */
function addWanted(
  wantedOf: Map<PagerDutyAccount, Map<string, Wanted>>,
  key: string,
  { account, target }: { account: PagerDutyAccount; target: Wanted['target'] },
): void {
  const ofAccount = wantedOf.get(account) ?? new Map<string, Wanted>();
  wantedOf.set(account, ofAccount);
  const name = `${target.kind} ${target.id}`;
  const wanted = ofAccount.get(name) ?? { target, keys: [] };
  ofAccount.set(name, wanted);
  wanted.keys.push(key);
}
