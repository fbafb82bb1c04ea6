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

import { varintAt } from './checkRuns';

/** The lengths of texts as the encodings with deltas have them: how long they are together, and where what follows begins. */
export function deltaLengthsOf(options: {
  bytes: Uint8Array;
  at: number;
  count: number;
}): { total: number; end: number } {
  const { bytes, count } = options;
  let { at } = options;
  const next = () => {
    const { value, end } = varintAt(bytes, at);
    at = end;
    return value;
  };
  const signed = () => {
    const value = next();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const blockSize = next();
  const minis = next();
  next();
  let length = signed();
  let total = 0;
  let seen = 0;
  const take = () => {
    if (length < 0) {
      throw new RangeError('A text has a negative length');
    }
    total += length;
    seen += 1;
  };
  take();
  const perMini = blockSize / minis;
  if (count > 1 && !(perMini > 0 && perMini % 8 === 0)) {
    throw new RangeError(`There are ${minis} parts of ${blockSize} lengths`);
  }
  while (seen < count) {
    const least = signed();
    const widthsAt = at;
    at += minis;
    for (let mini = 0; mini < minis && seen < count; mini += 1) {
      const width = bytes[widthsAt + mini];
      const size = (perMini * width) / 8;
      if (width === undefined || width > 32 || at + size > bytes.length) {
        throw new RangeError('Lengths end too soon');
      }
      let bit = 0;
      for (let index = 0; index < perMini && seen < count; index += 1) {
        let delta = 0;
        for (let place = 0; place < width; place += 1) {
          delta += ((bytes[at + (bit >> 3)] >> (bit & 7)) & 1) * 2 ** place;
          bit += 1;
        }
        length += least + delta;
        take();
      }
      at += size;
    }
  }
  return { total, end: at };
}
