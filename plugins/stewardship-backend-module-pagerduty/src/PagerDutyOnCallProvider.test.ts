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

describe('PagerDutyOnCallProvider', () => {
  it('reads services with all their levels, people, and pages', async () => {
    const { read, fake, paths } = await createHarness({
      data: demoPagerDuty(),
    });

    const readings = await read(['PN4DBA1', 'PN4K8S1'], {
      from: NOW,
      until: new Date('2026-11-24T00:00:00Z'),
    });
    expect(readings).toEqual({
      PN4DBA1: {
        status: 'read',
        schedule: {
          title: 'Databases',
          url: `${fake.url}/service-directory/PN4DBA1`,
          levels: [
            {
              level: 1,
              title: 'Databases primary',
              respondWithin: 'PT30M',
            },
            {
              level: 2,
              title: 'Databases secondary',
              respondWithin: 'PT30M',
            },
          ],
          shifts: [
            {
              level: 1,
              person: {
                name: 'Aiko Verstrand',
                email: 'aiko.verstrand@northline.example',
              },
              start: '2026-11-16T08:00:00.000Z',
              end: '2026-11-23T08:00:00.000Z',
            },
            {
              level: 2,
              person: {
                name: 'Ruth Kalmarsen',
                email: 'ruth.kalmarsen@northline.example',
              },
              start: '2026-11-16T08:00:00.000Z',
              end: '2026-11-23T08:00:00.000Z',
            },
            expect.objectContaining({
              level: 1,
              start: '2026-11-23T08:00:00.000Z',
            }),
            expect.objectContaining({
              level: 2,
              start: '2026-11-23T08:00:00.000Z',
            }),
          ],
        },
      },
      PN4K8S1: expect.objectContaining({ status: 'read' }),
    });
    // Whose name may be shown is decided for the shifts, so a level is not named after a person.
    expect(readings.PN4K8S1).toMatchObject({
      schedule: {
        levels: [{ level: 1, title: 'Platform primary' }, { level: 2 }],
        shifts: [
          { level: 2, person: { name: 'Clara Ebbersund' } },
          { level: 1 },
          { level: 1 },
        ],
      },
    });
    expect(
      'schedule' in readings.PN4K8S1 && readings.PN4K8S1.schedule.shifts[0],
    ).not.toHaveProperty('start');
    expect(paths()).toEqual(['/escalation_policies', '/oncalls']);
  });

  it('reads the same thing once, however it is named', async () => {
    const { read, fake, paths } = await createHarness({
      data: demoPagerDuty(),
    });
    fake.data.services[0].integrationKeys = [
      'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6',
    ];

    const keys = [
      'PN4PAY1',
      `${fake.url}/service-directory/PN4PAY1`,
      'https://northline.pagerduty.com/services/PN4PAY1?tab=activity',
      'policy/PEPAY01',
      'https://northline.pagerduty.com/escalation_policies#PEPAY01',
      'key/a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6',
      'schedule/PSDBA01',
      'https://northline.eu.pagerduty.com/schedules/PSDBA01',
    ];
    const readings = await read(keys);
    expect(Object.keys(readings).sort()).toEqual([...keys].sort());
    const titles = keys.map(key =>
      readings[key].status === 'read' ? readings[key].schedule.title : '',
    );
    expect(titles).toEqual([
      'Payment service',
      'Payment service',
      'Payment service',
      'Payments',
      'Payments',
      'Payment service',
      'Databases primary',
      'Databases primary',
    ]);
    expect(readings['schedule/PSDBA01']).toMatchObject({
      schedule: {
        url: `${fake.url}/schedules/PSDBA01`,
        levels: [{ level: 1 }],
      },
    });
    // Two pages for the policy, one for the schedule.
    const bulk = ['/escalation_policies', '/oncalls', '/oncalls', '/oncalls'];
    expect(paths()).toEqual([...bulk, '/services']);

    // By the next time, it is known which service the key belongs to.
    fake.requests.splice(0);
    await read(keys);
    expect(paths()).toEqual(bulk);
  });

  it('says that nobody is on call', async () => {
    const { read } = await createHarness({ data: demoPagerDuty() });
    await expect(read(['PN4GAT1', 'schedule/PSGAT01'])).resolves.toMatchObject({
      PN4GAT1: {
        status: 'read',
        schedule: { levels: [{ level: 1 }], shifts: [] },
      },
      'schedule/PSGAT01': {
        status: 'read',
        schedule: {
          title: 'Gates primary',
          shifts: [],
          problems: [
            'PagerDuty names nobody for this schedule: it has no shifts now, or no escalation policy uses it.',
          ],
        },
      },
    });
  });

  it.each([
    ['checkout-prod', "'checkout-prod' is not a PagerDuty id."],
    ['', "'' is not a PagerDuty id."],
    ['pn4pay1', "'pn4pay1' is not a PagerDuty id."],
    ['PN4PAY1; DROP', "'PN4PAY1; DROP' is not a PagerDuty id."],
    ['PN4PAY1/../users', "'PN4PAY1/../users' is not a PagerDuty id."],
    ['0123456789abcdef0123456789abcdef', "'0123…' is not a PagerDuty id."],
    ['policy/platform', "'platform' is not a PagerDuty id."],
    ['PN4NONE', "PagerDuty knows no service 'PN4NONE'."],
    ['policy/PENONE1', "PagerDuty knows no escalation policy 'PENONE1'."],
    ['schedule/PSNONE1', "PagerDuty knows no schedule 'PSNONE1'."],
    [
      'PEPAY01',
      "'PEPAY01' is an escalation policy in PagerDuty, not a service.",
    ],
    [
      'key/0123456789abcdef0123456789abcdef',
      "PagerDuty knows no service with the integration key '0123…'.",
    ],
    ['key/short', "The integration key 'shor…' is not one of PagerDuty."],
    [
      'https://wiki.example/services/PN4PAY1',
      "'https://wiki.example/services/PN4PAY1' is not the page of a service, an escalation policy or a schedule in PagerDuty.",
    ],
    [
      'https://northline.pagerduty.com/incidents/PN4PAY1',
      "'https://northline.pagerduty.com/incidents/PN4PAY1' is not the page of a service, an escalation policy or a schedule in PagerDuty.",
    ],
    ['@/', "'' is not a PagerDuty id."],
    ['\u202e\n', "'' is not a PagerDuty id."],
  ])('explains what is wrong with %j', async (key, message) => {
    const { read } = await createHarness({ data: demoPagerDuty() });
    await expect(read([key])).resolves.toEqual({
      [key]: { status: 'wrong', message, fix: expect.stringMatching(/\.$/) },
    });
  });

  it('explains what the token may not read, and reads the rest', async () => {
    const { read, fake } = await createHarness({ data: demoPagerDuty() });
    fake.data.forbidden = ['PN4PAY1'];
    await expect(read(['PN4PAY1', 'PN4DBA1'])).resolves.toMatchObject({
      PN4PAY1: {
        status: 'wrong',
        message:
          "PagerDuty does not let the configured token read the service 'PN4PAY1'.",
      },
      PN4DBA1: { status: 'read' },
    });
  });

  it('finds a service that is not in the list of policies', async () => {
    const { read, fake } = await createHarness({ data: demoPagerDuty() });
    fake.faults.add({
      path: '/escalation_policies',
      times: 1,
      fault: {
        kind: 'change',
        change: body => ({ ...body, escalation_policies: [] }),
      },
    });
    await expect(read(['PN4PAY1'])).resolves.toMatchObject({
      PN4PAY1: { status: 'read', schedule: { title: 'Payment service' } },
    });
  });

  it('stops where it is told to', async () => {
    const { read, fake } = await createHarness({ data: demoPagerDuty() });
    const controller = new AbortController();
    fake.faults.add({ fault: { kind: 'silence' } });
    const reading = read(['PN4PAY1'], { signal: controller.signal });
    const waiting = read(['PN4DBA1'], { signal: controller.signal });
    setImmediate(() => controller.abort(new Error('enough')));
    await expect(reading).rejects.toThrow('enough');
    await expect(waiting).rejects.toThrow('enough');
    fake.faults.clear();
    await expect(read(['PN4PAY1'])).resolves.toMatchObject({
      PN4PAY1: { status: 'read' },
    });
  });
});
