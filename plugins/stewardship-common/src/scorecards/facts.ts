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
 * What scorecards may ask: text, a number, true or false, or a list of texts. A fact that nobody knows is absent, never
 * `null`, empty or zero.
 *
 * @public
 */
export type FactValue = string | number | boolean | string[];

/**
 * Facts by name. A name is only a name: `constructor` is a fact like any other where somebody sends it, so look names up
 * with `Object.hasOwn` or in maps.
 *
 * @public
 */
export type FactValues = Record<string, FactValue>;

/**
 * What a fact is, for those who write checks.
 *
 * @public
 */
export type FactDefinition = {
  /** Within its source: letters, digits and underscores, not beginning with a digit. */
  name: string;
  type: 'string' | 'number' | 'boolean' | 'list';
  /** One line that says what it means, and its unit. */
  description: string;
  /**
   * Name of the permission that it takes to know the value of the fact, besides reading the entity. Checks use it in any
   * case, and whether they pass is told to everybody who reads the entity.
   */
  permission?: string;
};

/**
 * A source of facts as checks name it: what stands before the dot of `support.tier`.
 *
 * @public
 */
export type FactSourceDefinition = {
  /** Letters, digits and underscores, not beginning with a digit. */
  id: string;
  title: string;
  /** Absent where any name may arrive, as from scripts whose facts were not described. */
  facts?: FactDefinition[];
};
