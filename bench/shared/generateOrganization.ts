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

import { BenchEntity } from './BenchEntity';
import type { Random } from './random';

/** Groups as a tree, and the users in them. */
export type Organization = {
  groups: BenchEntity[];
  users: BenchEntity[];
  departments: BenchEntity[];
  teams: BenchEntity[];
  serviceDesk: BenchEntity;
  operations: BenchEntity;
  vendors: BenchEntity[];
};

const DEPARTMENTS = 8;
const VENDORS = 10;

/** A company, its departments, and their teams: one for about 35 listed entities, of seven people or so. */
export function generateOrganization(options: {
  listed: number;
  random: Random;
}): Organization {
  const { listed, random } = options;
  const company = group('company', 'organization', {
    // Business hours at the service desk for everybody who says nothing else.
    stewardship: {
      supportLines: [
        { line: 1, ref: 'service-desk', hours: 'business', name: 'Desk' },
      ],
    },
  });
  const departments = many(DEPARTMENTS, index => {
    const department = group(`department-${index}`, 'department', {
      stewardship:
        index % 3 === 0
          ? { supportLines: [{ line: 2, ref: 'operations', hours: '24x7' }] }
          : {},
    });
    department.relate('childOf', 'parentOf', company);
    return department;
  });
  const teams = many(Math.max(10, Math.round(listed / 35)), index => {
    const team = group(`team-${index}`, 'team', {
      stewardship: random.chance(0.1) ? { supportTier: 'bronze' } : undefined,
    });
    team.relate('childOf', 'parentOf', random.pick(departments));
    return team;
  });
  const serviceDesk = group('service-desk', 'team', {});
  const operations = group('operations', 'team', {});
  const vendors = many(VENDORS, index =>
    group(`vendor-${index}`, 'vendor', {
      stewardship: { vendor: { phone: `+32 2 555 01 0${index}` } },
    }),
  );
  const users = many(teams.length * 7, index => {
    const user = new BenchEntity({
      kind: 'User',
      name: `user-${index}`,
      spec: { profile: { displayName: `User ${index}` } },
    });
    user.relate('memberOf', 'hasMember', random.pick(teams));
    if (random.chance(0.1)) {
      user.relate('memberOf', 'hasMember', operations);
    }
    return user;
  });
  return {
    groups: [
      company,
      ...departments,
      ...teams,
      serviceDesk,
      operations,
      ...vendors,
    ],
    users,
    departments,
    teams,
    serviceDesk,
    operations,
    vendors,
  };
}

function group(
  name: string,
  type: string,
  spec: Record<string, unknown>,
): BenchEntity {
  return new BenchEntity({
    kind: 'Group',
    name,
    spec: { type, children: [], ...spec },
    metadata: { title: name.replace('-', ' ') },
  });
}

function many(
  count: number,
  generate: (index: number) => BenchEntity,
): BenchEntity[] {
  return Array.from({ length: count }, (_, index) => generate(index));
}
