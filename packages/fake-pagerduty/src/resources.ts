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
  FakePagerDutyData,
  FakePolicy,
  FakeSchedule,
  FakeService,
  FakeUser,
} from './data';

type Json = Record<string, unknown>;

/** Things as the API shows them. `url` is where the fake answers. */
export class Resources {
  readonly #url: string;
  readonly #data: FakePagerDutyData;

  constructor(options: { url: string; data: FakePagerDutyData }) {
    this.#url = options.url;
    this.#data = options.data;
  }

  user(user: FakeUser): Json {
    return {
      ...this.userReference(user),
      type: 'user',
      name: user.name,
      email: user.email,
      time_zone: 'Etc/UTC',
      role: 'user',
      contact_methods: [],
    };
  }

  userReference(user: FakeUser): Json {
    return this.#reference('user', 'users', user);
  }

  schedule(schedule: FakeSchedule): Json {
    return {
      ...this.scheduleReference(schedule),
      type: 'schedule',
      name: schedule.name,
      time_zone: schedule.timeZone,
      escalation_policies: this.#data.policies
        .filter(({ levels }) =>
          levels.some(level => level.schedules?.includes(schedule.id)),
        )
        .map(policy => this.policyReference(policy)),
    };
  }

  scheduleReference(schedule: FakeSchedule): Json {
    return this.#reference(
      schedule.v3 ? 'schedule_v3' : 'schedule',
      'schedules',
      schedule,
    );
  }

  policy(policy: FakePolicy, include: string[] = []): Json {
    const services = this.#data.services.filter(
      service =>
        service.policy === policy.id &&
        !this.#data.forbidden?.includes(service.id),
    );
    return {
      ...this.policyReference(policy),
      type: 'escalation_policy',
      name: policy.name,
      num_loops: policy.loops ?? 0,
      on_call_handoff_notifications: 'if_has_services',
      escalation_rules: policy.levels.map((level, index) => ({
        id: `${policy.id}R${index + 1}`,
        escalation_delay_in_minutes: level.delayInMinutes,
        escalation_rule_assignment_strategy: { type: 'assign_to_everyone' },
        targets: [
          ...find(this.#data.users, level.users).map(user =>
            include.includes('targets')
              ? this.user(user)
              : this.userReference(user),
          ),
          ...find(this.#data.schedules, level.schedules).map(schedule =>
            include.includes('targets')
              ? this.schedule(schedule)
              : this.scheduleReference(schedule),
          ),
        ],
      })),
      services: services.map(service =>
        include.includes('services')
          ? this.service(service)
          : this.#reference('service', 'service-directory', service),
      ),
      teams: [],
    };
  }

  policyReference(policy: FakePolicy): Json {
    return this.#reference('escalation_policy', 'escalation_policies', policy);
  }

  service(service: FakeService, include: string[] = []): Json {
    const policy = this.#data.policies.find(({ id }) => id === service.policy);
    const keys = service.integrationKeys ?? [];
    const expand = include.includes('escalation_policies');
    return {
      ...this.#reference('service', 'service-directory', service),
      type: 'service',
      name: service.name,
      status: service.status ?? 'active',
      escalation_policy:
        policy && (expand ? this.policy(policy) : this.policyReference(policy)),
      integrations: keys.map((key, index) => ({
        id: `${service.id}I${index + 1}`,
        type: include.includes('integrations')
          ? 'events_api_v2_inbound_integration'
          : 'events_api_v2_inbound_integration_reference',
        ...(include.includes('integrations') && { integration_key: key }),
      })),
    };
  }

  #reference(
    type: string,
    page: string,
    thing: { id: string; name: string },
  ): Json {
    const path = page === 'service-directory' ? 'services' : page;
    return {
      id: thing.id,
      type: `${type}_reference`,
      summary: thing.name,
      self: `${this.#url}/${path}/${thing.id}`,
      html_url: `${this.#url}/${page}/${thing.id}`,
    };
  }
}

function find<T extends { id: string }>(
  things: T[],
  ids: string[] | undefined,
): T[] {
  return (ids ?? []).flatMap(id => things.filter(thing => thing.id === id));
}
