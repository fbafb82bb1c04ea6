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

import type { FakePagerDutyData, FakeSchedule } from './data';

const ZONE = 'Europe/Brussels';
const MONDAY_MORNING = '2026-01-05T09:00';

const PEOPLE = {
  PUMARIT: 'Marit Holm',
  PUJONAS: 'Jonas Okparo',
  PUAMARA: 'Amara Fennick',
  PUTOMAS: 'Tomas Hallvard',
  PULUCIA: 'Lucia Ravnsborg',
  PUHENRI: 'Henrik Obuya',
  PUVIKTO: 'Viktor Selassund',
  PUSAOIR: 'Saoirse Lindemar',
  PUDAVID: 'David Mwangholt',
  PUANIKA: 'Anika Porfirsen',
  PUDIRKH: 'Dirk Hallorwey',
  PUAIKOV: 'Aiko Verstrand',
  PUBRAMK: 'Bram Kettleby',
  PURUTHK: 'Ruth Kalmarsen',
  PUFELIX: 'Felix Tambourne',
  PUYUSUF: 'Yusuf Brandalen',
  PUCLARA: 'Clara Ebbersund',
  PUINESR: 'Ines Rothmere',
} as const;

type Person = keyof typeof PEOPLE;

/**
 * The on-call of the demo organization in `examples/`: ids, people and addresses are those that are written there. Who
 * is on call follows the clock, so that it hands over live whenever the demo is started.
 */
export function demoPagerDuty(): FakePagerDutyData {
  return {
    users: Object.entries(PEOPLE).map(([id, name]) => ({
      id,
      name,
      email: `${name
        .toLocaleLowerCase('en-US')
        .replace(' ', '.')}@northline.example`,
    })),
    schedules: [
      // Hands over three times a day.
      weekly('PSPAY01', 'Payments primary', {
        members: ['PUMARIT', 'PUJONAS', 'PUAMARA', 'PUTOMAS'],
        shift: 'PT8H',
        anchor: '2026-01-05T06:00',
      }),
      weekly('PSPAY02', 'Payments secondary', {
        members: ['PUTOMAS', 'PUMARIT', 'PUJONAS'],
      }),
      weekly('PSDBA01', 'Databases primary', {
        members: ['PUAIKOV', 'PUBRAMK', 'PURUTHK'],
      }),
      weekly('PSDBA02', 'Databases secondary', {
        members: ['PURUTHK', 'PUAIKOV', 'PUBRAMK'],
      }),
      weekly('PSK8S01', 'Platform primary', {
        members: ['PUFELIX', 'PUYUSUF', 'PUCLARA'],
      }),
      // Nobody is on call at the weekend.
      weekly('PSMSG01', 'Messaging weekdays', {
        members: ['PUBRAMK', 'PURUTHK', 'PUFELIX'],
        only: { weekdays: [1, 2, 3, 4, 5], from: '00:00', to: '00:00' },
      }),
      // By day and by night somebody else, in turns.
      weekly('PSBRD01', 'Stations around the clock', {
        members: ['PUANIKA', 'PUDIRKH', 'PUDAVID'],
        shift: 'PT12H',
        anchor: '2026-01-05T07:00',
      }),
      weekly('PSBRD02', 'Stations secondary', {
        members: ['PUDIRKH', 'PUDAVID', 'PUANIKA'],
      }),
      weekly('PSTTB01', 'Planning in office hours', {
        members: ['PUVIKTO', 'PUSAOIR', 'PUDAVID'],
        only: { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
      }),
      // Everybody has left it.
      weekly('PSGAT01', 'Gates primary', { members: [] }),
      {
        ...weekly('PSWEB01', 'Web shop primary', {
          members: ['PULUCIA', 'PUHENRI', 'PUAMARA'],
        }),
        v3: true,
      },
    ],
    policies: [
      {
        id: 'PEPAY01',
        name: 'Payments',
        loops: 2,
        levels: [
          { delayInMinutes: 15, schedules: ['PSPAY01'] },
          { delayInMinutes: 30, schedules: ['PSPAY02'] },
        ],
      },
      {
        id: 'PEDBA01',
        name: 'Databases',
        levels: [
          { delayInMinutes: 30, schedules: ['PSDBA01'] },
          { delayInMinutes: 30, schedules: ['PSDBA02'] },
        ],
      },
      {
        id: 'PEK8S01',
        name: 'Platform',
        levels: [
          { delayInMinutes: 15, schedules: ['PSK8S01'] },
          { delayInMinutes: 15, users: ['PUCLARA'] },
        ],
      },
      {
        id: 'PEMSG01',
        name: 'Messaging',
        levels: [{ delayInMinutes: 30, schedules: ['PSMSG01'] }],
      },
      {
        id: 'PEBRD01',
        name: 'Departure boards',
        loops: 3,
        levels: [
          { delayInMinutes: 5, schedules: ['PSBRD01'] },
          { delayInMinutes: 10, schedules: ['PSBRD02'] },
        ],
      },
      {
        id: 'PETTB01',
        name: 'Timetable',
        levels: [{ delayInMinutes: 60, schedules: ['PSTTB01'] }],
      },
      {
        id: 'PEGAT01',
        name: 'Station gates',
        levels: [{ delayInMinutes: 15, schedules: ['PSGAT01'] }],
      },
      {
        id: 'PEWEB01',
        name: 'Web shop',
        levels: [
          { delayInMinutes: 20, schedules: ['PSWEB01'] },
          { delayInMinutes: 40, users: ['PUINESR'] },
        ],
      },
    ],
    services: [
      { id: 'PN4PAY1', name: 'Payment service', policy: 'PEPAY01' },
      { id: 'PN4DBA1', name: 'Databases', policy: 'PEDBA01' },
      { id: 'PN4K8S1', name: 'Kubernetes platform', policy: 'PEK8S01' },
      { id: 'PN4MSG1', name: 'Event bus', policy: 'PEMSG01' },
      { id: 'PN4BRD1', name: 'Departure boards', policy: 'PEBRD01' },
      { id: 'PN4TTB1', name: 'Timetable', policy: 'PETTB01' },
      { id: 'PN4GAT1', name: 'Station gates', policy: 'PEGAT01' },
      { id: 'PN4WEB1', name: 'Web checkout', policy: 'PEWEB01' },
    ],
    calendars: {},
  };
}

function weekly(
  id: string,
  name: string,
  rotation: {
    members: Person[];
    shift?: string;
    anchor?: string;
    only?: FakeSchedule['rotations'][number]['only'];
  },
): FakeSchedule {
  return {
    id,
    name,
    timeZone: ZONE,
    rotations: [{ shift: 'P7D', anchor: MONDAY_MORNING, ...rotation }],
  };
}
