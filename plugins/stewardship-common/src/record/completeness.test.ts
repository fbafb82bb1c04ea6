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

import { completeRecord, makeEntity } from './__testUtils__/entities';
import { catalog, resolveAmong } from './__testUtils__/resolveAmong';
import { completenessFields, completenessOf } from './completeness';

describe('completenessOf', () => {
  it('counts what somebody wrote down, here or where it is inherited from', () => {
    const complete = { filled: 10, total: 10, missing: [] };
    expect(
      completenessOf(resolveAmong(catalog({ pay: completeRecord }))),
    ).toEqual(complete);
    const { purpose, ...rest } = completeRecord;
    expect(
      completenessOf(
        resolveAmong(catalog({ pay: { purpose }, company: rest })),
      ),
    ).toEqual(complete);
  });

  it('counts a folder of runbooks, but not that there is documentation', () => {
    const missingOf = (annotations: unknown) =>
      completenessOf(resolveAmong([makeEntity({ annotations })])).missing;
    expect(
      missingOf({ 'stewardship.dev/runbooks': 'dir:./runbooks' }),
    ).not.toContain('runbooks');
    expect(missingOf({ 'backstage.io/techdocs-ref': 'dir:.' })).toContain(
      'runbooks',
    );
    expect(
      missingOf({ 'stewardship.dev/alert-rules': 'dir:./alerts' }),
    ).toContain('runbooks');
  });

  it('counts neither what merely follows from the catalog nor defaults, and lists the most useful first', () => {
    const record = resolveAmong(catalog({}), {
      settings: { defaultSupportTier: 'gold' },
    });
    expect(record.supportLines).not.toEqual([]);
    expect(record.commitments.rto).toBeDefined();
    expect(completenessOf(record)).toEqual({
      filled: 1,
      total: 10,
      missing: completenessFields.filter(field => field !== 'owner'),
    });
  });
});
