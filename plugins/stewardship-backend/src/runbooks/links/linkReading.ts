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

/** What asking an address told about it. */
export type LinkReading =
  | { status: 'works'; httpStatus: number }
  | { status: 'dead'; reason: string; httpStatus?: number }
  /** It could not be told: it may work for people, or again later. */
  | { status: 'unknown'; reason: string; httpStatus?: number }
  /** It may not be asked, and nothing was sent to it. */
  | { status: 'skipped'; reason: string };
