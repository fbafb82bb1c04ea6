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

import type { ProblemKind } from './problems';

/**
 * Where a value comes from.
 *
 * - `declared`: the entity itself says so, at `path`
 * - `inherited`: `from` declares it, at `path`
 * - `derived`: nobody declares it; `rule` says how it follows from `from`
 * - `provider`: another tool knows, as of `fetchedAt`
 * - `default`: the support tier or the configuration says so
 *
 * @public
 */
export type Source =
  | { kind: 'declared'; path: string }
  | { kind: 'inherited'; from: string; path: string }
  | { kind: 'derived'; from: string; rule: DerivationRule }
  | { kind: 'provider'; provider: string; fetchedAt: string }
  | { kind: 'default'; of: 'supportTier' | 'configuration'; path: string };

/**
 * How a value follows from the catalog where nobody declared it.
 *
 * @public
 */
export type DerivationRule =
  | 'owner'
  | 'technologyOwner'
  | 'supportLines'
  | 'self'
  | 'parentGroup'
  | 'vendorContact'
  | 'knownAnnotation'
  | 'knownLink';

/**
 * A value that says where it comes from.
 *
 * @public
 */
export type Sourced<T> = { value: T; source: Source };

/**
 * Something that is wrong with a record. It never stops the rest of the record from working.
 *
 * @public
 */
export type Problem = {
  kind: ProblemKind;
  severity: 'error' | 'warning';
  /** The entity that has the problem. */
  entityRef: string;
  /** Path inside that entity, for example `spec.stewardship.commitments.rto`. */
  path: string;
  /** The offending value, shortened and quoted as it was written. Absent where nothing was written. */
  value?: string;
  /** What would be right, in plain words. */
  expected?: string;
  /** `message` and `fix` are the English sentences of `kind` with the values filled in. */
  message: string;
  fix: string;
};
