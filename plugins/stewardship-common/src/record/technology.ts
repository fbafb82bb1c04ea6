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
 * Something the entity runs on: a product with a version, or a package URL.
 *
 * @public
 */
export type Technology =
  | {
      product: string;
      version?: string;
      /** Name of the release cycle, where the version does not tell it or tells a wrong one. */
      cycle?: string;
    }
  | { purl: string };

/**
 * Where a bill of materials is read, as it is written: `url:` with an address, or `dir:` with a path that is relative to
 * the place of the entity's own file.
 *
 * @public
 */
export type BomPlace = { target: string };

/**
 * What replaces an entity.
 *
 * @public
 */
export type Successor = {
  /** Entity ref, of any kind. */
  ref: string;
  /** How to get there, `http` or `https`. */
  guide?: string;
};
