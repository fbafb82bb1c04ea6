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

function read(stewardship: unknown) {
  const entity = makeEntity({ spec: { stewardship } });
  return readRecord(entity, defaultRecordSettings);
}

function problemsOf(stewardship: unknown): string[] {
  return read(stewardship).problems.map(
    ({ kind, path, value, expected }) =>
      `${kind} ${path.replace('spec.stewardship.', '')} ${value} → ${expected}`,
  );
}

describe('readTolerantly', () => {
  it.each([
    [
      'an unknown tier',
      { supportTier: 'diamond' },
      'unknownTier supportTier diamond → platinum, gold, silver, bronze',
    ],
    [
      'a tier of the wrong type',
      { supportTier: true },
      'wrongType supportTier true → the id of a support tier',
    ],
    [
      'text for a list',
      { environments: 'production' },
      'wrongType environments production → a list',
    ],
    [
      'text for an object',
      { commitments: 'PT1H' },
      'wrongType commitments PT1H → an object with availability, rto, rpo, backupRetention',
    ],
    [
      'a number for text',
      { purpose: 7 },
      'wrongType purpose 7 → text of 1 to 2000 characters',
    ],
    [
      'empty text',
      { purpose: ' ' },
      'invalidValue purpose  → text of 1 to 2000 characters',
    ],
    [
      'a negative duration',
      { commitments: { rto: '-PT1H' } },
      'invalidValue commitments.rto -PT1H → a duration such as PT15M or P90D',
    ],
    [
      'a duration in words',
      { review: { every: '90 days' } },
      'invalidValue review.every 90 days → a duration such as PT15M or P90D',
    ],
    [
      'an impossible percentage',
      { commitments: { availability: 101 } },
      'invalidValue commitments.availability 101 → a percentage above 0 and up to 100, such as 99.95',
    ],
    [
      'a percentage in words',
      { commitments: { availability: 'high' } },
      'wrongType commitments.availability high → a percentage above 0 and up to 100, such as 99.95',
    ],
    [
      'a day that does not exist',
      { runbooks: [{ url: 'https://a.example', reviewedOn: '2026-02-30' }] },
      'invalidValue runbooks[0].reviewedOn 2026-02-30 → a calendar date such as 2026-05-01',
    ],
    [
      'a script for an address',
      { runbooks: [{ url: 'JaVa\tScRiPt:alert(1)' }] },
      'invalidValue runbooks[0].url JaVa ScRiPt:alert(1) → an http or https address',
    ],
    [
      'a missing required field',
      { escalation: [{ channel: 'pager' }] },
      'missingField escalation[0].ref undefined → an entity reference such as group:default/team-payments',
    ],
    [
      'a channel that does not exist',
      { escalation: [{ ref: 'a', channel: 'fax' }] },
      'invalidValue escalation[0].channel fax → a channel: pager, phone, chat, email, ticket or web',
    ],
    [
      'a reference that is none',
      { contacts: [{ role: 'owner', ref: 'https://chat.example/team' }] },
      'invalidValue contacts[0].ref https://chat.example/team → an entity reference such as group:default/team-payments',
    ],
    [
      'a line that does not exist',
      { supportLines: [{ line: 10 }] },
      'invalidValue supportLines[0].line 10 → the number of the line, 1 to 9',
    ],
    [
      'hours without a name',
      { supportLines: [{ line: 1, hours: 'Sundays' }] },
      'unknownHours supportLines[0].hours Sundays → business, 24x7',
    ],
    [
      'hours of the wrong type',
      { supportLines: [{ line: 1, hours: 24 }] },
      'wrongType supportLines[0].hours 24 → the name of support hours, or timeZone, days, from and to',
    ],
    [
      'hours on no day',
      {
        supportLines: [
          {
            line: 1,
            hours: { timeZone: 'UTC', days: [], from: '08:00', to: '17:00' },
          },
        ],
      },
      'missingField supportLines[0].hours.days undefined → a list of days such as [mon, tue]',
    ],
    [
      'an offset for a time zone',
      {
        supportLines: [
          {
            line: 1,
            hours: {
              timeZone: '+01:00',
              days: ['mon'],
              from: '08:00',
              to: '17:00',
            },
          },
        ],
      },
      'invalidValue supportLines[0].hours.timeZone +01:00 → an IANA time zone such as Europe/Brussels',
    ],
    [
      'a technology without a name',
      { technologies: [{}] },
      'missingField technologies[0].product undefined → a product such as postgresql, or a purl',
    ],
    [
      'a package URL that is none',
      { technologies: [{ purl: 'npm/express' }] },
      'invalidValue technologies[0].purl npm/express → a package URL such as pkg:npm/express@4.18.2',
    ],
    [
      'a credit for a cost',
      {
        costs: [
          { id: 'a', kind: 'b', amount: -5, currency: 'EUR', per: 'year' },
        ],
      },
      'invalidValue costs[0].amount -5 → an amount of zero or more, such as 1200.50',
    ],
    [
      'a percentage for a count',
      { licences: [{ id: 'a', metric: 'cores', used: '58%' }] },
      'wrongType licences[0].used 58% → a whole number of zero or more',
    ],
    [
      'a value of a map',
      { vendor: { responseTimes: { urgent: 'soon' } } },
      'invalidValue vendor.responseTimes.urgent soon → a duration such as PT15M or P90D',
    ],
    [
      'a misspelt field',
      { supportTeir: 'gold' },
      'unknownField supportTeir undefined → supportTier',
    ],
    [
      'a field from elsewhere',
      { commitments: { tco: 7 } },
      'unknownField commitments.tco undefined → one of availability, rto, rpo, backupRetention',
    ],
    [
      'a version that YAML took for a number',
      { technologies: [{ product: 'go', version: 1.1 }] },
      'numberAsVersion technologies[0].version 1.1 → "1.1" or "1.10", whichever is meant',
    ],
    [
      'a repeated line',
      {
        supportLines: [
          { line: 2, ref: 'ops' },
          { line: 2, ref: 'group:ops' },
        ],
      },
      'duplicate supportLines[1] line 2 group:default/ops → one entry for each line and group',
    ],
    [
      'a repeated id',
      {
        runbooks: [
          { id: 'a', url: 'https://a.example' },
          { id: 'a', url: 'https://b.example' },
        ],
      },
      'duplicate runbooks[1] a → one entry for each id',
    ],
  ])('explains %s and keeps the rest', (_, stewardship, problem) => {
    const given = { dataClassification: 'public', ...stewardship };
    expect(problemsOf(given)).toEqual([problem]);
    expect(read(given).dataClassification?.value).toBe('public');
  });
});
