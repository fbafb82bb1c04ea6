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

import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { explainFailure } from './explainFailure';

const SHOWN = 'https://git.example/runbooks/x.md';

function explained(error: unknown) {
  const { status, finding, ...rest } = explainFailure({
    error,
    host: 'git.example',
    shown: SHOWN,
    isFolder: false,
    now: new Date('2026-11-21T09:00:00Z'),
  });
  const { kind, path, value, expected } = finding;
  expect(path).toBe(SHOWN);
  return { status, kind, says: value ?? expected, ...rest };
}

describe('explainFailure', () => {
  it.each([
    [
      new NotFoundError('Request failed, 404 Not Found'),
      'wrong',
      'runbookNotFound',
    ],
    [new Error('Request failed for x, 410 Gone'), 'wrong', 'runbookNotFound'],
    [
      new Error('Request failed with 404 Not Found'),
      'wrong',
      'runbookNotFound',
    ],
    [new AuthenticationError(), 'wrong', 'runbookForbidden'],
    [
      new NotAllowedError('Request failed for x, 403 Forbidden'),
      'wrong',
      'runbookForbidden',
    ],
    [
      new NotAllowedError('Reading is not allowed'),
      'wrong',
      'runbookNotAllowed',
    ],
    [
      new Error('Request failed for x, 403 Forbidden (rate limit exceeded)'),
      'failed',
      'runbookUnreadable',
    ],
    [
      new Error('Request failed for x, 502 Bad Gateway'),
      'failed',
      'runbookUnreadable',
    ],
    ['a text', 'failed', 'runbookUnreadable'],
    [undefined, 'failed', 'runbookUnreadable'],
  ])('takes %s for %s', (error, status, kind) => {
    expect(explained(error)).toMatchObject({ status, kind });
  });

  it('does not take an address for an answer', () => {
    const url = 'https://git.example/a,%20404/backend.reading.allow?rate limit';
    expect(explained(new Error(`Could not read '${url}', 500 Oops`))).toEqual({
      status: 'failed',
      kind: 'runbookUnreadable',
      says: expect.stringContaining("'git.example'"),
    });
  });

  it('tells nothing that is secret, in one short line', () => {
    const { says } = explained(
      new Error(
        `No luck at https://me:secret@git.example/x?sig=secret#secret,\n\u001b[31mnor at /raw?key=secret with Bearer secret ${'x'.repeat(
          9000,
        )}`,
      ),
    );
    expect(says).not.toMatch(/secret|\p{Cc}/u);
    expect(says).toMatch(/^No luck at https:\/\/git\.example\/x/);
    expect(String(says).length).toBeLessThan(150);
  });

  it('waits as long as it is asked to, where the reader hands that on', () => {
    const asked = (value: string) =>
      explained(
        Object.assign(new Error('Request failed with 429 Too Many Requests'), {
          response: { headers: new Headers({ 'retry-after': value }) },
        }),
      );
    const waits = {
      status: 'failed',
      kind: 'runbookUnreadable',
      says: "'git.example' asks to wait",
    };
    expect(asked('90')).toEqual({
      ...waits,
      retryAt: new Date('2026-11-21T09:01:30Z'),
    });
    expect(asked('Sat, 21 Nov 2026 10:00:00 GMT')).toEqual({
      ...waits,
      retryAt: new Date('2026-11-21T10:00:00Z'),
    });
    expect(asked('soon')).toEqual(waits);
  });
});
