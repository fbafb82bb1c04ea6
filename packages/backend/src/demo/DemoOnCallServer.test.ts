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

import { demoPagerDuty, startFakePagerDuty } from '@internal/fake-pagerduty';
import { DemoOnCallServer } from './DemoOnCallServer';

async function freePort(): Promise<number> {
  const fake = await startFakePagerDuty({ data: demoPagerDuty() });
  await fake.close();
  return Number(new URL(fake.url).port);
}

async function readCalendar(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/calendars/team.ics`);
  return response.text();
}

describe('DemoOnCallServer', () => {
  it('takes over when the portal that served ends', async () => {
    const port = await freePort();
    const start = (calendar: string) =>
      new DemoOnCallServer({
        port,
        data: { ...demoPagerDuty(), calendars: { team: calendar } },
        retryMs: 5,
      });
    const first = start('first');
    const second = start('second');
    try {
      expect(await first.serve()).toBe(true);
      expect(await second.serve()).toBe(false);
      expect(await readCalendar(port)).toBe('first');

      const turn = second.takeOver();
      await first.close();
      await turn;
      expect(await readCalendar(port)).toBe('second');
    } finally {
      await first.close();
      await second.close();
    }
  });

  it('stops waiting for its turn when it is closed', async () => {
    const port = await freePort();
    const data = demoPagerDuty();
    const first = new DemoOnCallServer({ port, data });
    const second = new DemoOnCallServer({ port, data });
    try {
      await first.serve();
      const turn = second.takeOver();
      await second.close();
      await turn;
      await first.close();
      expect(await second.serve()).toBe(true);
      await expect(readCalendar(port)).rejects.toThrow();
    } finally {
      await first.close();
      await second.close();
    }
  });
});
