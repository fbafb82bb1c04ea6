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

import type { Finding } from '../../sources/reading';
import type { NamedTechnology } from '../identify/identifyTechnology';

/** A component of a bill of materials whose product is known. */
export type BomComponent = Pick<
  NamedTechnology,
  'product' | 'version' | 'purl' | 'cpe'
> & {
  /** As written there. */
  name: string;
};

/** What is in a bill of materials. */
export type Bom = {
  /** Those whose product is known, each product and version once. */
  components: BomComponent[];
  counts: {
    /** All of them, but not what the bill is of. */
    components: number;
    /** Those whose product is known. */
    recognized: number;
  };
  /** What is wrong with it, where it could be read all the same. */
  finding?: Finding;
};

/** What reading a bill of materials may take at most. */
export type BomLimits = {
  bytes: number;
  components: number;
  /** Levels of JSON. */
  depth: number;
  /** Different products and versions that are kept. */
  kept: number;
  /** Milliseconds to get it. */
  ms: number;
};

/** The largest ones of real systems stay far below all of these. */
export const defaultBomLimits: BomLimits = {
  bytes: 64 * 1024 * 1024,
  components: 200_000,
  depth: 200,
  kept: 1000,
  ms: 120_000,
};
