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

import { Amounts } from '../book/Amounts';
import { FigureGrid, type FigureColumns } from './FigureGrid';

/** So many that their lower halves are more than a number holds exactly. */
const MANY = 2 ** 21 + 999;

describe('FigureGrid', () => {
  it('is exact for millions of amounts, one by one and together', () => {
    const options = { places: 1, currencies: ['EUR'] };
    const one = new FigureGrid(options);
    const all = new FigureGrid(options);
    const amounts = new Amounts(1);
    amounts.set(0, -1n);
    const columns: FigureColumns = [amounts, amounts, amounts, amounts];
    for (let index = 0; index < MANY; index++) {
      one.add(0, 0, columns, 0, 0);
    }
    for (let index = 0; index < 3; index++) {
      all.addPlace(0, one, 0);
    }
    expect(one.totalIn(0, 0)).toBe(BigInt(-4 * MANY));
    expect(all.totalIn(0, 0)).toBe(BigInt(-12 * MANY));
    expect(all.at(0).get('EUR')?.imported).toBe(BigInt(-3 * MANY));
  });
});
