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

import type { ProblemKind } from '@backstage-stewardship/plugin-stewardship-common';

/** Something that is read: one document, a folder of them, or a file or folder of Prometheus rules. */
export type RunbookSource = {
  kind: 'document' | 'folder' | 'alertRules';
  /** `http:`, `https:` or, where the configuration allows it, `file:` with an absolute path. */
  address: string;
};

/** A file as it was read. */
export type ReadFile = {
  /** Within the folder, with slashes; of a single file, its name. */
  path: string;
  /** Where people read it: `http` or `https`; absent for local files. */
  url?: string;
  bytes: Buffer;
};

/** A problem before it is known whose: the places that name a source may be many. */
export type Finding = {
  kind: ProblemKind;
  /** The file or address that has the problem. */
  path: string;
  value?: unknown;
  expected?: string;
};

/** What came of reading a source. */
export type SourceReading =
  | { status: 'read'; files: ReadFile[]; etag?: string; findings: Finding[] }
  /** Still what it was when it had the etag. */
  | { status: 'unchanged' }
  /** Somebody must correct something: it is not there, not allowed, or too large. */
  | { status: 'wrong'; finding: Finding }
  /** It may pass. */
  | { status: 'failed'; finding: Finding; retryAt?: Date };
