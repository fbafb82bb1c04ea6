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

import type { OnCallLevel } from '@backstage-stewardship/plugin-stewardship-common';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import type { Run } from '../client/Requester';
import { readPages } from './readPages';
import { policySchema, referenceSchema, ruleSchema, titleOf } from './schemas';

/** An escalation policy, with what its levels are made of. */
export type Policy = {
  id: string;
  title?: string;
  url?: string;
  levels: OnCallLevel[];
  problems: string[];
};

/** A service, and the policy that it follows. */
export type Service = {
  id: string;
  title?: string;
  url?: string;
  policyId: string;
};

/** The escalation policies of an account, and which service follows which: one page tells it of many services. */
export class PolicyBook {
  readonly #policies = new Map<string, Policy>();
  readonly #services = new Map<string, Service>();

  policy(id: string): Policy | undefined {
    return this.#policies.get(id);
  }

  service(id: string): Service | undefined {
    return this.#services.get(id);
  }

  /** Reads until enough is known or half of the budget is used: an account may have many more than are asked for. */
  async fill(options: {
    client: PagerDutyClient;
    run: Run;
    isEnough(): boolean;
  }): Promise<void> {
    const { budget } = options.run;
    const reserve = Math.floor(budget.left / 2);
    const pages = readPages({
      ...options,
      list: 'escalation_policies',
      query: [],
    });
    for await (const { items } of pages) {
      const before = this.#policies.size;
      for (const item of items) {
        this.addPolicy(item);
      }
      const isStuck = this.#policies.size === before;
      if (isStuck || options.isEnough() || budget.left <= reserve) {
        return;
      }
    }
  }

  /** Takes a policy as PagerDuty shows it; `undefined` where it is none. */
  addPolicy(value: unknown): Policy | undefined {
    const parsed = policySchema.safeParse(value);
    if (!parsed.success) {
      return undefined;
    }
    const problems: string[] = [];
    const policy: Policy = {
      id: parsed.data.id,
      title: titleOf(parsed.data),
      url: parsed.data.html_url,
      levels: parsed.data.escalation_rules.map((rule, index) =>
        readLevel(rule, index + 1, problems),
      ),
      problems,
    };
    this.#policies.set(policy.id, policy);
    for (const service of parsed.data.services) {
      this.addService(service, policy.id);
    }
    return policy;
  }

  addService(value: unknown, policyId: string): Service | undefined {
    const parsed = referenceSchema.safeParse(value);
    if (!parsed.success) {
      return undefined;
    }
    const service: Service = {
      id: parsed.data.id,
      title: titleOf(parsed.data),
      url: parsed.data.html_url,
      policyId,
    };
    this.#services.set(service.id, service);
    return service;
  }
}

function readLevel(
  rule: unknown,
  level: number,
  problems: string[],
): OnCallLevel {
  const parsed = ruleSchema.safeParse(rule);
  if (!parsed.success) {
    problems.push(`Level ${level} of the escalation policy could not be read.`);
    return { level };
  }
  const { escalation_delay_in_minutes: minutes, targets } = parsed.data;
  // Names of people are left to the shifts, because not everybody may see them.
  const title = targets
    .flatMap(target => {
      const { data } = referenceSchema.safeParse(target);
      const name = data?.type?.startsWith('schedule') && titleOf(data);
      return name ? [name] : [];
    })
    .join(', ');
  return {
    level,
    ...(title && { title }),
    ...(minutes && { respondWithin: `PT${minutes}M` }),
  };
}
