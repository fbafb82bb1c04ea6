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

import { makeEntity } from './__testUtils__/entities';
import { defaultRecordSettings } from './defaultSettings';
import { readRecord } from './readRecord';

const rota = {
  id: 'primary',
  members: ['user:default/ines'],
  timeZone: 'Europe/Brussels',
  startsOn: '2026-01-05',
  handover: '09:00',
  shift: 'P1W',
};
const override = {
  ref: 'user:default/olga',
  from: '2026-12-24T09:00',
  until: '2026-12-26T09:00',
};

function read(stewardship: unknown) {
  return readRecord(
    makeEntity({ kind: 'Group', spec: { stewardship } }),
    defaultRecordSettings,
  );
}

function problemsOf(stewardship: unknown): string[] {
  return read(stewardship).problems.map(
    ({ kind, path, value, expected }) =>
      `${kind} ${path.replace('spec.stewardship.', '')} ${value} → ${expected}`,
  );
}

describe('rota', () => {
  it.each(['P1W', 'P2W', 'P1D', 'P10D', 'PT1H', 'PT8H', 'PT12H', 'PT24H'])(
    'takes turns every %s',
    shift => {
      expect(problemsOf({ rotas: [{ ...rota, shift }] })).toEqual([]);
    },
  );

  const SHIFT =
    'whole weeks, whole days or hours that divide a day, such as P1W, P1D or PT12H';
  it.each([
    ['P0D', `invalidValue rotas[0].shift P0D → ${SHIFT}`],
    ['PT5H', `invalidValue rotas[0].shift PT5H → ${SHIFT}`],
    ['PT90M', `invalidValue rotas[0].shift PT90M → ${SHIFT}`],
    ['P1M', `invalidValue rotas[0].shift P1M → ${SHIFT}`],
    ['weekly', `invalidValue rotas[0].shift weekly → ${SHIFT}`],
    [7, `wrongType rotas[0].shift 7 → ${SHIFT}`],
  ])('is left out where its shift is %j', (shift, problem) => {
    const given = {
      rotas: [
        { ...rota, shift },
        { ...rota, id: 'second' },
      ],
    };
    expect(problemsOf(given)).toEqual([problem]);
    expect(read(given).rotas).toEqual([
      { value: { ...rota, id: 'second' }, path: 'spec.stewardship.rotas[1]' },
    ]);
  });

  it('understands members as other references, and goes on without those that are wrong', () => {
    const members = ['user:ines', 'https://a.example', 7, 'Night-Shift'];
    const given = { rotas: [{ ...rota, members }] };
    expect(problemsOf(given)).toEqual([
      'invalidValue rotas[0].members[1] https://a.example → an entity reference such as group:default/team-payments',
      'wrongType rotas[0].members[2] 7 → an entity reference such as group:default/team-payments',
    ]);
    expect(read(given).rotas[0].value.members).toEqual([
      'user:default/ines',
      'group:default/night-shift',
    ]);
  });

  it.each([
    [{ ...rota, members: [] }, 'missingField rotas[0].members'],
    [{ ...rota, id: undefined }, 'missingField rotas[0].id'],
    [{ ...rota, startsOn: '2026-02-30' }, 'invalidValue rotas[0].startsOn'],
    [{ ...rota, handover: '9:00' }, 'invalidValue rotas[0].handover'],
    [{ ...rota, timeZone: '+01:00' }, 'invalidValue rotas[0].timeZone'],
  ])(
    'is left out where something is missing or wrong: %j',
    (given, problem) => {
      const [found, ...others] = problemsOf({ rotas: [given] });
      expect(found).toContain(problem);
      expect(others).toEqual([]);
      expect(read({ rotas: [given] }).rotas).toEqual([]);
    },
  );

  it('works without its day, hours or title where those are wrong', () => {
    const wrong = { handoverDay: 'Monday', hours: 'sometimes', title: 7 };
    const given = { rotas: [{ ...rota, ...wrong }] };
    expect(problemsOf(given)).toEqual([
      'wrongType rotas[0].title 7 → text of 1 to 2000 characters',
      'invalidValue rotas[0].handoverDay Monday → a day: mon, tue, wed, thu, fri, sat or sun',
      'unknownHours rotas[0].hours sometimes → business, 24x7',
    ]);
    expect(read(given).rotas[0].value).toEqual(rota);
  });

  it.each([
    [
      { ...override, until: '2026-12-24T09:00' },
      "invalidValue rotas[0].overrides[0].until 2026-12-24T09:00 → a time after 'from'",
    ],
    [
      { ...override, from: '2026-02-30T09:00' },
      'invalidValue rotas[0].overrides[0].from 2026-02-30T09:00 → a date and time of day such as 2026-12-24T09:00',
    ],
    [
      { ...override, until: '2026-12-26' },
      'invalidValue rotas[0].overrides[0].until 2026-12-26 → a date and time of day such as 2026-12-24T09:00',
    ],
    [
      { ...override, ref: undefined },
      'missingField rotas[0].overrides[0].ref undefined → an entity reference such as group:default/team-payments',
    ],
  ])('goes on without the override %j', (wrong, problem) => {
    const given = { rotas: [{ ...rota, overrides: [wrong, override] }] };
    expect(problemsOf(given)).toEqual([problem]);
    expect(read(given).rotas[0].value.overrides).toEqual([override]);
  });

  it('has an id of its own', () => {
    const given = { rotas: [rota, { ...rota, shift: 'P1D' }] };
    expect(problemsOf(given)).toEqual([
      'duplicate rotas[1] primary → one entry for each id',
    ]);
    expect(read(given).rotas.map(({ value }) => value.shift)).toEqual(['P1W']);
  });
});

