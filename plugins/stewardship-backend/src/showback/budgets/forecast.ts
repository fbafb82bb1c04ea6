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

/**
 * 90 % quantiles of Student's t distribution for 1 to 30 degrees of freedom, between which and their negatives 80 % lie; for
 * more, the one of the normal distribution is near enough.
 */
const T_90 = [
  3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.383, 1.3722,
  1.3634, 1.3562, 1.3502, 1.345, 1.3406, 1.3368, 1.3334, 1.3304, 1.3277, 1.3253,
  1.3232, 1.3212, 1.3195, 1.3178, 1.3163, 1.315, 1.3137, 1.3125, 1.3114, 1.3104,
];
const NORMAL_90 = 1.2816;

/** What is expected of a sum that is still to come, with the bounds between which it lies with a chance of 80 %. */
export type Forecast = { expected: number; low: number; high: number };

/**
 * What as many more like the samples add up to: their mean times `more`, give or take what single ones vary by, and what the
 * mean of so few may be wrong by. Takes two samples at least. Numbers are no place for money, but nobody knows the future to
 * the millionth.
 */
export function forecastSum(
  samples: readonly number[],
  more: number,
): Forecast {
  const count = samples.length;
  const mean = samples.reduce((sum, each) => sum + each, 0) / count;
  const squares = samples.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const variance = squares / (count - 1);
  const spread = Math.sqrt(variance * more * (1 + more / count));
  const margin = (T_90[count - 2] ?? NORMAL_90) * spread;
  const expected = mean * more;
  return { expected, low: expected - margin, high: expected + margin };
}
