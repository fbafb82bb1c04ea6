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

/** Something of a row that a rule looks at. Keys of tags and names of columns are compared without regard to case and outer spaces. */
export type Looked =
  | { kind: 'tag'; key: string }
  | { kind: 'column'; key: string }
  | {
      kind:
        | 'account'
        | 'accountName'
        | 'resourceId'
        | 'resourceName'
        | 'region'
        | 'service'
        | 'provider';
    };

/**
 * A rule of allocation. Rules are tried in order, and the first one that finds an entity takes the row. One that matches and
 * finds no entity, or several, lets the next ones try; if none finds any, the row is unallocated and says so.
 */
export type AllocationRule =
  /** Entities that say themselves, by the annotation `stewardship.dev/cost-selector`, which rows are theirs. */
  | { kind: 'selector' }
  | {
      kind: 'value';
      looked: Looked;
      /** Applies only where the value is one of these. */
      is?: readonly string[];
      /** Applies only where this RE2 pattern is found; its first group, where it has one, is the value then. */
      pattern?: string;
      to:
        | { by: 'name'; /** Lower case, in order. */ kinds: readonly string[] }
        | { by: 'annotation'; annotation: string }
        | { by: 'entity'; entityRef: string };
    };
