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

import type { BenchEntity } from './BenchEntity';
import type { Organization } from './generateOrganization';
import type { Random } from './random';

const TIME_ZONES = [
  'Europe/Brussels',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'UTC',
];

/** Components that machines know under one name: the parts of one deployment. */
const PARTS = 10;

/**
 * Adds to a made-up catalog what calling somebody takes. Teams are reached in several ways and two in five take turns by
 * a rota; one system in five, one department in four and one component in five declare a ladder; six components in ten
 * have a name by which machines know them. What else is made up stays as it is.
 */
export function addEscalation(options: {
  organization: Organization;
  systems: BenchEntity[];
  components: BenchEntity[];
  random: Random;
}): void {
  const { organization, systems, components, random } = options;
  const { departments, teams, operations, serviceDesk, vendors } = organization;
  for (const [index, user] of organization.users.entries()) {
    setProfile(user, `${user.name}@mail.example.com`);
    if (random.chance(0.5)) {
      const phone = `tel:+32255${String(60_000 + index)}`;
      user.metadata.links = [{ url: phone, title: 'Phone' }];
    }
  }
  for (const team of teams) {
    setProfile(team, `${team.name}@mail.example.com`);
    declare(team, {
      channels: {
        chat: `https://chat.example.com/${team.name}`,
        ...(random.chance(0.6) && { phone: '+32 2 555 0110' }),
      },
    });
    if (random.chance(0.4)) {
      const members = team.targets('hasMember');
      addRota(team, members, random.pick(['P7D', 'P14D', 'P1D']), random);
    }
  }
  declare(serviceDesk, { channels: { phone: '+32 2 555 0100' } });
  declare(operations, { channels: { phone: '+32 2 555 0112' } });
  addRota(
    operations,
    operations.targets('hasMember').slice(0, 12),
    'PT12H',
    random,
  );
  for (const [index, vendor] of vendors.entries()) {
    const { vendor: record } = declaredBy(vendor);
    declare(vendor, {
      vendor: {
        ...(record as object),
        portal: `https://support.vendor-${index}.example.com/`,
        contractNumber: `C-${1000 + index}`,
        contractUntil: index === 0 ? '2026-01-31' : '2099-12-31',
        supportHours: index % 2 === 0 ? '24x7' : 'business',
        responseTimes: { A: 'PT1H', B: 'PT8H' },
      },
    });
  }
  for (const [index, department] of departments.entries()) {
    setProfile(department, `${department.name}@mail.example.com`);
    if (index % 4 === 1) {
      const escalation = [
        { ref: operations.ref, channel: 'phone', respondWithin: 'PT15M' },
        { ref: department.name, channel: 'email', respondWithin: 'PT1H' },
      ];
      declare(department, { escalation });
    }
  }
  for (const system of systems) {
    const [owner] = system.targets('ownedBy');
    if (random.chance(0.2)) {
      const escalation = [
        { ref: owner, channel: 'chat', respondWithin: 'PT15M' },
        { ref: operations.ref, channel: 'phone', respondWithin: 'PT30M' },
      ];
      declare(system, { escalation });
    }
  }
  const teamByRef = new Map(teams.map(team => [team.ref, team]));
  for (const [index, component] of components.entries()) {
    addMachineName(component, index, random);
    const [ownerRef] = component.targets('ownedBy');
    const owner = teamByRef.get(ownerRef);
    // Those that say everything or something wrong say that already.
    if (!owner || [3, 7].includes(index % 100)) {
      continue;
    }
    const vendor = random.pick(vendors).ref;
    if (random.chance(0.1)) {
      declare(component, {
        escalation: makeLadder({ index, owner, vendor, random, organization }),
      });
    } else if (random.chance(0.1)) {
      annotate(component, 'stewardship.dev/escalation', [
        owner.name,
        operations.name,
        vendor,
      ]);
    }
  }
}

function makeLadder(options: {
  index: number;
  owner: BenchEntity;
  vendor: string;
  random: Random;
  organization: Organization;
}): Record<string, unknown>[] {
  const { index, owner, vendor, random, organization } = options;
  const hasRota = Array.isArray(declaredBy(owner).rotas);
  return [
    {
      ref: owner.name,
      channel: random.pick(['pager', 'phone', 'chat']),
      respondWithin: 'PT15M',
      backup: random.pick(organization.users).ref,
      ...(hasRota && random.chance(0.5)
        ? { onCall: 'rota:primary' }
        : random.chance(0.5) && { onCall: `pagerduty:P${index}` }),
    },
    { ref: random.pick(organization.teams).ref, respondWithin: 'PT1H30M' },
    { ref: vendor, channel: 'ticket', respondWithin: 'P1D' },
  ];
}

function addRota(
  group: BenchEntity,
  members: string[],
  shift: string,
  random: Random,
): void {
  if (members.length < 2) {
    return;
  }
  const rota = {
    id: 'primary',
    members,
    timeZone: random.pick(TIME_ZONES),
    // A Monday.
    startsOn: '2024-01-01',
    handover: '09:00',
    shift,
  };
  declare(group, { rotas: [rota] });
}

function addMachineName(
  component: BenchEntity,
  index: number,
  random: Random,
): void {
  if (random.chance(0.6)) {
    const name =
      index % 20 === 0
        ? `Deployment-${Math.floor(index / 20 / PARTS)}`
        : `svc-${index}`;
    annotate(component, 'backstage.io/kubernetes-id', [name]);
  }
}

function annotate(entity: BenchEntity, key: string, values: string[]): void {
  entity.metadata.annotations = {
    ...(entity.metadata.annotations as object | undefined),
    [key]: values.join(', '),
  };
}

function setProfile(entity: BenchEntity, email: string): void {
  entity.spec.profile = { ...(entity.spec.profile as object), email };
}

function declare(entity: BenchEntity, fields: Record<string, unknown>): void {
  entity.spec.stewardship = { ...declaredBy(entity), ...fields };
}

function declaredBy(entity: BenchEntity): Record<string, unknown> {
  return (entity.spec.stewardship ?? {}) as Record<string, unknown>;
}
