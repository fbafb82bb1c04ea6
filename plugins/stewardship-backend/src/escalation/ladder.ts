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

import type {
  ChannelAddress,
  EscalationStep,
  LadderReason,
  LadderVerdict,
  Source,
  SupportHours,
  TimeSpan,
  Vendor,
} from '@backstage-stewardship/plugin-stewardship-common';

/** A step of the ladder with what the test found. Names are not in it: they are read for each caller. */
export type TestedStep = {
  value: EscalationStep;
  source: Source;
  /** On-call sources, in order. */
  onCall: string[];
  /** When it is there, where its support line or its contract says so. */
  hours?: SupportHours;
  channels: ChannelAddress[];
  backupChannels: ChannelAddress[];
  vendor?: Vendor;
  verdict: LadderVerdict;
  reasons: LadderReason[];
};

/** The ladder of an entity as it was last tested. */
export type Ladder = {
  entityRef: string;
  ownerRef?: string;
  tierId?: string;
  verdict: LadderVerdict;
  /** Of the ladder as a whole. */
  reasons: LadderReason[];
  steps: TestedStep[];
  hours?: SupportHours;
  /** At most twenty. */
  uncovered: TimeSpan[];
  uncoveredHours: number;
  unknownHours: number;
};
