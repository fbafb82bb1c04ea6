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

import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { Exemption } from '@backstage-stewardship/plugin-stewardship-common';
import { DateTime } from 'luxon';
import { isReadable, type Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import { oneLine } from '../../sources/oneLine';
import type { Deed } from '../evaluation/evaluated';
import type { AfterWrite } from './AfterWrite';
import type { CheckFinder, CheckTarget } from './CheckFinder';
import type {
  ExemptionDecision,
  ExemptionStore,
  FoundExemption,
} from './ExemptionStore';
import { exemptionStatusOn, exemptionView, peopleIn } from './exemptionView';
import { mayAboutExemption } from './mayAboutExemption';
import type { PeopleAccess } from './PeopleAccess';
import type { ExemptionRow } from './PeopleReader';

const DEFAULT_DAYS = 365;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the history tells of a decision; of a request that was denied there is nothing to tell. */
const CAUSES: Record<ExemptionDecision, Deed['cause'] | undefined> = {
  approve: 'exemptionApproved',
  deny: undefined,
  revoke: 'exemptionEnded',
};

/** An exemption, for whom. */
export type ExemptionOfCaller = {
  id: string;
  credentials: BackstageCredentials;
  readable: Readable;
};

/** Takes requests that a check need not be met for a while, and decisions about them. */
export class ExemptionDesk {
  readonly #access: PeopleAccess;
  readonly #afterWrite: AfterWrite;
  readonly #exemptions: ExemptionStore;
  readonly #finder: CheckFinder;
  readonly #maximumDays: number;
  readonly #records: RecordReader;
  readonly #now: () => Date;

  constructor(options: {
    access: PeopleAccess;
    afterWrite: AfterWrite;
    exemptions: ExemptionStore;
    finder: CheckFinder;
    /** How many days ahead the last day may be; 365 unless told. */
    maximumDays?: number;
    records: RecordReader;
    now?: () => Date;
  }) {
    this.#access = options.access;
    this.#afterWrite = options.afterWrite;
    this.#exemptions = options.exemptions;
    this.#finder = options.finder;
    this.#maximumDays = options.maximumDays ?? DEFAULT_DAYS;
    this.#records = options.records;
    this.#now = options.now ?? (() => new Date());
  }

  /** The entity that an exemption is for, for whoever decides what the caller may read. */
  async homeOf(id: string): Promise<string | undefined> {
    const found = ID.test(id) ? await this.#exemptions.find(id) : undefined;
    return found?.entityRef;
  }

  /** Throws a `NotFoundError` alike for what is not there and for what the caller may not read. */
  async open(options: ExemptionOfCaller): Promise<Exemption> {
    const { credentials, readable } = options;
    const { exemption } = await this.#find(options);
    const [caller, names] = await Promise.all([
      this.#access.callerOf(credentials),
      this.#records.nameEntities({ refs: peopleIn(exemption), readable }),
    ]);
    return exemptionView({
      ...{ row: exemption, caller },
      today: this.#today(),
      name: ref => names.get(ref) ?? { ref, known: false },
    });
  }

  /**
   * Asks for one. Returns its id. Throws a `NotAllowedError` where the caller may not, an `InputError` for days that cannot
   * be meant, and a `ConflictError` where there is one for the same check that waits or holds.
   */
  async request(options: {
    target: CheckTarget;
    credentials: BackstageCredentials;
    reason: string;
    /** `YYYY-MM-DD` */
    until: string;
  }): Promise<string> {
    const { target, credentials, reason, until } = options;
    const { uid, ref: entityRef } = target.subject;
    const { caller, requestExemption } = await this.#access.mayOf({
      ...{ credentials, entityRef },
      ...{ questions: [], exemptions: [] },
    });
    const { userRef } = caller;
    if (requestExemption !== 'allowed' || userRef === undefined) {
      throw new NotAllowedError(
        requestExemption === 'notOwner'
          ? `Only the owners of '${entityRef}' can ask for an exemption`
          : "This needs the permission 'stewardship.exemption.request'",
      );
    }
    this.#checkUntil(until);
    const exemption: ExemptionRow = {
      ...{ id: randomUUID(), uid, version: 1, status: 'requested' },
      scorecard: target.scorecard.definition.id,
      check: target.check.definition.id,
      ...{ reason, until, requestedBy: userRef },
      requestedAt: this.#now().toISOString(),
    };
    const outcome = await this.#exemptions.add({
      ...{ exemption, entityRef, today: this.#today() },
    });
    if (outcome === 'gone') {
      throw new NotFoundError(`No entity found with reference '${entityRef}'`);
    }
    if (outcome === 'taken') {
      throw new ConflictError(
        `An exemption of '${entityRef}' from '${exemption.check}' was asked for before and waits or holds`,
      );
    }
    await this.#afterWrite.evaluate({ uid });
    return exemption.id;
  }

  /**
   * Approves, denies or revokes. `stale` where somebody else has decided since. Throws a `NotFoundError` as `open` does, a
   * `NotAllowedError` where the caller may not, and a `ConflictError` where there is nothing to decide any more.
   */
  async decide(
    options: ExemptionOfCaller & {
      version: string;
      decision: ExemptionDecision;
      remark?: string;
    },
  ): Promise<'stored' | 'stale'> {
    const { credentials, decision, remark, version } = options;
    const found = await this.#find(options);
    const { exemption, entityRef } = found;
    const caller = await this.#access.callerOf(credentials);
    const { mayDecide, mayRevoke } = mayAboutExemption(caller, exemption);
    const may = decision === 'revoke' ? mayRevoke : mayDecide;
    if (may !== 'allowed' || caller.userRef === undefined) {
      throw new NotAllowedError(
        may === 'ownRequest'
          ? 'Nobody can approve or deny an exemption that they asked for themselves'
          : "This needs the permission 'stewardship.exemption.approve'",
      );
    }
    if (String(exemption.version) !== version) {
      return 'stale';
    }
    await this.#checkDecision(found, options);
    const outcome = await this.#exemptions.decide({
      ...{ before: exemption, entityRef, decision },
      decidedBy: caller.userRef,
      decidedAt: this.#now().toISOString(),
      ...(remark && { remark }),
    });
    if (outcome === 'stored') {
      const { uid, scorecard, check } = exemption;
      const cause = CAUSES[decision];
      const actor = caller.userRef;
      await this.#afterWrite.evaluate({
        uid,
        ...(cause && { deed: { actor, scorecard, check, cause } }),
      });
    }
    return outcome;
  }

  async #checkDecision(
    { exemption, entityRef }: FoundExemption,
    options: { decision: ExemptionDecision; readable: Readable },
  ): Promise<void> {
    const { decision, readable } = options;
    const status = exemptionStatusOn(exemption, this.#today());
    if (status === 'expired') {
      throw new ConflictError(
        `The exemption was for until ${exemption.until}, which has passed`,
      );
    }
    const isOpen =
      status === 'requested' ||
      (status === 'approved' && decision === 'revoke');
    if (!isOpen) {
      throw new ConflictError(`The exemption is ${status} already`);
    }
    if (decision === 'approve') {
      const { scorecard, check } = exemption;
      // A check that is gone is nothing to be exempt from.
      await this.#finder.find({ entityRef, scorecard, check, readable });
    }
  }

  #checkUntil(until: string): void {
    const today = DateTime.fromISO(this.#today(), { zone: 'utc' });
    const day = (days: number) => today.plus({ days }).toFormat('yyyy-MM-dd');
    const [first, last] = [day(1), day(this.#maximumDays)];
    if (until < first || until > last) {
      throw new InputError(
        `The last day of an exemption must be from ${first} to ${last}`,
      );
    }
  }

  async #find({ id, readable }: ExemptionOfCaller): Promise<FoundExemption> {
    const found = ID.test(id) ? await this.#exemptions.find(id) : undefined;
    if (!found || !isReadable(found.entityRef, readable)) {
      throw new NotFoundError(`No exemption found with id '${oneLine(id)}'`);
    }
    return found;
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }
}
