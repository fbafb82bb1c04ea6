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

import { demoPagerDuty } from '@internal/fake-pagerduty';
import { closeAll, createHarness, NOW } from './__testUtils__/harness';

afterEach(closeAll);

type Json = Record<string, unknown>;

/** Reads `PN4DBA1` after some entries of `/oncalls` were changed. */
async function readChanged(change: (entries: Json[]) => unknown[]) {
  const { read, fake } = await createHarness({ data: demoPagerDuty() });
  fake.faults.add({
    path: '/oncalls',
    fault: {
      kind: 'change',
      change: body => ({ ...body, oncalls: change(body.oncalls as Json[]) }),
    },
  });
  const readings = await read(['PN4DBA1', 'PN4WEB1'], { from: NOW });
  // Each fake has a port of its own.
  return JSON.parse(
    JSON.stringify(readings).replaceAll(fake.url, 'https://north.example'),
  ) as typeof readings;
}

describe('answers that are not as expected', () => {
  it.each<[name: string, change: (entry: Json) => unknown]>([
    ['that is nothing', () => null],
    ['without a person', entry => ({ ...entry, user: null })],
    [
      'with a person without a name',
      entry => ({ ...entry, user: { id: 'PUNAMED' } }),
    ],
    ['with a level of words', entry => ({ ...entry, escalation_level: 'one' })],
    ['with a time of words', entry => ({ ...entry, start: 'yesterday' })],
    ['with a number for a time', entry => ({ ...entry, end: 1763715600 })],
    [
      'that ends before it begins',
      entry => ({ ...entry, start: entry.end, end: entry.start }),
    ],
  ])('leaves out an entry %s, and says so', async (_, change) => {
    const good = await readChanged(entries => entries);
    const bad = await readChanged(([first, ...others]) => [
      change(first),
      ...others,
    ]);
    if (
      good.PN4DBA1.status !== 'read' ||
      bad.PN4DBA1.status !== 'read' ||
      bad.PN4WEB1.status !== 'read'
    ) {
      throw new Error('The services were not read');
    }
    expect(good.PN4DBA1.schedule.problems).toBeUndefined();
    expect(bad.PN4DBA1.schedule.shifts).toHaveLength(
      good.PN4DBA1.schedule.shifts.length - 1,
    );
    expect(bad.PN4DBA1.schedule.problems).toEqual([
      'Some on-call entries of PagerDuty could not be read and are left out: 1.',
    ]);
    // Only where nobody can tell whose the entry was, it may be missing anywhere.
    expect(bad.PN4WEB1.schedule.problems?.length ?? 0).toBe(
      change({}) === null ? 1 : 0,
    );
  });

  it('reads a schedule without a name', async () => {
    const { read, fake } = await createHarness({ data: demoPagerDuty() });
    fake.faults.add({
      path: '/oncalls',
      fault: {
        kind: 'change',
        change: body => ({
          ...body,
          oncalls: (body.oncalls as Json[]).map(entry => ({
            ...entry,
            schedule: { id: 'PSDBA01', html_url: 7 },
          })),
        }),
      },
    });
    await expect(read(['schedule/PSDBA01'])).resolves.toMatchObject({
      'schedule/PSDBA01': {
        status: 'read',
        schedule: { shifts: expect.arrayContaining([expect.anything()]) },
      },
    });
  });

  it('takes no shifts for a gap because it does not understand them', async () => {
    await expect(
      readChanged(entries =>
        entries.map(({ user, ...entry }) => ({ ...entry, person: user })),
      ),
    ).resolves.toEqual({
      PN4DBA1: {
        status: 'failed',
        reason:
          'PagerDuty says who is on call in a way that this version does not understand',
      },
      PN4WEB1: expect.objectContaining({ status: 'failed' }),
    });
  });

  it('understands numbers as text, new fields, and entries that come twice', async () => {
    const good = await readChanged(entries => entries);
    await expect(
      readChanged(entries => [
        ...entries.map(entry => ({
          ...entry,
          escalation_level: String(entry.escalation_level),
          mood: 'good',
        })),
        ...entries,
      ]),
    ).resolves.toEqual(good);
  });

  it('shows only pages of the web, short names in one line, and addresses that are some', async () => {
    const { read, fake } = await createHarness({ data: demoPagerDuty() });
    fake.faults.add({
      path: '/escalation_policies',
      fault: {
        kind: 'change',
        change: body =>
          JSON.parse(
            JSON.stringify(body)
              .replace(/"http:[^"]*PN4DBA1"/g, '"javascript:alert(1)"')
              .replace(
                '"summary":"Databases"',
                `"summary":"Data\\u202e\\nbases${'!'.repeat(300)}"`,
              ),
          ),
      },
    });
    for (const user of fake.data.users) {
      user.email = 'no address';
    }
    const { PN4DBA1 } = await read(['PN4DBA1'], { from: NOW });
    expect(PN4DBA1).toMatchObject({ status: 'read' });
    const { schedule } = PN4DBA1 as Extract<typeof PN4DBA1, { status: 'read' }>;
    expect(schedule.url).toBeUndefined();
    expect(schedule.shifts[0].person).toEqual({ name: 'Aiko Verstrand' });
    expect(schedule.title).not.toMatch(/[\n\u202e]/);
    expect(schedule.title?.length).toBeLessThan(210);
  });

  it('keeps a level whose rule it does not understand in its place', async () => {
    const { read, fake } = await createHarness({ data: demoPagerDuty() });
    fake.faults.add({
      path: '/escalation_policies',
      fault: {
        kind: 'change',
        change: body => ({
          ...body,
          escalation_policies: [
            { id: 'PEBROKE', escalation_rules: 'none' },
            'nonsense',
            ...(body.escalation_policies as Json[]).map(policy => ({
              ...policy,
              escalation_rules: [
                'nonsense',
                ...(policy.escalation_rules as unknown[]).slice(1),
              ],
            })),
          ],
        }),
      },
    });
    await expect(read(['PN4DBA1'])).resolves.toMatchObject({
      PN4DBA1: {
        status: 'read',
        schedule: {
          levels: [{ level: 1 }, { level: 2, respondWithin: 'PT30M' }],
          problems: ['Level 1 of the escalation policy could not be read.'],
        },
      },
    });
  });
});
