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

import type { PagerDutyClient } from '../client/PagerDutyClient';
import type { Run } from '../client/Requester';
import { UnavailableError } from '../client/UnavailableError';
import { concealed, type PagerDutyTarget } from '../pagerDutyKey';
import { quoted } from '../quoted';
import type { PolicyBook, Policy, Service } from './PolicyBook';
import {
  integrationSchema,
  referenceSchema,
  serviceSchema,
  type Reference,
} from './schemas';

/** What a key stands for, found one by one. */
export type LookUp =
  | { status: 'policy'; policy: Policy; service?: Service }
  | { status: 'schedule'; schedule: Reference }
  | { status: 'wrong'; message: string; fix: string };

type Options = {
  client: PagerDutyClient;
  policies: PolicyBook;
  target: PagerDutyTarget;
  run: Run;
};

const INCLUDE: [string, string] = ['include[]', 'escalation_policies'];

/** Asks for one thing that the list of policies did not show: because it is somewhere else, or because it is not. */
export async function lookUp(options: Options): Promise<LookUp> {
  const { client, target, run } = options;
  switch (target.kind) {
    case 'integrationKey':
      return await lookUpIntegration(options);
    case 'policy':
      return await lookUpPolicy(target.id, options);
    case 'schedule': {
      const answer = await client.get({ path: `/schedules/${target.id}`, run });
      if (answer.status !== 'read') {
        return absent('schedule', answer.status, target.id);
      }
      const schedule = Reflect.get(Object(answer.value), 'schedule');
      return {
        status: 'schedule',
        schedule: understood(referenceSchema.safeParse(schedule), 'schedules'),
      };
    }
    default: {
      if (options.policies.policy(target.id)) {
        return {
          status: 'wrong',
          message: `${quoted(
            target.id,
          )} is an escalation policy in PagerDuty, not a service.`,
          fix: `Write policy/${target.id}, or the id of a service.`,
        };
      }
      const answer = await client.get({
        path: `/services/${target.id}`,
        query: [INCLUDE],
        run,
      });
      return answer.status === 'read'
        ? await followService(
            Reflect.get(Object(answer.value), 'service'),
            options,
          )
        : absent('service', answer.status, target.id);
    }
  }
}

async function lookUpPolicy(id: string, options: Options): Promise<LookUp> {
  const { client, policies, run } = options;
  const answer = await client.get({ path: `/escalation_policies/${id}`, run });
  if (answer.status !== 'read') {
    return absent('escalation policy', answer.status, id);
  }
  const policy = policies.addPolicy(
    Reflect.get(Object(answer.value), 'escalation_policy'),
  );
  if (!policy) {
    throw notUnderstood('escalation_policies');
  }
  return { status: 'policy', policy };
}

async function lookUpIntegration(options: Options): Promise<LookUp> {
  const { client, target, run } = options;
  const answer = await client.get({
    path: '/services',
    query: [['query', target.id], ['include[]', 'integrations'], INCLUDE],
    run,
  });
  const services =
    answer.status === 'read'
      ? Reflect.get(Object(answer.value), 'services')
      : [];
  if (!Array.isArray(services)) {
    throw notUnderstood('services');
  }
  const service = services.find(item =>
    serviceSchema
      .safeParse(item)
      .data?.integrations.some(
        integration =>
          integrationSchema.safeParse(integration).data?.integration_key ===
          target.id,
      ),
  );
  return service
    ? await followService(service, options)
    : {
        status: 'wrong',
        message: `PagerDuty knows no service with the integration key ${concealed(
          target.id,
        )}.`,
        fix: 'Copy the key again, write the id of the service instead, or let the configured token read the service.',
      };
}

async function followService(
  value: unknown,
  options: Options,
): Promise<LookUp> {
  const { policies } = options;
  const found = understood(serviceSchema.safeParse(value), 'services');
  const reference = referenceSchema.safeParse(found.escalation_policy).data;
  if (!reference) {
    return {
      status: 'wrong',
      message: `The service ${quoted(
        found.id,
      )} has no escalation policy in PagerDuty.`,
      fix: 'Give it one, so that somebody is called.',
    };
  }
  const known =
    policies.addPolicy(found.escalation_policy) ??
    policies.policy(reference.id);
  const result: LookUp = known
    ? { status: 'policy', policy: known }
    : await lookUpPolicy(reference.id, options);
  return result.status === 'policy'
    ? { ...result, service: policies.addService(value, result.policy.id) }
    : result;
}

function absent(
  what: string,
  status: 'missing' | 'forbidden',
  id: string,
): LookUp {
  return status === 'missing'
    ? {
        status: 'wrong',
        message: `PagerDuty knows no ${what} ${quoted(id)}.`,
        fix: 'Correct the id. Where it is right, it belongs to another account, or the configured token may not see it.',
      }
    : {
        status: 'wrong',
        message: `PagerDuty does not let the configured token read the ${what} ${quoted(
          id,
        )}.`,
        fix: `Give the token the right to read that ${what}.`,
      };
}

function understood<T>(
  parsed: { success: true; data: T } | { success: false },
  list: string,
): T {
  if (!parsed.success) {
    throw notUnderstood(list);
  }
  return parsed.data;
}

function notUnderstood(list: string): UnavailableError {
  return new UnavailableError({
    reason: `PagerDuty answered /${list} with something else`,
  });
}
