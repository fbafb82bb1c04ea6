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

import ICAL from 'ical.js';
import { parse } from 'papaparse';
import { decision, EMPTY, entity } from '../book/__testUtils__/fleets';
import type { BookContents } from '../book/contents';
import { ALL, cycleOf, startFleet } from './__testUtils__/startFleet';

describe('exports', () => {
  const name = '=HYPERLINK("x"),\r\nBEGIN:VEVENT;é'.padEnd(120, '✓');
  const contents: BookContents = {
    ...EMPTY,
    entities: Array.from({ length: 25 }, (_, index) =>
      entity(`component:default/s${index}`),
    ),
    cycles: [
      cycleOf('1', '2027-02-28', { productTitle: name }),
      cycleOf('2', undefined),
    ],
    uses: Array.from({ length: 25 }, (_, index) => ({
      entityRef: `component:default/s${index}`,
      ...{ product: 'db', cycle: index === 0 ? '2' : '1' },
    })),
    decisions: [
      decision(
        {
          ...{ entityRef: 'component:default/s1', product: 'db', cycle: '1' },
        },
        { dueOn: '2026-11-20' },
      ),
    ],
  };

  it('can be read back as CSV, with nothing that a spreadsheet would run', async () => {
    const text = await startFleet(contents).fleetExports.exportCsv({}, ALL);
    const { data, errors } = parse<Record<string, string>>(text.trimEnd(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(data).toEqual([
      expect.objectContaining({
        ...{ title: `'${name}`, cycle: '1', endsOn: '2027-02-28' },
        ...{ services: '24', decided: '1', overdue: '1', undecided: '23' },
        servicesByOwner: 'none: 24',
      }),
      expect.objectContaining({ cycle: '2', endsOn: 'open', daysLeft: '' }),
    ]);
  });

  it('can be read back as a calendar with one all-day event for each end', async () => {
    const { fleetExports } = startFleet(contents);
    const text = await fleetExports.exportCalendar({}, ALL);
    expect(await fleetExports.exportCalendar({}, ALL)).toBe(text);
    // ical.js folds at 75 octets, and then indents by one more.
    const lengths = text.split('\r\n').map(line => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(76);
    const [, , events] = ICAL.parse(text) as [string, unknown, unknown[][]];
    expect(events).toHaveLength(1);
    const event = new ICAL.Component(events[0]);
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2027-02-28');
    expect(String(event.getFirstPropertyValue('dtend'))).toBe('2027-03-01');
    expect(event.getFirstPropertyValue('summary')).toBe(
      `${name.replace('\r\n', ' ')} 1: end of security support`,
    );
    const description = String(event.getFirstPropertyValue('description'));
    expect(description).toContain('24 services run on it:');
    expect(description).toContain('The component:default/s1 (component');
    expect(description).toContain('and 4 more');
  });

  it('show what is still to come, and a day of their own for those who bought an extension', async () => {
    const { fleetExports } = startFleet({
      ...EMPTY,
      entities: ['a', 'b', 'c'].map(ref => entity(`component:default/${ref}`)),
      cycles: [cycleOf('1', '2027-02-28'), cycleOf('0', '2026-01-31')],
      uses: [
        { entityRef: 'component:default/a', product: 'db', cycle: '1' },
        { entityRef: 'component:default/b', product: 'db', cycle: '1' },
        { entityRef: 'component:default/c', product: 'db', cycle: '0' },
      ],
      decisions: [
        decision(
          { entityRef: 'component:default/b', product: 'db', cycle: '1' },
          { kind: 'buySupport', extendedUntil: '2029-12-31' },
        ),
      ],
    });
    const text = await fleetExports.exportCalendar({}, ALL);
    const [, , events] = ICAL.parse(text) as [string, unknown, unknown[][]];
    expect(
      events
        .map(event => new ICAL.Component(event))
        .map(event => [
          String(event.getFirstPropertyValue('dtstart')),
          event.getFirstPropertyValue('summary'),
          String(event.getFirstPropertyValue('description')).split('\n')[1],
        ]),
    ).toEqual([
      [
        '2027-02-28',
        'Northline DB 1: end of security support',
        'The component:default/a (component:default/a)',
      ],
      [
        '2029-12-31',
        'Northline DB 1: end of bought support',
        'The component:default/b (component:default/b)',
      ],
    ]);
  });
});
