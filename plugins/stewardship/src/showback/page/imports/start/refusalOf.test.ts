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

import { responseError } from '../../../../__testUtils__/responseError';
import { refusalOf } from './refusalOf';

const refused = async (status: number, name: string) =>
  refusalOf(await responseError(status, { name, message: 'the reason' }));

describe('refusalOf', () => {
  it('knows the errors of the backend by their names', async () => {
    expect(await refused(403, 'NotAllowedError')).toEqual({
      reason: 'permission',
    });
    expect(await refused(409, 'ConflictError')).toEqual({ reason: 'conflict' });
    expect(await refused(404, 'NotFoundError')).toEqual({ reason: 'gone' });
  });

  it('knows what a proxy refuses by its status', async () => {
    expect(await refused(413, 'Error')).toEqual({ reason: 'tooLarge' });
    expect(await refused(415, 'Error')).toEqual({ reason: 'format' });
  });

  it('lets the backend speak for itself in all other cases', async () => {
    expect(await refused(400, 'InputError')).toEqual({
      reason: 'other',
      message: 'the reason',
    });
    expect(refusalOf(new TypeError('Failed to fetch'))).toEqual({
      reason: 'network',
    });
  });
});
