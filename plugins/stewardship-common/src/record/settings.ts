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

import type { SupportTier } from './supportTier';
import type { Rota, SupportHours } from './values';

/**
 * Something about an entity that an organization may already write down somewhere else than in `spec.stewardship`.
 * `contacts.<role>` is the contact with that role.
 *
 * @public
 */
export type RecordConcern =
  | 'purpose'
  | 'supportTier'
  | 'commitments.availability'
  | 'commitments.rto'
  | 'commitments.rpo'
  | 'commitments.backupRetention'
  | 'environments'
  | 'dataClassification'
  | 'runbooks'
  | 'alertRules'
  | 'technologies'
  | 'sbom'
  | 'escalation'
  | 'onCall'
  | `contacts.${string}`;

/**
 * Where in an entity a concern may be found.
 *
 * - `annotation`, `label`: the key
 * - `tag`: a tag; with a `*`, the part that it stands for is the value, otherwise `value` is
 * - `spec`: path inside `spec`, with dots
 * - `link`: links of that type, or with a title or an address that contains the text
 *
 * @public
 */
export type RecordSource =
  | { annotation: string }
  | { label: string }
  | { tag: string; value?: string }
  | { spec: string }
  | { link: { type?: string; titleContains?: string; urlContains?: string } };

/**
 * A way in which services fail, for which there should be a runbook.
 *
 * @public
 */
export type FailureMode = { id: string; title: string };

/**
 * What an organization decides about how records are read.
 *
 * @public
 */
export type RecordSettings = {
  /** By rank, the most critical first. */
  supportTiers: SupportTier[];
  /** Other spellings of tier ids, lower case to id. */
  tierValues: ReadonlyMap<string, string>;
  /** Support hours by name. */
  supportHours: ReadonlyMap<string, SupportHours>;
  /** Names that every service should have an environment for. */
  environments: string[];
  /** Duties that every service should have somebody for, as roles of contacts. */
  duties: { role: string; title: string }[];
  /** How many people must know a technology where no tier says so. */
  minimumPeople: number;
  /** Id of the tier of what declares and inherits none. */
  defaultSupportTier?: string;
  /** ISO 8601 duration after which a record is confirmed again where no tier says so. */
  reviewEvery?: string;
  /**
   * Sources beside `spec.stewardship` and `stewardship.dev/…`, in order of precedence. What a `shared` one says is not
   * declared but derived: people write it there for other tools.
   */
  sources: { concern: RecordConcern; source: RecordSource; shared?: boolean }[];
  /** The ways of failing that the organization distinguishes, in its order. */
  failureModes: FailureMode[];
  /** Rotas of the configuration, by id. */
  rotas: ReadonlyMap<string, Rota>;
  /** Where the names stand under which machines know an entity, beside its own name. */
  aliases: RecordSource[];
};
