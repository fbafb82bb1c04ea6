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

import { retryOnce } from './retryOnce';

function failing(times: number, error: Error) {
  let left = times;
  return jest.fn(async () => {
    if (left > 0) {
      left -= 1;
      throw error;
    }
    return 'done';
  });
}

const deadlock = Object.assign(new Error('deadlock detected'), {
  code: '40P01',
});

describe('retryOnce', () => {
  it('does once more what had to give way to another transaction', async () => {
    const once = failing(1, deadlock);
    expect(await retryOnce(once)).toBe('done');
    expect(once).toHaveBeenCalledTimes(2);
    await expect(retryOnce(failing(2, deadlock))).rejects.toBe(deadlock);
  });

  it('does nothing else twice', async () => {
    const error = Object.assign(new Error('unique'), { code: '23505' });
    const other = failing(1, error);
    await expect(retryOnce(other)).rejects.toBe(error);
    expect(other).toHaveBeenCalledTimes(1);
  });
});
