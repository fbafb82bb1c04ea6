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

import { RateLimit, TooManyRequestsError } from './RateLimit';

function start() {
  const clock = { ms: 0 };
  const limit = new RateLimit({ now: () => clock.ms });
  const ask = async (user: string, entity = 'uid') =>
    await limit.within({ user, entity }, async () => 'done');
  return { ask, clock, limit };
}

describe('RateLimit', () => {
  it('lets a user through six times within any minute', async () => {
    const { ask, clock } = start();
    for (let second = 0; second < 6; second++) {
      clock.ms = second * 1000;
      await expect(ask('ada')).resolves.toBe('done');
    }
    clock.ms = 30_000;
    const refusal = ask('ada');
    await expect(refusal).rejects.toBeInstanceOf(TooManyRequestsError);
    await expect(refusal).rejects.toMatchObject({
      name: 'TooManyRequestsError',
      statusCode: 429,
      message: 'At most 6 evaluations a minute; try again in 30 s',
      retryAfterSeconds: 30,
    });
    await expect(ask('bo')).resolves.toBe('done');
    clock.ms = 60_000;
    // Only the first is more than a minute ago; what was refused did not count.
    await expect(ask('ada')).resolves.toBe('done');
    await expect(ask('ada')).rejects.toThrow('try again in 1 s');
  });

  it('evaluates one entity once at a time, also after a failure', async () => {
    const { ask, limit } = start();
    let fail = (_: Error) => {};
    const running = limit.within({ user: 'ada', entity: 'uid' }, async () => {
      await new Promise((_, reject) => {
        fail = reject;
      });
    });
    await expect(ask('bo')).rejects.toThrow('This entity is being evaluated');
    await expect(ask('bo', 'another')).resolves.toBe('done');
    fail(new Error('The database is away'));
    await expect(running).rejects.toThrow('The database is away');
    await expect(ask('bo')).resolves.toBe('done');
  });

  it('lets a few through at once where everybody together is bounded', async () => {
    const limit = new RateLimit({ noun: 'dry runs', mostAtOnce: 2 });
    const ends: (() => void)[] = [];
    const run = async (user: string) =>
      await limit.within({ user }, async () => {
        await new Promise<void>(resolve => {
          ends.push(resolve);
        });
      });
    const running = [run('ada'), run('bo')];
    await expect(run('cy')).rejects.toMatchObject({
      message:
        'There are as many dry runs at once as there may be; try again in 5 s',
      retryAfterSeconds: 5,
    });
    ends.forEach(end => end());
    await Promise.all(running);
    const later = run('cy');
    ends.at(-1)?.();
    await expect(later).resolves.toBeUndefined();
  });

  it('remembers no more users than it has to', async () => {
    const { ask, clock } = start();
    for (let index = 0; index < 6; index++) {
      await ask('ada');
    }
    for (let index = 0; index < 10_000; index++) {
      await ask(`user-${index}`);
    }
    clock.ms = 1;
    await expect(ask('ada')).resolves.toBe('done');
  });
});
