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

import fc from 'fast-check';
import {
  amountOf,
  microsOf,
  type CostPart,
} from '@backstage-stewardship/plugin-stewardship-common';
import { restOfParts } from './restOfParts';

const part = (currency: string, micros: bigint): CostPart => ({
  ...{ kind: 'infrastructure', origin: 'imported', category: '' },
  money: { currency, amount: amountOf(micros) },
});

const figures = (currency: string, direct: bigint, sharedIn: bigint) => ({
  ...{ currency, direct: amountOf(direct), sharedIn: amountOf(sharedIn) },
  ...{ sharedOut: '0', total: '0', dependent: '0' },
});

describe('restOfParts', () => {
  it('adds up with the parts to the figure of each currency, to the millionth', () => {
    const micros = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
    fc.assert(
      fc.property(
        fc.array(micros, { maxLength: 12 }),
        fc.array(micros, { maxLength: 12 }),
        fc.tuple(micros, micros),
        (euros, dollars, [direct, sharedIn]) => {
          const parts = [
            ...euros.map(each => part('EUR', each)),
            ...dollars.map(each => part('USD', each)),
          ];
          const rest = restOfParts([figures('EUR', direct, sharedIn)], parts);
          const sumOf = (currency: string) =>
            [...parts.map(({ money }) => money), ...rest]
              .filter(money => money.currency === currency)
              .reduce((sum, { amount }) => sum + (microsOf(amount) ?? 0n), 0n);
          expect(sumOf('EUR')).toBe(direct + sharedIn);
          expect(sumOf('USD')).toBe(0n);
          expect(rest.every(({ amount }) => amount !== '0')).toBe(true);
        },
      ),
    );
  });
});
