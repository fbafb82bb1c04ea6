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

import type { FakePagerDutyData } from '@internal/fake-pagerduty';

/** An account with many policies of two levels that hand over weekly, and as many services of each as asked for. */
export function largeAccount(options: {
  services: number;
  policies: number;
}): FakePagerDutyData {
  const people = numbered('PU', 60);
  const policies = numbered('PE', options.policies);
  const levels = ['A', 'B'];
  return {
    users: people.map(id => ({
      id,
      name: `Person ${id}`,
      email: `${id.toLocaleLowerCase('en-US')}@north.example`,
    })),
    schedules: policies.flatMap((policy, at) =>
      levels.map(level => ({
        id: `PS${level}${policy.slice(2)}`,
        name: `Rota ${level} of ${policy}`,
        timeZone: 'Europe/Brussels',
        rotations: [
          {
            members: [0, 1, 2].map(step => people[(at + step) % people.length]),
            shift: 'P7D',
            anchor: '2026-01-05T09:00',
          },
        ],
      })),
    ),
    policies: policies.map(id => ({
      id,
      name: `Policy ${id}`,
      levels: levels.map(level => ({
        delayInMinutes: 15,
        schedules: [`PS${level}${id.slice(2)}`],
      })),
    })),
    services: numbered('PN', options.services).map((id, at) => ({
      id,
      name: `Service ${id}`,
      policy: policies[at % policies.length],
    })),
  };
}

function numbered(prefix: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) => `${prefix}${String(at).padStart(5, '0')}`,
  );
}
