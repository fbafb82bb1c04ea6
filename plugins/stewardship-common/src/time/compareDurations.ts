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

import { parseDuration } from './duration';

/**
 * Compares two ISO 8601 durations by their usual length (a month is 30 days, a year 365): negative where `a` is
 * shorter, positive where it is longer, zero where they are alike or one of them is no duration.
 *
 * @public
 */
export function compareDurations(a: string, b: string): number {
  const [first, second] = [parseDuration(a), parseDuration(b)];
  return first && second ? first.toMillis() - second.toMillis() : 0;
}
