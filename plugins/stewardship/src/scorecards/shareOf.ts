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
 * A part of a whole, rounded to hundredths. Only nothing is 0 and only all is 1: 999 of 1000 is 0.99.
 */
export function shareOf(part: number, whole: number): number {
  if (part <= 0) {
    return 0;
  }
  return part >= whole
    ? 1
    : Math.max(1, Math.min(99, Math.round((100 * part) / whole))) / 100;
}
