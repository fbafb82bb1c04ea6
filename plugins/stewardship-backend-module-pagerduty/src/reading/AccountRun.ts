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
import type { PagerDutyClient } from '../client/PagerDutyClient';
import type { Run } from '../client/Requester';
import { UnavailableError } from '../client/UnavailableError';
import type { PagerDutyTarget } from '../pagerDutyKey';
import { PolicyBook, type Policy, type Service } from './PolicyBook';
import type { IntegrationKeys } from './IntegrationKeys';
import type { OnCalls } from './OnCallCollection';
import { lookUp } from './lookUp';
import { readOnCalls, type TimeWindow } from './readOnCalls';
import { titleOf, type Reference } from './schemas';
import { toReading } from './toReading';

const MAX_LOOK_UPS_AT_ONCE = 10;

/** A target with all the keys that mean it. */
export type Wanted = { target: PagerDutyTarget; keys: string[] };

/** What was found for a target. */
export type WantedReading = { wanted: Wanted; reading: OnCallReading };

type Followed = { wanted: Wanted; policy: Policy; service?: Service };

/** One run over the targets of one account. */
export class AccountRun {
  readonly #client: PagerDutyClient;
  readonly #policies = new PolicyBook();
  /** By policy. */
  readonly #readBefore = new Map<string, OnCalls>();
  readonly #integrationKeys: IntegrationKeys;
  readonly #window: TimeWindow;
  readonly #run: Run;

  constructor(options: {
    client: PagerDutyClient;
    integrationKeys: IntegrationKeys;
    window: TimeWindow;
    run: Run;
  }) {
    this.#client = options.client;
    this.#integrationKeys = options.integrationKeys;
    this.#window = options.window;
    this.#run = options.run;
  }

  /**
   * Answers in the order in which it costs the fewest requests: first what the list of policies shows, then what must
   * be looked up one by one, for which the budget may not suffice.
   */
  async *read(wanted: Wanted[]): AsyncGenerator<WantedReading> {
    const schedules = wanted.filter(({ target }) => target.kind === 'schedule');
    const others = wanted.filter(({ target }) => target.kind !== 'schedule');
    if (others.length) {
      await this.#policies.fill({
        client: this.#client,
        run: this.#run,
        isEnough: () => others.every(one => this.#follow(one)),
      });
    }
    const followed = others.flatMap(one => this.#follow(one) ?? []);
    yield* this.#readPolicies(followed);
    const unusedSchedules = yield* this.#readSchedules(schedules);

    const done = new Set(followed.map(one => one.wanted));
    yield* this.#lookUpAll([
      ...others.filter(one => !done.has(one)),
      ...unusedSchedules,
    ]);
  }

  #follow(wanted: Wanted): Followed | undefined {
    const { kind, id } = wanted.target;
    if (kind === 'policy') {
      const policy = this.#policies.policy(id);
      return policy && { wanted, policy };
    }
    const service = this.#policies.service(
      kind === 'integrationKey'
        ? this.#integrationKeys.serviceOf(id) ?? ''
        : id,
    );
    const policy = service && this.#policies.policy(service.policyId);
    return policy && { wanted, policy, service };
  }

  async *#readPolicies(followed: Followed[]): AsyncGenerator<WantedReading> {
    const byPolicy = new Map<string, Followed[]>();
    for (const one of followed) {
      const { id } = one.policy;
      const onCalls = this.#readBefore.get(id);
      if (onCalls) {
        yield readingOf(one, onCalls);
      } else {
        byPolicy.set(id, [...(byPolicy.get(id) ?? []), one]);
      }
    }
    for await (const { id, onCalls } of this.#onCalls('policy', [
      ...byPolicy.keys(),
    ])) {
      this.#readBefore.set(id, onCalls);
      for (const one of byPolicy.get(id) ?? []) {
        yield readingOf(one, onCalls);
      }
    }
  }

  /** Returns those in which nobody is on call, which may not even exist. */
  async *#readSchedules(
    schedules: Wanted[],
  ): AsyncGenerator<WantedReading, Wanted[]> {
    const byId = new Map(schedules.map(one => [one.target.id, one]));
    const unused: Wanted[] = [];
    for await (const { id, onCalls } of this.#onCalls('schedule', [
      ...byId.keys(),
    ])) {
      const wanted = byId.get(id);
      if (wanted && onCalls.status === 'read' && onCalls.shifts.length === 0) {
        unused.push(wanted);
      } else if (wanted) {
        const subject = subjectOf(onCalls);
        yield { wanted, reading: toReading({ subject, onCalls }) };
      }
    }
    return unused;
  }

  #onCalls(owner: 'policy' | 'schedule', ids: string[]) {
    return readOnCalls({
      client: this.#client,
      owner,
      ids,
      window: this.#window,
      run: this.#run,
    });
  }

  /** In small lots, so that the budget is not used up by looking for what is then not read. */
  async *#lookUpAll(absent: Wanted[]): AsyncGenerator<WantedReading> {
    const { budget } = this.#run;
    for (let at = 0; at < absent.length; ) {
      const size = Math.min(MAX_LOOK_UPS_AT_ONCE, budget.left - 2);
      if (size < 1) {
        return;
      }
      const followed: Followed[] = [];
      for (const wanted of absent.slice(at, at + size)) {
        const found = await this.#lookUp(wanted);
        if (found.status === 'followed') {
          followed.push(found.followed);
        } else {
          yield { wanted, reading: found.reading };
        }
      }
      yield* this.#readPolicies(followed);
      at += size;
    }
  }

  async #lookUp(
    wanted: Wanted,
  ): Promise<
    | { status: 'followed'; followed: Followed }
    | { status: 'answered'; reading: OnCallReading }
  > {
    const { target } = wanted;
    try {
      const found = await lookUp({
        client: this.#client,
        policies: this.#policies,
        target,
        run: this.#run,
      });
      switch (found.status) {
        case 'policy': {
          const { policy, service } = found;
          if (service && target.kind === 'integrationKey') {
            this.#integrationKeys.remember(target.id, service.id);
          }
          return { status: 'followed', followed: { wanted, policy, service } };
        }
        case 'schedule':
          return { status: 'answered', reading: unusedReading(found.schedule) };
        default:
          return { status: 'answered', reading: found };
      }
    } catch (error) {
      if (!(error instanceof UnavailableError)) {
        throw error;
      }
      // What cannot be looked up is no reason to give up the others.
      return { status: 'answered', reading: error.toReading() };
    }
  }
}

function readingOf(
  { wanted, policy, service }: Followed,
  onCalls: OnCalls,
): WantedReading {
  const subject = service ?? policy;
  return { wanted, reading: toReading({ subject, policy, onCalls }) };
}

function unusedReading(schedule: Reference): OnCallReading {
  return toReading({
    subject: subjectOf({ schedule }),
    onCalls: {
      status: 'read',
      shifts: [],
      problems: [
        'PagerDuty names nobody for this schedule: it has no shifts now, or no escalation policy uses it.',
      ],
    },
  });
}

function subjectOf({ schedule }: { schedule?: Reference }): {
  title?: string;
  url?: string;
} {
  return schedule ? { title: titleOf(schedule), url: schedule.html_url } : {};
}
