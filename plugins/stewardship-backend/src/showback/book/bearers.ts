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

/** Who bears a cost, with weights above zero. */
export type Bearers = {
  to: number[];
  weights: bigint[];
  whole: bigint;
  /** 0 for those who bear nothing. */
  weightOf(to: number): bigint;
};

/** Those of them that have a weight; absent where none has. */
export function weighed(
  among: readonly number[],
  weightOf: (to: number) => bigint,
): Bearers | undefined {
  const weights = new Map<number, bigint>();
  let whole = 0n;
  for (const to of among) {
    const weight = weightOf(to);
    if (weight > 0n) {
      weights.set(to, weight);
      whole += weight;
    }
  }
  return weights.size === 0
    ? undefined
    : {
        to: [...weights.keys()],
        weights: [...weights.values()],
        whole,
        weightOf: to => weights.get(to) ?? 0n,
      };
}