describe('on-call sources of a step', () => {
  it.each([
    ['none', ' , '],
    [
      'eleven',
      Array.from({ length: 11 }, (_, index) => `rota:r${index}`).join(),
    ],
  ])('are left out where there are %s', (_, onCall) => {
    const given = { escalation: [{ ref: 'team-payments', onCall }] };
    expect(read(given)).toMatchObject({
      escalation: [{ value: { ref: 'group:default/team-payments' } }],
      problems: [
        {
          kind: 'invalidValue',
          path: 'spec.stewardship.escalation[0].onCall',
          expected:
            'an on-call source such as pagerduty:PABC123, or up to 10 with commas between them',
        },
      ],
    });
    expect(read(given).escalation[0].value).not.toHaveProperty('onCall');
  });
});

describe('channels', () => {
  it.each([
    ['pager', 'tel:112', 'an http or https address'],
    ['chat', 'slack://channel?id=C1', 'an http or https address'],
    ['ticket', 'data:text/html,x', 'an http or https address'],
    ['web', 'https://a:b@c.example', 'an http or https address'],
    [
      'phone',
      'ask Ines',
      'a phone number in quotes, such as "+32 2 555 01 23"',
    ],
    ['phone', '12', 'a phone number in quotes, such as "+32 2 555 01 23"'],
    [
      'phone',
      '+32 2 555 01 23 ext. 7',
      'a phone number in quotes, such as "+32 2 555 01 23"',
    ],
    ['email', 'payments', 'an e-mail address such as payments@company.example'],
    [
      'email',
      'a@b.example?bcc=c@d.example',
      'an e-mail address such as payments@company.example',
    ],
  ])('explains the %s %j and keeps the others', (name, value, expected) => {
    const other =
      name === 'web' ? { phone: '112' } : { web: 'https://a.example' };
    const given = { channels: { [name]: value, ...other } };
    expect(problemsOf(given)).toEqual([
      `invalidValue channels.${name} ${value} → ${expected}`,
    ]);
    expect(read(given).channels?.value).toEqual(other);
  });

  it.each([
    '112',
    '+32 2 555 01 23',
    '(02) 555.01.23',
    '0800/123-45',
    '555 0100,,7#',
  ])('takes %j for a phone number', phone => {
    expect(read({ channels: { phone } })).toMatchObject({
      channels: { value: { phone } },
      problems: [],
    });
  });

  it('explain a number that YAML has taken the plus sign from', () => {
    const given = { channels: { phone: 3225550123 } };
    expect(problemsOf(given)).toEqual([
      'wrongType channels.phone 3225550123 → a phone number in quotes, such as "+32 2 555 01 23"',
    ]);
  });

  it('are no list, and have no other names', () => {
    expect(problemsOf({ channels: ['https://a.example'] })).toEqual([
      'wrongType channels a list of 1 → an object with pager, phone, chat, email, ticket, web',
    ]);
    expect(problemsOf({ channels: { slack: 'https://a.example' } })).toEqual([
      'unknownField channels.slack undefined → one of pager, phone, chat, email, ticket, web',
    ]);
  });
});
