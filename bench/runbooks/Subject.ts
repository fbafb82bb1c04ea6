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

import type { BenchFolders } from '../shared/addRunbooks';
import type { BenchEntity } from '../shared/BenchEntity';
import type { Engine } from '../shared/databases';
import type { Figures } from '../shared/Figures';
import type { BenchCatalog } from '../shared/generateCatalog';
import type { Oracle } from '../shared/Oracle';
import type { RunbookHost } from '../shared/RunbookHost';
import type { Stewardship } from '../shared/startStewardship';
import type { StaticCatalog } from '../shared/StaticCatalog';

/** What is measured, on one engine. */
export type Subject = {
  engine: Engine;
  figures: Figures;
  stewardship: Stewardship;
  catalog: StaticCatalog;
  generated: BenchCatalog;
  oracle: Oracle;
  host: RunbookHost;
  folders: BenchFolders;
};

const BASE = '/api/stewardship';

/** Where the runbooks of an entity are listed. */
export function listPathOf({ ref }: BenchEntity): string {
  return `${BASE}/runbooks?limit=200&entityRef=${encodeURIComponent(ref)}`;
}

/** Where the whole picture of an entity is. */
export function entityPathOf({ ref }: BenchEntity): string {
  return `${BASE}/entities/${ref.replace(':', '/')}`;
}

/** Where the runbooks of an alert are. */
export function alertPathOf(alert: string): string {
  return `${BASE}/runbooks?alert=${encodeURIComponent(alert)}`;
}

/** Where one runbook is. */
export function runbookPathOf(id: string): string {
  return `${BASE}/runbooks/${id}`;
}
