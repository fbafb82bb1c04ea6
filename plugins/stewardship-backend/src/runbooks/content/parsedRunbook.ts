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

import type { RunbookContent } from '@backstage-stewardship/plugin-stewardship-common';
import type { Finding } from '../../sources/reading';

/** What the front matter of a runbook says. Failure modes are as written. */
export type RunbookMeta = {
  id?: string;
  title?: string;
  failureModes: string[];
  alerts: string[];
  /** `YYYY-MM-DD` */
  reviewedOn?: string;
  /** ISO 8601 duration */
  reviewEvery?: string;
  allowedLines: number[];
  /** ISO 8601 duration */
  estimatedTime?: string;
  /** Entity ref of a Scaffolder template. */
  template?: string;
};

/** A runbook that was read, taken apart. */
export type ParsedRunbook = {
  meta: RunbookMeta;
  /** Of the front matter, else the first heading, else what the name of the file says. */
  title: string;
  content: Omit<RunbookContent, 'baseUrl'>;
  /** How many boxes there are to tick. */
  steps: number;
  /** Addresses of links, as written, each once; at most 200. */
  links: string[];
  findings: Finding[];
};

/** A rule that fires. */
export type AlertRule = {
  alert: string;
  /** `runbook_url` of its annotations, where it is an address that can be followed. */
  runbookUrl?: string;
};
