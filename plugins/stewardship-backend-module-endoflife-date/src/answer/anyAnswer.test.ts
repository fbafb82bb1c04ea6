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
  phaseOn,
  type Milestones,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import { answer, product, release } from '../__testUtils__/answers';
import { read } from '../__testUtils__/reading';
import { readAnswer } from './readAnswer';

describe('any answer', () => {
  const scalar = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.string(),
    fc.constantFrom('2026-02-30', 'TBD', '', 'false', 'true', '2031-13-01'),
    fc.constant([]),
    fc.constant({}),
  );

  /** The same with the value at some place replaced, or left out. */
  function changed(value: unknown, path: number[], by: unknown): unknown {
    if (typeof value !== 'object' || value === null || path.length === 0) {
      return by;
    }
    const [first, ...rest] = path;
    const keys = Object.keys(value);
    const key = keys[first % (keys.length || 1)];
    const copy = Array.isArray(value) ? [...value] : { ...value };
    if (key !== undefined) {
      Reflect.set(copy, key, changed(Reflect.get(value, key), rest, by));
    }
    return copy;
  }

  it('is read or has failed, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async text => {
        const { status } = await read(JSON.parse(text));
        expect(['read', 'failed']).toContain(status);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async bytes => {
        const { status } = await readAnswer({
          bytes: Buffer.from(bytes),
          shown: 'cycles.example',
          signal: new AbortController().signal,
        });
        expect(status).toBe('failed');
      }),
    );
  });

  it('makes nothing last longer by being broken', async () => {
    const long = {
      ...{ isEoas: true, eoasFrom: '2026-03-31' },
      ...{ isEoes: false, eoesFrom: '2028-03-31' },
    };
    const whole = answer([
      product('larkdb', { releases: [release('2', long), release('1')] }),
      product('wrenos', { releases: [release('1', long)] }),
    ]);
    const LATE = '2028-04-01';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
        fc.option(scalar, { nil: undefined }),
        async (path, by) => {
          const broken = changed(whole, path, by);
          const reading = await read(broken);
          if (reading.status !== 'read') {
            return;
          }
          for (const { cycles } of reading.products) {
            for (const { milestones } of cycles) {
              // One change can turn a date into null beside false, which is how the API says that no day is set.
              const isSaid = by === null;
              expect(isSaid || !isOpen(milestones)).toBe(true);
              expect([
                'endOfLife',
                'unknown',
                'securitySupportEnded',
              ]).toContain(isSaid ? 'unknown' : phaseOn(milestones, LATE));
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  function isOpen(milestones: Milestones): boolean {
    return Object.values(milestones).some(end => end?.kind === 'open');
  }
});
