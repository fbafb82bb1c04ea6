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
  microsOf,
  type CostFigures,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { ReadyPicture } from '../readyPicture';

/**
 * Whether a total has days that are not among those that are compared: what is declared counts until today, and some sources
 * are ahead of others. What is passed on belongs to both.
 */
export function hasLaterDays(
  figures: readonly CostFigures[],
  before: Pick<NonNullable<ReadyPicture['before']>, 'now'>,
): boolean {
  return figures.some(({ currency, total, sharedOut }) => {
    const compared = before.now.find(each => each.currency === currency);
    return (
      compared !== undefined &&
      micros(compared.amount) !== micros(total) + micros(sharedOut)
    );
  });
}

function micros(amount: string): bigint {
  return microsOf(amount) ?? 0n;
}
