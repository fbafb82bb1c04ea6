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

import type { LadderReason, LadderVerdict } from '../escalation';
import type { OnCallPerson } from '../onCall';
import type { Sourced } from '../record/reading';
import type {
  EscalationChannel,
  EscalationStep,
  SupportHours,
  Vendor,
} from '../record/values';
import type { NamedEntity } from './entityTypes';

/**
 * A way to reach somebody.
 *
 * @public
 */
export type ChannelAddress = {
  channel: EscalationChannel;
  /** As a person reads it: a number, an e-mail address, an address of the web. */
  address: string;
  /** What a click opens: `tel:`, `mailto:`, `https:` or `http:`, nothing else. */
  href: string;
};

/**
 * Somebody who is on call, as far as the caller may know. Without `name` the organization or the permission keeps it
 * back; that somebody is on call is still told.
 *
 * @public
 */
export type OnCallName = {
  level: number;
  person?: OnCallPerson;
  /** The user in the catalog, where the person is one that the caller may read. */
  user?: NamedEntity;
  /** ISO 8601 in UTC. */
  from?: string;
  /** ISO 8601 in UTC. Absent where no end is planned. */
  until?: string;
};

/**
 * Who is on call for a step, from what was stored.
 *
 * - `read`: as of `fetchedAt`; `stale` where that is too long ago to be relied on, `failure` says why it is not newer
 * - `pending`: not read yet
 * - `wrong`: the key means nothing to the tool
 * - `failed`: never read, because the tool did not answer or nothing reads it
 * - `hidden`: the caller may not know
 *
 * @public
 */
export type StepOnCall =
  | {
      status: 'read';
      /** Of the tool or calendar, as shown. */
      provider: string;
      title?: string;
      url?: string;
      /** ISO 8601 in UTC. */
      fetchedAt: string;
      stale: boolean;
      failure?: string;
      problems: string[];
      /** At the time of the answer, in order of level. Empty where nobody is on call. */
      now: OnCallName[];
      /** Who has level 1 after the first hand-over. */
      next?: OnCallName;
      /** How many levels the source has. */
      levels: number;
    }
  | { status: 'pending'; provider: string }
  | { status: 'wrong'; provider: string; message: string; fix: string }
  | { status: 'failed'; provider: string; message: string }
  | { status: 'hidden' };

/**
 * Whether somebody is there at the moment: by what is known of being on call, else by hours. `away` is planned, as of a
 * service desk at night, and nothing is wrong with it; `unknown` where nothing says.
 *
 * @public
 */
export type Presence = 'there' | 'away' | 'unknown';

/**
 * One step of the ladder with all that calling takes.
 *
 * @public
 */
export type LadderStep = EscalationStep & {
  who: NamedEntity;
  verdict: LadderVerdict;
  presence: Presence;
  /** When it is there, where its support line or its contract says so. */
  hours?: SupportHours;
  reasons: LadderReason[];
  /** Best first: the declared channel where it has an address, then the others. */
  channels: ChannelAddress[];
  onCallNow?: StepOnCall;
  backupWho?: NamedEntity;
  backupChannels?: ChannelAddress[];
  /** Of a vendor. */
  vendor?: Vendor;
};

/**
 * Who could be called at something else: what the service depends on, or a part of it.
 *
 * @public
 */
export type NeighbourLadder = {
  entity: NamedEntity;
  verdict?: LadderVerdict;
  /** Its first step. */
  who?: NamedEntity;
  now: OnCallName[];
  channel?: ChannelAddress;
};

/**
 * A stretch of time, ISO 8601 in UTC; `until` does not belong to it.
 *
 * @public
 */
export type TimeSpan = { from: string; until: string };

/**
 * The answer to "whom do I call, and would it work".
 *
 * @public
 */
export type EscalationPicture = {
  /** Absent where the ladder was not tested yet. */
  test?: {
    verdict: LadderVerdict;
    /** Of the ladder as a whole; each step has its own. */
    reasons: LadderReason[];
    /** When it was last tested, ISO 8601 in UTC. */
    testedAt: string;
    /** Since when the verdict is what it is, ISO 8601 in UTC. */
    since: string;
    /** What it was before. */
    before?: LadderVerdict;
    /** The support hours that were tested; absent where no tier promises any. */
    hours?: SupportHours;
    /** The 30 days that were tested. */
    window: TimeSpan;
    /** When by the support hours somebody should be there and nobody is: at most twenty, the earliest first. */
    uncovered: TimeSpan[];
    uncoveredHours: number;
    /** Hours for which it cannot be told. */
    unknownHours: number;
  };
  steps: Sourced<LadderStep>[];
  /** Of what it depends on: at most ten. */
  neighbours: NeighbourLadder[];
  /** Of what it consists of: at most twenty. */
  parts: NeighbourLadder[];
};

/**
 * One of those to reach, for machines that route alerts.
 *
 * @public
 */
export type ContactEntry = {
  /** 1 is reached first. */
  order: number;
  who: NamedEntity;
  /** Those on call now, as far as the caller may know. */
  onCall: { level: number; name?: string; email?: string }[];
  /** Best first. */
  channels: ChannelAddress[];
  /** How long to wait for an answer before the next is reached. */
  respondWithinSeconds?: number;
  /** When the answer changes by itself, ISO 8601 in UTC. Absent where no change is planned. */
  validUntil?: string;
  verdict: LadderVerdict;
  presence: Presence;
};

/**
 * Whom to reach for an entity, in order.
 *
 * @public
 */
export type EntityContact = {
  entity: NamedEntity;
  owner?: NamedEntity;
  tier?: string;
  verdict?: LadderVerdict;
  contacts: ContactEntry[];
  /** The earliest `validUntil` of the contacts. */
  validUntil?: string;
};

/**
 * How the verdict on a ladder has changed, the latest change first.
 *
 * @public
 */
export type LadderHistory = {
  items: {
    /** ISO 8601 in UTC. */
    at: string;
    verdict: LadderVerdict;
    before?: LadderVerdict;
    reasons: LadderReason[];
  }[];
};
