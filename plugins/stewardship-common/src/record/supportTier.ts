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

import type { SupportHours } from './values';

/**
 * The figures that a service commits to. RPO and backup retention are different things: how much may be lost, and how
 * far back one can go.
 *
 * @public
 */
export type Commitments = {
  /** Percent, for example `99.95`. */
  availability: number;
  /** Recovery time objective, ISO 8601 duration. */
  rto: string;
  /** Recovery point objective, ISO 8601 duration. */
  rpo: string;
  /** ISO 8601 duration. */
  backupRetention: string;
};

/**
 * What a support tier promises for one severity. ISO 8601 durations.
 *
 * @public
 */
export type SeverityPromise = {
  severity: string;
  respondWithin?: string;
  resolveWithin?: string;
};

/**
 * A support tier as the platform team defines it in configuration. Durations are ISO 8601.
 *
 * @public
 */
export type SupportTier = {
  id: string;
  title: string;
  /** 1 is the most critical. */
  rank: number;
  description?: string;
  supportHours?: SupportHours;
  severities: SeverityPromise[];
  /** Percent. */
  availability?: number;
  /** The longest RTO that the tier allows. */
  maxRto?: string;
  /** The longest RPO that the tier allows. */
  maxRpo?: string;
  reviewEvery?: string;
  /** How many people must know the technology; the configuration's general minimum where the tier does not say. */
  minimumPeople?: number;
  requiredFailureModes: string[];
  /** How early a change is announced. */
  changeNotice?: string;
};
