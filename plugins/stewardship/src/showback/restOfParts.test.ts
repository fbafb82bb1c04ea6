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

import type { CostPart } from '@backstage-stewardship/plugin-stewardship-common';
import { restOfParts } from './restOfParts';

const part = (currency: string, amount: string): CostPart => ({
  ...{ kind: 'infrastructure', origin: 'imported', category: '' },
  money: { currency, amount },
});

const figures = (currency: string, direct: string, sharedIn: string) => ({
  ...{ currency, direct, sharedIn },
  // Parts are of what is before anything is passed on.
  ...{ sharedOut: '5', total: '0', dependent: '0' },
});

describe('restOfParts', () => {
  it('adds up with the parts to the figure of each currency, to the millionth', () => {
    expect(
      restOfParts(
        [
          figures('EUR', '9007199254740.993001', '0.1'),
          figures('USD', '-1', '3'),
          figures('GBP', '0.2', '0.1'),
        ],
        [
          part('EUR', '9007199254740.993'),
          part('USD', '12.5'),
          part('GBP', '0.3'),
        ],
      ),
    ).toEqual([
      { currency: 'EUR', amount: '0.100001' },
      { currency: 'USD', amount: '-10.5' },
    ]);
  });
});
