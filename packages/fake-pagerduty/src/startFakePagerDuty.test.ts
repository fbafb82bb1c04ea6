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

import { demoPagerDuty } from './demoPagerDuty';
import { startFakePagerDuty, type FakePagerDuty } from './startFakePagerDuty';

const NOW = new Date('2026-11-21T09:00:00Z');

type OnCall = {
  escalation_policy: { id: string };
  escalation_level: number;
  schedule: { summary: string } | null;
  user: { summary: string; email?: string };
  start: string | null;
  end: string | null;
};

let fake: FakePagerDuty;

beforeEach(async () => {
  fake = await startFakePagerDuty({
    data: demoPagerDuty(),
    tokens: ['secret'],
    now: () => NOW,
  });
});

afterEach(async () => {
  await fake.close();
});

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${fake.url}${path}`, {
    headers: { authorization: 'Token token=secret', ...headers },
  });
  return { status: response.status, body: await response.json() };
}

describe('startFakePagerDuty', () => {
  it('asks for a token', async () => {
    const response = await fetch(`${fake.url}/services`);
    expect(response.status).toBe(401);
    await expect(
      get('/services', { authorization: 'Token token=other' }),
    ).resolves.toMatchObject({ status: 401 });
  });

  it('gives out tokens that expire', async () => {
    const response = await fetch(`${fake.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'client',
        client_secret: 'right',
        scope: 'as_account-us.northline services.read',
      }),
    });
    const { access_token: token, expires_in: seconds } = await response.json();
    expect(seconds).toBe(3600);
    const authorization = `Bearer ${token}`;
    expect((await get('/services', { authorization })).status).toBe(200);
    fake.access.revokeIssued();
    expect((await get('/services', { authorization })).status).toBe(401);
  });

  it('pages, and counts only where asked', async () => {
    const first = await get('/escalation_policies?limit=5&total=true');
    expect(first.body).toMatchObject({ offset: 0, more: true, total: 8 });
    expect(first.body.escalation_policies).toHaveLength(5);
    const last = await get('/escalation_policies?limit=500&offset=5');
    expect(last.body).toMatchObject({ limit: 100, more: false, total: null });
    expect(last.body.escalation_policies).toHaveLength(3);
    expect((await get('/services?offset=9950&limit=100')).status).toBe(400);
  });

  it('says who is on call, at every level', async () => {
    const { body } = await get(
      '/oncalls?escalation_policy_ids[]=PEDBA01&escalation_policy_ids[]=PEK8S01&since=2026-11-21T09:00:00Z&until=2026-11-21T09:00:00Z&include[]=users',
    );
    expect(
      body.oncalls.map((entry: OnCall) => [
        entry.escalation_policy.id,
        entry.escalation_level,
        entry.schedule?.summary ?? 'permanent',
        entry.user.email,
        entry.start,
        entry.end,
      ]),
    ).toEqual([
      [
        'PEDBA01',
        1,
        'Databases primary',
        'aiko.verstrand@northline.example',
        '2026-11-16T08:00:00Z',
        '2026-11-23T08:00:00Z',
      ],
      [
        'PEDBA01',
        2,
        'Databases secondary',
        'ruth.kalmarsen@northline.example',
        '2026-11-16T08:00:00Z',
        '2026-11-23T08:00:00Z',
      ],
      [
        'PEK8S01',
        1,
        'Platform primary',
        'felix.tambourne@northline.example',
        '2026-11-16T08:00:00Z',
        '2026-11-23T08:00:00Z',
      ],
      [
        'PEK8S01',
        2,
        'permanent',
        'clara.ebbersund@northline.example',
        null,
        null,
      ],
    ]);
  });

  it('has a gap at the weekend, a level with nobody, and overrides', async () => {
    const path = (policy: string) =>
      `/oncalls?escalation_policy_ids[]=${policy}&since=2026-11-21T09:00:00Z&until=2026-11-24T00:00:00Z`;
    const { body } = await get(path('PEMSG01'));
    expect(body.oncalls).toEqual([
      expect.objectContaining({
        start: '2026-11-22T23:00:00Z',
        end: '2026-11-23T08:00:00Z',
      }),
      expect.objectContaining({ start: '2026-11-23T08:00:00Z' }),
    ]);
    expect((await get(path('PEGAT01'))).body.oncalls).toEqual([]);

    const messaging = fake.data.schedules.find(({ id }) => id === 'PSMSG01');
    Object.assign(messaging ?? {}, {
      overrides: [
        {
          user: 'PUMARIT',
          start: '2026-11-22T00:00:00Z',
          end: '2026-11-23T00:00:00Z',
        },
      ],
    });
    const changed = await get(path('PEMSG01'));
    expect(
      changed.body.oncalls.map((entry: OnCall) => [
        entry.user.summary,
        entry.start,
        entry.end,
      ]),
    ).toEqual([
      ['Marit Holm', '2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z'],
      [expect.any(String), '2026-11-23T00:00:00Z', '2026-11-23T08:00:00Z'],
      [expect.any(String), '2026-11-23T08:00:00Z', expect.any(String)],
    ]);
  });

  it('hides what the token may not read', async () => {
    fake.data.forbidden = ['PN4PAY1'];
    expect((await get('/services/PN4PAY1')).status).toBe(403);
    expect((await get('/services/PN4NONE')).status).toBe(404);
    expect((await get('/services?limit=100')).body.services).toHaveLength(7);
  });

  it('finds a service by its integration key', async () => {
    fake.data.services[0].integrationKeys = ['0123456789abcdef'];
    const { body } = await get(
      '/services?query=0123456789ABCDEF&include[]=integrations&include[]=escalation_policies',
    );
    expect(body.services).toEqual([
      expect.objectContaining({
        id: 'PN4PAY1',
        integrations: [
          expect.objectContaining({ integration_key: '0123456789abcdef' }),
        ],
        escalation_policy: expect.objectContaining({ name: 'Payments' }),
      }),
    ]);
  });

  it('limits how often it may be asked', async () => {
    fake.access.perMinute = 1;
    expect((await get('/services')).status).toBe(200);
    expect((await get('/services')).status).toBe(429);
  });

  it('goes wrong as scripted', async () => {
    fake.faults.add({
      fault: { kind: 'answer', status: 500 },
      path: '/services',
      after: 1,
      times: 1,
    });
    expect((await get('/services')).status).toBe(200);
    expect((await fetch(`${fake.url}/services`)).status).toBe(401);
    await expect(get('/services')).rejects.toThrow();
    expect((await get('/services')).status).toBe(200);
  });

  it('tells people that nobody is paged, and serves calendars', async () => {
    const page = await fetch(`${fake.url}/escalation_policies/PEPAY01`, {
      headers: { accept: 'text/html' },
    });
    expect(await page.text()).toContain(
      'Demo PagerDuty – nobody is paged.</strong>',
    );
    fake.data.calendars = { team: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' };
    const calendar = await fetch(`${fake.url}/calendars/team.ics`);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
    expect(fake.requests).toEqual([]);
  });
});
