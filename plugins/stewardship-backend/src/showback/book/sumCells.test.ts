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

import { CellColumns } from './CellColumns';
import { CellSum } from './sumCells';

/** So many that their lower halves are more than a number holds exactly. */
const MANY = 2 ** 21 + 999;

describe('CellSum', () => {
  it('is exact for millions of amounts, whatever their halves add up to', () => {
    const columns = new CellColumns(MANY);
    columns.length = MANY;
    columns.time.fill(2026 * 12);
    columns.billed.high.fill(-1);
    columns.billed.low.fill(0xffffffff);
    const sum = new CellSum({
      ...{ columns, labels: new Map(), currencies: ['EUR'] },
      query: { metric: 'billed', from: '2026-01', to: '2026-01' },
      keyOf: () => 'all',
    });
    sum.add(0, MANY);
    // Each is a millionth less than nothing.
    expect(sum.toMap().get('all')).toEqual(new Map([['EUR', BigInt(-MANY)]]));
  });
});
